package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankAgreementTest {

  private static final int SIMULATIONS = 100;

  private static final int[] ALL = {0, 1};

  @Test
  void should_be_one_for_equal_orders_without_noise() {
    double[][] same = {{1, 2, 3, 4}, {10, 20, 30, 40}};

    assertThat(RankAgreement.of(same, same).applyAsDouble(ALL)).isCloseTo(1, within(1e-12));
  }

  @Test
  void should_correct_for_the_noise_of_both_rankings() {
    // By hand: two seeds of the first correlate by 0.8 and of the second by 1; between conditions
    // seed 0 with 1 by 1 and seed 1 with 0 by 0.8: 0.9 / sqrt(0.8)
    double[][] first = {{1, 2, 3, 4}, {2, 1, 3, 4}};
    double[][] second = {{1, 2, 3, 4}, {1, 2, 3, 4}};

    assertThat(RankAgreement.of(first, second).applyAsDouble(ALL))
        .isCloseTo(0.9 / Math.sqrt(0.8), within(1e-12));
  }

  @Test
  void should_not_compare_a_seed_with_itself() {
    // what both conditions have of seed 0 is opposite, what seed 1 has is not asked for
    double[][] first = {{1, 2, 3, 4}, {1, 2, 3, 4}, {1, 2, 3, 4}};
    double[][] second = {{4, 3, 2, 1}, {1, 2, 3, 4}, {1, 2, 3, 4}};
    RankAgreement agreement = RankAgreement.of(first, second);

    assertThat(agreement.applyAsDouble(new int[] {1, 1, 2})).isCloseTo(1, within(1e-12));
    // resampled seeds are compared with the others alone: 0-1 gives -1 and 1-0 gives 1
    assertThat(agreement.applyAsDouble(new int[] {0, 0, 1})).isNaN();
  }

  @Test
  void should_be_unknown_where_seeds_do_not_agree_with_each_other() {
    double[][] noise = {{1, 2, 3, 4}, {4, 3, 2, 1}};
    double[][] order = {{1, 2, 3, 4}, {1, 2, 3, 4}};

    assertThat(RankAgreement.of(noise, order).applyAsDouble(ALL)).isNaN();
    assertThat(RankAgreement.of(order, noise).applyAsDouble(ALL)).isNaN();
    assertThat(RankAgreement.of(order, order).applyAsDouble(new int[] {1, 1})).isNaN();
  }

  @Test
  void should_seldom_tell_equal_orders_apart_whose_noise_differs() {
    for (double noise : new double[] {0.1, 0.3}) {
      ErrorRates.Orders same = new ErrorRates.Orders(18, 10, 1, noise, 3 * noise);

      assertThat(same.against(1, SIMULATIONS, 8).below())
          .as("noise %s", noise)
          .isLessThan(0.025 + fourStandardErrors(0.025, SIMULATIONS));
    }
  }

  @Test
  void should_tell_orders_apart_that_correlate_by_seven_tenths() {
    ErrorRates.Orders different = new ErrorRates.Orders(18, 10, 0.7, 0.2, 0.6);

    assertThat(different.against(1, SIMULATIONS, 9).below()).isGreaterThan(0.85);
  }

  @Test
  void should_refuse_a_single_seed() {
    double[][] one = {{1, 2, 3}};

    assertThatMisuse(() -> RankAgreement.of(one, one));
  }
}
