package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class ExtremeSharesTest {

  private static final int SIMULATIONS = 400;
  private static final int REPLICATES = 100;
  private static final int SUBJECTS = 300;

  private final UniformRandomProvider random = Simulated.random(31);

  /** So many of 20 replicates are right about each subject. */
  private static byte[][] ofTwenty(int... counts) {
    byte[][] outcomes = new byte[20][counts.length];
    for (int a = 0; a < 20; a++) {
      for (int i = 0; i < counts.length; i++) {
        outcomes[a][i] = (byte) (a < counts[i] ? 1 : 0);
      }
    }
    return outcomes;
  }

  @Test
  void should_count_subjects_of_which_95_in_100_are_right_less_what_the_binomial_gives() {
    // Half of the outcomes are right: 19 or 20 of 20 by chance with 21 / 2^20.
    double byChance = 21 / Math.pow(2, 20);

    assertThat(ExtremeShares.right(ofTwenty(20, 19, 18, 3, 0, 0)).estimate())
        .isCloseTo(2 / 6.0 - byChance, within(1e-12));
    assertThat(ExtremeShares.wrong(ofTwenty(20, 20, 17, 2, 1, 0)).estimate())
        .isCloseTo(2 / 6.0 - byChance, within(1e-12));
  }

  @Test
  void should_leave_out_each_subject_with_its_successes() {
    CrossedEstimate estimate = ExtremeShares.right(ofTwenty(20, 10));

    // Of the other alone: 10 of 20, none nearly all; and 20 of 20, which chance gives too.
    assertThat(estimate.withoutSubjects()[0]).isCloseTo(-21 / Math.pow(2, 20), within(1e-12));
    assertThat(estimate.withoutSubjects()[1]).isCloseTo(0, within(1e-12));
  }

  @Test
  void should_leave_out_each_tenth_of_the_replicates() {
    CrossedEstimate estimate = ExtremeShares.right(ofTwenty(2, 0));

    // Without the first two of 20 nobody is right at all; without others 2 of 18 times 2.
    assertThat(estimate.withoutReplicates()).hasSize(10);
    assertThat(estimate.withoutReplicates()[0]).isZero();
    assertThat(estimate.withoutReplicates()[1]).isBetween(-1e-15, 0.0);
    assertThat(ExtremeShares.wrong(ofTwenty(2, 0)).withoutReplicates()[0]).isZero();
    // All 18 right of one subject in two: a half, less the chance that 36 coins with 17/18 give.
    assertThat(ExtremeShares.right(ofTwenty(18, 16)).withoutReplicates()[9])
        .isCloseTo(0.5 - Math.pow(17 / 18.0, 18), within(1e-12));
  }

  @Test
  void should_seldom_see_more_than_chance_where_all_subjects_are_alike() {
    Errors errors = errors(i -> 0.96, 0, 0);

    assertThat(errors.above()).isLessThanOrEqualTo(0.035);
    assertThat(errors.below()).isLessThanOrEqualTo(0.035);
  }

  @Test
  void should_keep_its_level_where_subjects_differ_and_replicates_too() {
    // given easy, middling and hard subjects, and networks that differ in skill by 5 in 100
    IntFunction<Double> chances = i -> i % 3 == 0 ? 0.93 : i % 3 == 1 ? 0.5 : 0.2;
    double truth = truth(chances, 0.05);

    Errors errors = errors(chances, 0.05, truth);

    assertThat(truth).isBetween(0.05, 0.2);
    assertThat(errors.above()).isLessThanOrEqualTo(0.035);
    assertThat(errors.below()).isLessThanOrEqualTo(0.035);
  }

  @Test
  void should_find_subjects_that_are_easy_for_all() {
    Errors errors = errors(i -> i % 4 == 0 ? 0.995 : 0.5, 0.05, 0);

    assertThat(errors.above()).isGreaterThan(0.99);
  }

  private record Errors(double above, double below) {}

  /** How often an interval lies above and below the truth. */
  private Errors errors(IntFunction<Double> chances, double skill, double truth) {
    int above = 0;
    int below = 0;
    for (int s = 0; s < SIMULATIONS; s++) {
      Interval interval = ExtremeShares.right(outcomes(chances, skill)).interval(0.95);
      above += interval.liesAbove(truth) ? 1 : 0;
      below += interval.liesBelow(truth) ? 1 : 0;
    }
    return new Errors((double) above / SIMULATIONS, (double) below / SIMULATIONS);
  }

  /** The mean of many estimates. */
  private double truth(IntFunction<Double> chances, double skill) {
    double sum = 0;
    for (int s = 0; s < SIMULATIONS; s++) {
      sum += ExtremeShares.right(outcomes(chances, skill)).estimate() / SIMULATIONS;
    }
    return sum;
  }

  /**
   * Subjects are drawn anew.
   *
   * @param skill half the range over which the replicates' chances are moved
   */
  private byte[][] outcomes(IntFunction<Double> chances, double skill) {
    double[] chance = new double[SUBJECTS];
    for (int i = 0; i < SUBJECTS; i++) {
      chance[i] = chances.apply(random.nextInt(12));
    }
    byte[][] outcomes = new byte[REPLICATES][SUBJECTS];
    for (byte[] replicate : outcomes) {
      double moved = skill * (2 * random.nextDouble() - 1);
      for (int i = 0; i < SUBJECTS; i++) {
        replicate[i] = (byte) (random.nextDouble() < chance[i] + moved ? 1 : 0);
      }
    }
    return outcomes;
  }
}
