package io.github.closerlook.claims.session;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Inquiry;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PowerStudy;
import io.github.closerlook.claims.claim.PowerTable;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.render.TextTable;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftCheck;
import io.github.closerlook.claims.result.DriftSummary;
import io.github.closerlook.claims.result.PooledCase;
import io.github.closerlook.claims.result.PooledCases;
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
  private static final List<PowerOutlook.OnPanel> OUTLOOKS = new ArrayList<>();
  private static final PowerTable TABLE =
      table("reproduced", "inconclusive", "contrary", "fooled-control");
  private static final PooledCases POOLED =
      new PooledCases(
          TABLE.cases().stream()
              .map(each -> PooledCase.of(TABLE.panels(), each.judgements(), each.first()))
              .toList());
  private static final String TEXT =
      new PowerText(
              TABLE,
              POOLED,
              new PowerOutlook(OUTLOOKS),
              SUITE.options().conditions(),
              SUITE.paper().commands(),
              Map.of("Machine", "some machine"))
          .render();

  @Test
  void should_tell_of_a_panel_in_one_line() {
    assertThat(LINES)
        .hasSize(3)
        .first()
        .isEqualTo(
            "panel 1 of 3, seeds from 10001: 9 of 12 verdicts as expected; but inconclusive: slower"
                + " mnist: randY against real is inconclusive; inconclusive: slower mnist: real"
                + " again against real is inconclusive; fooled-control: slower mnist: real again"
                + " against real is reproduced; ALARM: contrary: slower, mnist: randY against real"
                + " is not as foretold");
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
            "0",
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
  void should_show_in_full_each_result_that_is_not_as_foretold() {
    assertThat(section("Alarms"))
        .contains("contrary: slower, mnist: randY against real, seeds from 30001\n")
        .contains("  foretold   by the accepted panel of seeds from 1\n")
        .containsPattern("\n  TRIPPED +the estimate: foretold .*, measured -")
        .contains("mvn verify -Dclaims=contrary -Dscale=default -Dseed=30001 -Dengine=fused");
  }

  @Test
  void should_count_flips_verdicts_and_fooled_controls_beside_what_was_foretold() {
    assertThat(section("Together").lines())
        .contains(
            "- Verdicts on claims: 6 reproduced, 0 weaker, 0 absent, 3 contrary, 3 inconclusive.")
        .anyMatch(
            line ->
                line.matches("- Flips: 0 of 12 verdicts are not the accepted ones; .* foretold\\."))
        .anyMatch(
            line ->
                line.startsWith(
                    "- Controls: 3 of 12 null controls were fooled (chance foretells up to 3); 9"));
  }

  @Test
  void should_say_so_where_nothing_is_foretold() {
    assertThat(
            new PowerText(
                    TABLE,
                    PooledCases.NONE,
                    new PowerOutlook(List.of()),
                    SUITE.options().conditions(),
                    SUITE.paper().commands(),
                    Map.of("Machine", "one"))
                .render())
        .contains("Nothing is foretold: these results have no accepted ones of other seeds.")
        .contains("| not foretold ")
        .doesNotContain("All panels as one");
  }

  @Test
  void should_tell_what_all_panels_say_together_beside_what_each_says() {
    assertThat(row("All panels as one", "contrary: slower"))
        .startsWith(
            "contrary: slower",
            "mnist: randY against real",
            "contrary, contrary, contrary",
            "contrary")
        .hasSize(10);
    assertThat(section("All panels as one"))
        .contains(
            "- Verdicts on claims: 2 reproduced, 0 weaker, 0 absent, 1 contrary, 1 inconclusive.",
            "- Controls: 1 of 4 null controls was fooled")
        .doesNotContain("real again");
  }

  @Test
  void should_line_up_every_table() {
    List<Integer> widths =
        section("Claims").lines().filter(line -> line.startsWith("|")).map(String::length).toList();

    assertThat(widths).hasSize(6).containsOnly(widths.get(0));
  }

  @Test
  void should_write_the_page_and_an_object_a_case(@TempDir Path folder) throws IOException {
    String shown =
        PowerText.write(
            folder,
            TABLE,
            POOLED,
            new PowerOutlook(OUTLOOKS),
            SUITE.options().conditions(),
            SUITE.paper().commands(),
            Map.of());

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
    assertThat(first.get("flipsForetold").asDouble()).isZero();
    assertThat(first.get("alarmsOnSeedsFrom")).isEmpty();
    assertThat(cases.findValues("alarmsOnSeedsFrom"))
        .filteredOn(seeds -> !seeds.isEmpty())
        .singleElement()
        .satisfies(seeds -> assertThat(seeds).hasSize(3));
    assertThat(first.get("firstSeeds")).extracting(JsonNode::asLong).contains(20_001L);
    assertThat(first.get("verdicts")).extracting(JsonNode::asText).containsOnly("REPRODUCED");
    assertThat(first.get("estimates")).hasSize(3);
    assertThat(PooledCases.read(folder)).isEqualTo(POOLED);
  }

  @Test
  void should_refuse_a_row_that_does_not_fit_its_table() {
    assertThatMisuse(() -> new TextTable("one", "two").add(List.of("one")))
        .hasMessage("a row of 1 cells in a table of 2 columns");
  }

  private static PowerTable table(String... ids) {
    List<Expectation> claims =
        SUITE.claims().stream().filter(claim -> List.of(ids).contains(claim.id())).toList();
    List<Panel> panels =
        LongStream.of(10_001, 20_001, 30_001).mapToObj(seed -> new Panel(seed, "fused")).toList();
    Inquiry inquiry = SampleSuite.inquiry(Scale.DEFAULT);
    return new PowerStudy(claims, (panel, claim) -> judge(inquiry, claim))
        .run(panels, (panel, judgements) -> tell(panel, judgements));
  }

  /** As if what is contrary had been so by far when it was accepted. */
  private static void tell(Panel panel, List<Judgement> judgements) {
    CaseId moved = new CaseId("contrary", "slower", "mnist: randY against real", Role.CLAIM);
    DriftCheck check =
        SampleAccepted.check(
            SampleAccepted.moved(SampleAccepted.ALL, moved, -100), Map.of("mnist", "aa"));
    List<Comparison> comparisons =
        judgements.stream()
            .map(each -> check.compare(each, SUITE.options().conditions().from(panel.firstSeed())))
            .toList();
    PowerOutlook.OnPanel outlook =
        PowerOutlook.OnPanel.of(panel, new DriftSummary(comparisons, claim -> ""), judgements);
    OUTLOOKS.add(outlook);
    LINES.add(PowerText.line(OUTLOOKS.size(), 3, outlook, judgements));
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
