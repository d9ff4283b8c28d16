package io.github.closerlook.report;

import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.PlaceboTable;
import io.github.closerlook.claim.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code placebo.md}: what was reproduced where there is nothing to find. */
public final class PlaceboText {

  private PlaceboText() {}

  /** A case in one line, such as {@code slower: longer, mnist: randY against real}. */
  public static String name(Judgement judgement) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s",
        judgement.expectation().id(),
        judgement.criterion().id(),
        judgement.expectation().name(judgement.claimCase()));
  }

  static String render(PlaceboTable table, Settings settings, Map<String, String> environment) {
    StringBuilder text = new StringBuilder("# Placebo\n\n");
    text.append(introduction(table, settings));
    text.append("\n## Reproduced though it speaks of real data\n\n");
    if (table.fooled().isEmpty()) {
      text.append("None.\n");
    }
    for (Judgement fooled : table.fooled()) {
      text.append(String.format(Locale.ROOT, "- %s: %s\n", name(fooled), fooled.sentence()));
    }
    text.append("\n## Cases\n\n");
    cases(text, table.cases());
    EnvironmentText.append(text, environment);
    return text.toString();
  }

  /** Writes {@code placebo.md} and {@code placebo.json}; gives the text of the former. */
  public static String write(Path folder, PlaceboTable table, Settings settings) {
    Map<String, String> environment = Reports.environment(settings);
    environment.computeIfPresent("Data", (name, real) -> "placebos of " + real);
    String text = render(table, settings, environment);
    Reports.write(folder.resolve("placebo.md"), text);
    Reports.write(folder.resolve("placebo.json"), PlaceboJson.render(table, settings));
    return text;
  }

  private static String introduction(PlaceboTable table, Settings settings) {
    List<Judgement> cases = table.cases();
    return String.format(
        Locale.ROOT,
        """
        Every case judged by its own criterion on data in which there is nothing to find: each pixel drawn
        by itself from all pixels of the data set, under its labels in random order; scale %s, first seed %d.
        A criterion that speaks of real data must not be reproduced here. One that speaks of any data, that
        is of noise, of the network alone or of the absence of a difference, may be.
        Of %d cases %d speak of real data, of which %d are reproduced; of the other %d it is %d.
        """,
        settings.scale(),
        settings.seed(),
        cases.size(),
        cases.stream().filter(each -> !PlaceboTable.mayBe(each)).count(),
        table.fooled().size(),
        cases.stream().filter(PlaceboTable::mayBe).count(),
        cases.stream().filter(PlaceboTable::mayBe).filter(PlaceboTable::reproduced).count());
  }

  private static void cases(StringBuilder text, List<Judgement> cases) {
    TextTable rows =
        new TextTable(
            "claim", "case", "speaks of", "reproduced", "may be", "estimate", "interval", "rule");
    for (Judgement each : cases) {
      rows.add(
          List.of(
              each.expectation().id() + ": " + each.criterion().id(),
              each.expectation().name(each.claimCase()),
              each.criterion().speaksOf().toString(),
              yesOrNo(PlaceboTable.reproduced(each)),
              yesOrNo(PlaceboTable.mayBe(each)),
              Numbers.format(each.estimate()),
              String.format(
                  Locale.ROOT,
                  "[%s, %s]",
                  Numbers.format(each.interval().low()),
                  Numbers.format(each.interval().high())),
              each.criterion().rule().replace("reproduced if ", "")));
    }
    rows.appendTo(text);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
