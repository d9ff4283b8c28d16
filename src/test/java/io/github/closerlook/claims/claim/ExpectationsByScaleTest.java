package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs between the scales at which one claim is tested. */
class ExpectationsByScaleTest extends InClaimFolder {

  @Test
  void should_take_from_the_default_scale_what_another_scale_leaves_out() {
    assertThat(folder.read(Scale.QUICK).studies())
        .isEqualTo(Map.of("timing", ClaimFolder.timing(14, 200, 3)));
    assertThat(folder.read(Scale.PAPER).studies())
        .isEqualTo(Map.of("timing", ClaimFolder.timing(28, 1000, 8)));
  }

  @Test
  void should_read_verdicts_scale_by_scale() throws IOException {
    ClaimFolder.replace(
        folder.claim(),
        "expected: REPRODUCED",
        "expected: {quick: INCONCLUSIVE, default: WEAKER, paper: ABSENT}");

    ExpectedVerdict expected = folder.read(Scale.DEFAULT).cases().get(0).expected();

    assertThat(expected.at(Scale.QUICK)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(expected.at(Scale.DEFAULT)).isEqualTo(Verdict.WEAKER);
    assertThat(expected.at(Scale.PAPER)).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void should_take_one_verdict_for_that_of_the_default_scale_and_of_the_papers() {
    ExpectedVerdict expected = folder.read(Scale.DEFAULT).cases().get(0).expected();

    assertThat(expected.at(Scale.DEFAULT)).isEqualTo(Verdict.REPRODUCED);
    assertThat(expected.at(Scale.PAPER)).isEqualTo(Verdict.REPRODUCED);
    assertThat(expected.at(Scale.QUICK)).isEqualTo(Verdict.NOT_JUDGED);
  }

  @Test
  void should_make_controls_of_what_is_judged_alone() throws IOException {
    assertThat(folder.read(Scale.QUICK).cases()).noneMatch(each -> each.role().isControl());

    ClaimFolder.replace(
        folder.claim(), "expected: REPRODUCED", "expected: {quick: WEAKER, default: REPRODUCED}");

    assertThat(folder.read(Scale.QUICK).cases())
        .extracting(ClaimCase::role)
        .containsExactly(Role.CLAIM, Role.CLAIM, Role.NULL, Role.PLANTED);
  }

  /**
   * At the default scale there are the widths 64, 128 and 256, at quick 64 is the only one left.
   */
  private void compareWidths() throws IOException {
    ClaimFolder.replace(folder.study(), "widths: []", "widths: [64, 128, 256]");
    ClaimFolder.replace(folder.study(), "  quick:\n", "  quick:\\n    widths: [16, 32, 64]\\n");
    ClaimFolder.replace(
        folder.claim(),
        "cases:\n",
        """
        cases:
          - {criterion: longer, arms: [randY at width 64, real at width 64], expected: REPRODUCED}
          - {criterion: longer, arms: [randY at width 128, real], expected: REPRODUCED}
          - {criterion: longer, arms: [randY, real at width 256], expected: REPRODUCED}
        """);
  }

  @Test
  void should_leave_out_cases_whose_arms_name_a_size_of_the_default_scale_alone()
      throws IOException {
    compareWidths();

    assertThat(comparisons(Scale.DEFAULT)).hasSize(5);
    assertThat(comparisons(Scale.PAPER)).isEqualTo(comparisons(Scale.DEFAULT));
    assertThat(comparisons(Scale.QUICK))
        .containsExactly(
            "randY at width 64 against real at width 64",
            "randY against real",
            "randX against real");
  }

  private List<String> comparisons(Scale scale) {
    return folder.read(scale).claimCases().map(ClaimCase::comparison).toList();
  }

  @Test
  void should_leave_out_cases_of_a_quantity_that_another_scale_does_not_have() throws IOException {
    compareWidths();
    ClaimFolder.replace(folder.study(), "widths: [16, 32, 64]", "widths: []");
    ClaimFolder.replace(
        folder.claim(),
        "cases:\n",
        """
          - id: falls
            test: exceeds
            quantity: slope of time to convergence by width
            margin: superiority
        cases:
          - {criterion: falls, arms: [no change, real], expected: REPRODUCED}
        """);

    assertThat(comparisons(Scale.DEFAULT)).hasSize(6).startsWith("no change against real");
    assertThat(comparisons(Scale.QUICK))
        .containsExactly("randY against real", "randX against real");
    assertThat(folder.read(Scale.QUICK).cases())
        .as("controls of what is left")
        .noneMatch(claimCase -> claimCase.criterion().equals("falls"));
  }

  @Test
  void should_hold_the_grid_to_be_filled_by_what_another_scale_leaves_out() throws IOException {
    compareWidths();
    ClaimFolder.replace(
        folder.claim(),
        "cases:\n",
        """
        covers:
          - criteria: [longer]
            studies: [timing]
            arms: [[randY at width 64, randY at width 128, randY, randX], [real]]
          - criteria: [longer]
            studies: [timing]
            arms: [[randY at width 64], [real at width 64]]
          - {criteria: [longer], studies: [timing], arms: [[randY], [real at width 256]]}
        notRun:
          - criteria: [longer]
            studies: [timing]
            arms: [[randY at width 64], [real]]
            reason: It says nothing.
        cases:
        """);

    assertThat(comparisons(Scale.QUICK)).hasSize(3);
    assertThat(comparisons(Scale.DEFAULT)).hasSize(5);
  }

  @Test
  void should_refuse_an_arm_that_no_scale_has() throws IOException {
    compareWidths();
    ClaimFolder.replace(folder.claim(), "randY at width 64,", "randY at width 63,");

    assertThat(folder.refusal(Scale.DEFAULT))
        .contains("'randY at width 63' is no arm of the study");
    assertThat(folder.refusal(Scale.QUICK)).contains("'randY at width 63' is no arm of the study");
  }
}
