package io.github.closerlook.claims.session;

import static io.github.closerlook.claims.session.SampleAccepted.ALL;
import static io.github.closerlook.claims.session.SampleAccepted.check;
import static io.github.closerlook.claims.session.SampleAccepted.judge;
import static io.github.closerlook.claims.session.SampleAccepted.moved;
import static io.github.closerlook.claims.session.SampleAccepted.quietly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.DriftMarkdown;
import io.github.closerlook.claims.result.AcceptedPanel;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample suite on other seeds than it was accepted with, which find the same. */
class ForetoldSuiteTest {

  private static final Map<String, String> DATA = Map.of("mnist", "aa");
  private static final CaseId SLOWER =
      new CaseId("reproduced", "slower", "mnist: randY against real", Role.CLAIM);

  /** As if randY had been slower by 70 epochs, and not by 40, when it was accepted. */
  private static final AcceptedResults ELSEWHERE = moved(ALL, SLOWER, 30);

  private static Suite suite(DriftCheck check) {
    Suite suite = SampleSuite.onSeedsFrom(10_001).comparedBy(check);
    judge(suite);
    return suite;
  }

  private static Suite suite(AcceptedResults accepted) {
    return suite(check(accepted, DATA));
  }

  private static Comparison slower(Suite suite) {
    Judgement judgement = suite.judgements().get(0);
    assertThat(CaseId.of(judgement)).isEqualTo(SLOWER);
    return suite.comparison(judgement).orElseThrow();
  }

  private static Comparison.Foretold foretold(Suite suite) {
    return (Comparison.Foretold) slower(suite);
  }

  private static AcceptedResults asked(long seed) {
    return SampleAccepted.of(
        SLOWER, result -> SampleAccepted.asked(result, "default", seed, "fused"));
  }

  @Test
  void should_find_results_as_foretold_that_other_seeds_could_have() {
    Suite suite = suite(ALL);

    assertThat(slower(suite).drifted()).isFalse();
    assertThat(slower(suite).sentence())
        .isEqualTo(
            "On other seeds than the accepted ones: as foretold by the accepted panel of seeds from"
                + " 1.");
    assertThat(suite.drift().orElseThrow().sentence())
        .isEqualTo("18 cases against their accepted results: 18 as foretold.");
    assertThat(suite.drift().orElseThrow().json())
        .contains("\"step\" : \"AS_FORETOLD\"", "\"what\" : \"the estimate\"")
        .contains("\"foretoldByPanels\" : [ 1 ]");
  }

  @Test
  void should_raise_an_alarm_where_a_result_is_not_as_foretold_and_name_what_tripped() {
    Suite suite = suite(ELSEWHERE);

    assertThat(slower(suite).drifted()).isTrue();
    assertThat(suite.drift().orElseThrow().sentence())
        .isEqualTo("18 cases against their accepted results: 17 as foretold, 1 not as foretold.");
    assertThat(new DriftMarkdown(suite.drift().orElseThrow(), suite.paper().commands()).details())
        .contains("**reproduced: slower, mnist: randY against real**: not as foretold\n")
        .contains("  accepted   70.1, interval [", "  now        40.1, interval [")
        .contains("  foretold   by the accepted panel of seeds from 1\n")
        .containsPattern(
            "\n  TRIPPED +the estimate: foretold 6\\d\\.?\\d* to 7\\d\\.?\\d*, measured 40\\.1\n")
        .contains("  since then code changed: data.Noise");
  }

  @Test
  void should_fail_the_test_of_a_case_that_is_not_as_foretold_and_say_how_to_have_it_again() {
    Suite suite = suite(ELSEWHERE);
    Expectation claim = suite.claims().get(0);
    ClaimCase claimCase = claim.cases().get(0);

    assertThatThrownBy(() -> quietly(() -> new CaseReport(suite, claim, claimCase).verify()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("NOT AS FORETOLD by the accepted panels: reproduced (slower, ")
        .hasMessageContaining("TRIPPED")
        .hasMessageContaining(
            "mvn verify -Dclaims=reproduced -Dscale=default -Dseed=10001 -Dengine=fused");
  }

  @Test
  void should_pass_a_case_that_is_as_foretold_whatever_its_verdict() {
    Suite suite = suite(ALL);
    Expectation absent =
        suite.claims().stream().filter(claim -> claim.id().equals("absent")).findFirst().get();

    // it is expected to be reproduced, and on the accepted seeds it would fail
    quietly(() -> new CaseReport(suite, absent, absent.cases().get(0)).verify());

    assertThat(suite.drift().orElseThrow().alarms()).isEmpty();
  }

  @Test
  void should_share_the_false_alarms_between_all_accepted_cases_not_those_selected() {
    AcceptedResults one =
        new AcceptedResults(Map.of(SLOWER, ALL.cases().get(SLOWER)), ALL.acceptances());

    assertThat(width(foretold(suite(one)))).isLessThan(0.9 * width(foretold(suite(ALL))));
  }

  private static double width(Comparison.Foretold foretold) {
    var interval = foretold.foretelling().numbers().get(0).interval();
    return interval.high() - interval.low();
  }

  @Test
  void should_rest_on_all_accepted_panels_but_the_one_it_repeats() {
    AcceptedPanel before = foretold(suite(ALL)).panel();
    AcceptedPanels panels =
        new AcceptedPanels(
            List.of(
                before,
                new AcceptedPanel(
                    SLOWER, 20_001, before.replicates(), 5, before.sizes(), before.spread()),
                new AcceptedPanel(SLOWER, 30_001, 8, 5, "other", before.spread())));

    Suite suite = suite(check(ALL, panels, DATA));

    assertThat(foretold(suite).foretelling().panels()).containsExactly(1L, 20_001L);
  }

  @Test
  void should_foretell_nothing_where_the_study_has_other_sizes() {
    AcceptedPanel now = foretold(suite(ALL)).panel();
    AcceptedResults otherSizes =
        SampleAccepted.with(new AcceptedResults(Map.of(), List.of()), SLOWER);

    assertThat(slower(suite(otherSizes)))
        .isEqualTo(
            Comparison.notComparable(
                SLOWER, Text.format("sizes: %s; accepted with: small", now.sizes())));
  }

  @Test
  void should_hold_the_accepted_seeds_to_their_own_results() {
    assertThat(slower(suite(asked(10_001)))).isInstanceOf(Comparison.Compared.class);
  }

  @Test
  void should_write_alarms_and_flips_and_take_those_of_an_earlier_build_away(@TempDir Path folder)
      throws IOException {
    Reports.writeForetold(folder, suite(ELSEWHERE));

    assertThat(folder.resolve("alarms.md"))
        .content()
        .startsWith("# 1 result is not as foretold on seeds from 10001\n")
        .contains("\n## reproduced: slower, mnist: randY against real\n", "TRIPPED")
        .contains("  repeat     mvn verify -Dclaims=reproduced -Dscale=default -Dseed=10001");
    assertThat(folder.resolve("flips.md")).content().startsWith("# Verdicts on seeds from 10001\n");

    Reports.writeForetold(folder, suite(ALL));
    assertThat(folder.resolve("alarms.md")).doesNotExist();
    assertThat(folder.resolve("flips.md")).exists();

    Reports.writeForetold(folder, SampleSuite.of(Scale.DEFAULT));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_accept_a_panel_into_a_file_of_its_own_and_touch_nothing_else(@TempDir Path folder)
      throws IOException {
    DriftCheck check = check(ALL, DATA);
    Suite suite = suite(check);

    String said = AcceptedPanelReport.write(folder, check, suite.drift().orElseThrow().foretold());

    assertThat(said)
        .isEqualTo(
            "18 results of 18 accepted cases are accepted to foretell others; with the accepted"
                + " results, 2 panels do.");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("panels.json"));
    }
    AcceptedPanels read = AcceptedPanels.read(folder);
    assertThat(read.entries())
        .hasSize(18)
        .contains(foretold(suite).panel())
        .allSatisfy(panel -> assertThat(panel.seed()).isEqualTo(10_001));

    // the same once more is in its place
    AcceptedPanelReport.write(
        folder, check(ALL, read, DATA), suite.drift().orElseThrow().foretold());
    assertThat(AcceptedPanels.read(folder).entries()).hasSize(18);
  }
}
