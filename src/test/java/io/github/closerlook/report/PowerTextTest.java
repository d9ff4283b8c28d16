package io.github.closerlook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Inquiry;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.PowerStudy;
import io.github.closerlook.claim.PowerTable;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.model.Engine;
import io.github.closerlook.study.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample suite on three panels that all find the same, since it is made up. */
class PowerTextTest {

  private static final Suite SUITE = SampleSuite.of(Scale.DEFAULT);
  private static final List<String> LINES = new ArrayList<>();
  private static final PowerTable TABLE =
      table("reproduced", "inconclusive", "contrary", "fooled-control");
  private static final String TEXT =
      PowerText.render(TABLE, SUITE.settings(), Map.of("Machine", "some machine"));

  @Test
  void should_tell_of_a_panel_in_one_line() {
    assertThat(LINES)
        .hasSize(3)
        .first()
        .isEqualTo(
            "panel 1 of 3, seeds from 10001: 9 of 12 verdicts as expected; but inconclusive: slower"
                + " mnist: randY against real is inconclusive; inconclusive: slower mnist: real"
                + " again against real is inconclusive; fooled-control: slower mnist: real again"
                + " against real is reproduced");
  }

  @Test
  void should_give_a_row_to_every_claim_with_shares_and_estimates() {
    // R 4.2.2: binom.test(3, 3) and binom.test(0, 3) give 0.2924 to 1 and 0 to 0.7076
    assertThat(row("Claims", "reproduced: slower"))
        .containsExactly(
            "reproduced: slower",
            "mnist: randY against real",
            "reproduced",
            "3 of 3",
            "29 to 100 %",
            "3 / 0 / 0 / 0 / 0",
            "40.1",
            "40.1 to 40.1",
            "the whole interval lies above 5");
    assertThat(row("Claims", "inconclusive: slower"))
        .contains("0 of 3", "0 to 71 %", "0 / 0 / 0 / 0 / 3");
    assertThat(row("Claims", "contrary: slower"))
        .contains("contrary", "3 of 3", "0 / 0 / 0 / 3 / 0");
  }

  @Test
  void should_count_how_often_a_control_was_fooled_or_did_not_find_what_was_planted() {
    assertThat(row("Null controls", "fooled-control: slower"))
        .startsWith("fooled-control: slower", "mnist: real again against real", "3 of 3");
    assertThat(row("Null controls", "reproduced: slower")).contains("0 of 3", "0 to 71 %");
    assertThat(row("Planted controls", "inconclusive: slower")).contains("3 of 3");
    assertThat(row("Planted controls", "reproduced: slower")).contains("0 of 3");
  }

  @Test
  void should_say_which_claims_are_not_reliable() {
    assertThat(TEXT.substring(TEXT.indexOf("## Not reliable")).lines())
        .contains(
            "- inconclusive: slower mnist: randY against real: the verdict is another than"
                + " reproduced in 3 of 3 panels; slower mnist: real again against real: the planted"
                + " effect is not found in 3 of 3 panels",
            "- fooled-control: slower mnist: real again against real: the null control is fooled"
                + " in 3 of 3 panels",
            "- Machine: some machine")
        .noneMatch(line -> line.startsWith("- reproduced"));
  }

  @Test
  void should_line_up_every_table() {
    List<Integer> widths =
        section("Claims").lines().filter(line -> line.startsWith("|")).map(String::length).toList();

    assertThat(widths).hasSize(6).containsOnly(widths.get(0));
  }

  @Test
  void should_write_the_page_and_an_object_a_case(@TempDir Path folder) throws IOException {
    String shown = PowerMeasurement.write(folder, TABLE, SUITE.settings());

    assertThat(Files.readString(folder.resolve("power.md")))
        .startsWith("# Power and false alarms")
        .isEqualTo(shown);
    JsonNode cases = new JsonMapper().readTree(folder.resolve("power.json").toFile());
    assertThat(cases).hasSize(12);
    JsonNode first = cases.get(0);
    assertThat(first.get("claim").asText()).isEqualTo("reproduced");
    assertThat(first.get("panels").asInt()).isEqualTo(3);
    assertThat(first.get("asExpected").asInt()).isEqualTo(3);
    assertThat(first.get("margin").asDouble()).isEqualTo(5);
    assertThat(first.get("firstSeeds")).extracting(JsonNode::asLong).contains(20_001L);
    assertThat(first.get("verdicts")).extracting(JsonNode::asText).containsOnly("REPRODUCED");
    assertThat(first.get("estimates")).hasSize(3);
  }

  @Test
  void should_refuse_a_row_that_does_not_fit_its_table() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextTable("one", "two").add(List.of("one")))
        .withMessage("a row of 1 cells in a table of 2 columns");
  }

  private static PowerTable table(String... ids) {
    List<Expectation> claims =
        SUITE.claims().stream().filter(claim -> List.of(ids).contains(claim.id())).toList();
    List<Panel> panels =
        LongStream.of(10_001, 20_001, 30_001)
            .mapToObj(seed -> new Panel(seed, Engine.FUSED))
            .toList();
    Inquiry inquiry = SampleSuite.inquiry(Scale.DEFAULT);
    return new PowerStudy(claims, (panel, claim) -> judge(inquiry, claim))
        .run(
            panels,
            (panel, judgements) ->
                LINES.add(PowerText.line(panels.indexOf(panel) + 1, 3, panel, judgements)));
  }

  private static List<Judgement> judge(Inquiry inquiry, Expectation claim) {
    return inquiry.judge(claim, inquiry.measure(claim, inquiry.train(claim)));
  }

  private static String section(String heading) {
    String text = TEXT.substring(TEXT.indexOf("## " + heading) + 3);
    return text.substring(0, text.indexOf("## "));
  }

  private static List<String> row(String heading, String claim) {
    String line =
        section(heading)
            .lines()
            .filter(row -> row.startsWith("| " + claim))
            .findFirst()
            .orElseThrow();
    return List.of(line.substring(2, line.length() - 1).strip().split(" *\\| *"));
  }
}
