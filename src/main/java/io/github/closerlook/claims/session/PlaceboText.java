package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.PlaceboTable;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.render.TextTable;
import io.github.closerlook.claims.result.ReportJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code placebo.md}: what was reproduced where there is nothing to find. */
public record PlaceboText(PlaceboTable table, Conditions conditions, Map<String, String> facts) {

  /** A case in one line, such as {@code slower: longer, mnist: randY against real}. */
  public static String name(Judgement judgement) {
    return Text.format(
        "%s: %s, %s",
        judgement.expectation().id(),
        judgement.criterion().id(),
        judgement.expectation().name(judgement.claimCase()));
  }

  /** Writes {@code placebo.md} and {@code placebo.json}; gives the text of the former. */
  public static String write(
      Path folder, PlaceboTable table, Conditions conditions, Map<String, String> facts) {
    Map<String, String> environment = new LinkedHashMap<>(facts);
    environment.computeIfPresent("Data", (name, real) -> "placebos of " + real);
    String text = new PlaceboText(table, conditions, environment).render();
    ReportFiles.write(folder.resolve("placebo.md"), text);
    ReportFiles.write(
        folder.resolve("placebo.json"),
        ReportJson.write(
            table.cases().stream().map(each -> PlaceboEntry.of(each, conditions)).toList()));
    return text;
  }

  String render() {
    return Template.PLACEBO.render(this);
  }

  int all() {
    return table.cases().size();
  }

  long ofRealData() {
    return all() - others();
  }

  int fooledOnes() {
    return table.fooled().size();
  }

  /** Cases that may be reproduced here. */
  long others() {
    return table.cases().stream().filter(PlaceboTable::mayBe).count();
  }

  long othersReproduced() {
    return table.cases().stream()
        .filter(PlaceboTable::mayBe)
        .filter(PlaceboTable::reproduced)
        .count();
  }

  List<String> fooled() {
    return table.fooled().stream().map(each -> name(each) + ": " + each.sentence()).toList();
  }

  String cases() {
    TextTable rows =
        new TextTable(
            "claim", "case", "speaks of", "reproduced", "may be", "estimate", "interval", "rule");
    for (Judgement each : table.cases()) {
      rows.add(
          List.of(
              each.expectation().id() + ": " + each.criterion().id(),
              each.expectation().name(each.claimCase()),
              each.criterion().speaksOf().toString(),
              yesOrNo(PlaceboTable.reproduced(each)),
              yesOrNo(PlaceboTable.mayBe(each)),
              Numbers.format(each.estimate()),
              Text.format(
                  "[%s, %s]",
                  Numbers.format(each.interval().low()), Numbers.format(each.interval().high())),
              each.criterion().rule().replace("reproduced if ", "")));
    }
    return rows.toString();
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
