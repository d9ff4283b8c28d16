package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.Effect.RATIO;
import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Criteria that speak for a claim by finding nothing. */
class EquivalenceCriteriaTest {

  private static final int NETWORKS = 20;

  private final Criterion same = MadeUpClaims.equivalent(0.25);
  private final Quantity near =
      MadeUpClaims.perSeed(0.1, -0.1, 0.05, -0.05, 0.1, -0.1, 0.05, -0.05);
  private final Quantity equallyHard = MadeUpClaims.equallyHard(NETWORKS, 200);
  private final Quantity easyAndHard = MadeUpClaims.easyAndHard(NETWORKS, 200);

  private static Criterion near(double factor) {
    return new DispersionNearBinomial(
        "near", "height", MadeUpClaims.margin(RATIO, factor), SpeaksOf.REAL_DATA);
  }

  private static Criterion notRejected(double margin) {
    return new GoodnessOfFit(
        "fits", "height", MadeUpClaims.margin(RATIO, margin), 0.95, 0.01, SpeaksOf.REAL_DATA);
  }

  @Test
  void should_be_reproduced_when_the_whole_interval_lies_within_the_margin() {
    assertThat(verdict(same, near, MadeUpClaims.zeros(8))).isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void should_be_contrary_when_the_arms_differ_by_more_either_way() {
    Quantity far = MadeUpClaims.perSeed(0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6);

    assertThat(verdict(same, far, MadeUpClaims.zeros(8))).isEqualTo(Verdict.CONTRARY);
    assertThat(verdict(same, MadeUpClaims.zeros(8), far)).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_be_inconclusive_when_no_difference_is_found_but_one_is_possible() {
    Quantity scattered = MadeUpClaims.perSeed(1, -1, 0.9, -0.9, 0.8, -0.8, 0.7, -0.7);

    assertThat(verdict(same, scattered, MadeUpClaims.zeros(8))).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void should_find_outcomes_of_equal_difficulty_near_the_binomial() {
    assertThat(verdict(near(2), equallyHard)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(near(2), easyAndHard)).isEqualTo(Verdict.CONTRARY);
    // finer than the data
    assertThat(verdict(near(1.01), equallyHard)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void should_not_reject_the_binomial_for_outcomes_of_equal_difficulty() {
    assertThat(verdict(notRejected(2), equallyHard)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(notRejected(2), easyAndHard)).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_not_take_too_little_data_for_a_fit() {
    // Fits as well, but a dispersion of 1.1 would go unnoticed in most such samples.
    Assessment assessment = notRejected(1.1).assess(List.of(equallyHard), Role.CLAIM, 1);

    assertThat(assessment.pAtMargin()).isNaN();
    assertThat(notRejected(1.1).verdict(assessment)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void should_find_examples_alike_that_differ_by_their_class_alone() {
    // The easy ones are a class, the hard ones another; or there are both in either class.
    Quantity byDifficulty = classed(easyAndHard, 2);
    Quantity mixed = classed(easyAndHard, 3);

    assertThat(verdict(alike(2), byDifficulty)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(alike(2), mixed)).isEqualTo(Verdict.CONTRARY);
    // finer than the data
    assertThat(verdict(alike(1.01), byDifficulty)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(alike(2).assess(List.of(mixed), Role.CLAIM, 1).replicates()).isEqualTo(NETWORKS);
  }

  @Test
  void should_tell_made_up_examples_that_are_alike_from_those_that_are_not() {
    Quantity mixed = classed(easyAndHard, 3);
    Criterion alike = alike(2);

    for (Role control : List.of(Role.NULL, Role.PLANTED)) {
      Verdict verdict = alike.verdict(alike.assess(List.of(mixed), control, 1));
      assertThat(alike.passes(control, verdict)).as("%s: %s", control, verdict).isTrue();
    }
  }

  private static Criterion alike(double margin) {
    return new AlikeWithinClasses(
        "alike", "height", MadeUpClaims.margin(RATIO, margin), 0.95, SpeaksOf.REAL_DATA);
  }

  private static Quantity classed(Quantity outcomes, int classes) {
    byte[][] correct = ((Quantity.Outcomes) outcomes).correct();
    int[] ofExample = new int[correct[0].length];
    Arrays.setAll(ofExample, i -> i % classes);
    return new Quantity.ClassedOutcomes(correct, ofExample);
  }

  @Test
  void should_count_networks_as_replicates() {
    assertThat(near(2).assess(List.of(equallyHard), Role.CLAIM, 1).replicates())
        .isEqualTo(NETWORKS);
    assertThat(notRejected(2).assess(List.of(equallyHard), Role.CLAIM, 1).replicates())
        .isEqualTo(NETWORKS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
  void should_refuse_a_power_or_a_level_that_is_no_share(double value) {
    Margin margin = MadeUpClaims.margin(RATIO, 1.5);

    assertThatRefused(
            () -> new GoodnessOfFit("id", "quantity", margin, value, 0.01, SpeaksOf.REAL_DATA))
        .hasMessage("power is " + value + "; expected a number in (0, 1)");
    assertThatRefused(
            () -> new AlikeWithinClasses("id", "quantity", margin, value, SpeaksOf.REAL_DATA))
        .hasMessage("power is " + value + "; expected a number in (0, 1)");
    assertThatRefused(
            () -> new GoodnessOfFit("id", "quantity", margin, 0.9, value, SpeaksOf.REAL_DATA))
        .hasMessage("level is " + value + "; expected a number in (0, 1)");
  }
}
