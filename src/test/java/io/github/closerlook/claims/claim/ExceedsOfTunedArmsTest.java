package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.TunedArm;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values at a strength that costs 0.1 of accuracy, of which some seeds lose more than others. */
class ExceedsOfTunedArmsTest {

  private static final double TOLERANCE = 0.1;
  private static final double[] ACCURACY = {0.9, 0.91, 0.89, 0.92, 0.88, 0.9, 0.91, 0.89};
  private static final double[] VALUES = {0.8, 0.82, 0.79, 0.81, 0.78, 0.8, 0.83, 0.77};

  private final Criterion criterion = MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 0.05);

  /** Twice the tolerance is lost at the only strength, where so much of each value is left. */
  private static Quantity tuned(double left) {
    double[][] accuracy =
        Arrays.stream(ACCURACY)
            .mapToObj(a -> new double[] {a, a - 2 * TOLERANCE})
            .toArray(double[][]::new);
    double[][] values =
        Arrays.stream(VALUES).mapToObj(v -> new double[] {v, left * v}).toArray(double[][]::new);
    return new Quantity.Tuned(new TunedArm(accuracy, values, TOLERANCE));
  }

  @Test
  void should_compare_at_the_strengths_of_equal_cost() {
    // Halfway to a quarter of 0.8 and to three quarters: 0.5 and 0.7.
    Assessment assessment = criterion.assess(List.of(tuned(0.75), tuned(0.25)), Role.CLAIM, 1);

    assertThat(assessment.estimate()).isCloseTo(0.2, within(1e-12));
    assertThat(assessment.replicates()).isEqualTo(8);
    assertThat(criterion.verdict(assessment)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(criterion, tuned(0.25), tuned(0.75))).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_compare_with_an_arm_that_is_not_tuned_and_with_what_theory_says() {
    Quantity untuned = MadeUpClaims.perSeed(VALUES);

    assertThat(criterion.assess(List.of(untuned, tuned(0.5)), Role.CLAIM, 1).estimate())
        .isCloseTo(0.2, within(1e-12));
    assertThat(verdict(criterion, untuned, tuned(0.5))).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(criterion, tuned(0.5), new Quantity.Theory(1))).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_find_nothing_between_an_arm_and_itself_tuned_again_and_what_was_planted() {
    assertThat(verdict(criterion, Role.NULL, tuned(0.5), tuned(0.5))).isEqualTo(Verdict.ABSENT);

    Assessment planted = criterion.assess(List.of(tuned(0.5), tuned(0.5)), Role.PLANTED, 1);

    assertThat(planted.estimate()).isCloseTo(0.1, within(1e-12));
    assertThat(criterion.verdict(planted)).isEqualTo(Verdict.REPRODUCED);
  }
}
