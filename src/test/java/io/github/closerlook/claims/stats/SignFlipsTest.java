package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignFlipsTest {

  /*
   * Expected p-values, SciPy 1.17.1:
   *   from scipy.stats import permutation_test; import numpy as np
   *   permutation_test((np.array(d) - shift,), np.mean, permutation_type='samples',
   *                    alternative='greater', n_resamples=np.inf).pvalue
   */
  private static final double[] EIGHT = {0.012, 0.034, -0.005, 0.021, 0, 0.018, 0.027, -0.001};

  @ParameterizedTest
  @CsvSource({"0, 0.03125", "0.005, 0.07421875", "0.02, 0.90625"})
  void should_agree_with_scipy_at_any_shift(double shift, double expected) {
    assertThat(SignFlips.pValueGreater(EIGHT, shift)).isEqualTo(expected);
  }

  @Test
  void should_agree_with_scipy_on_tied_sums() {
    double[] ties = {3, -1, 2, 2, -2, 1, 1, 3, -1, 2};

    assertThat(SignFlips.pValueGreater(ties, 0)).isEqualTo(0.07421875);
  }

  @Test
  void should_agree_with_scipy_on_twenty_pairs() {
    double[] twenty = {
      1.2, -0.4, 2.2, 0.7, -1.1, 0.3, 1.9, 0.8, -0.2, 1.4, 0.6, -0.9, 2.5, 0.1, 0.95, -0.35, 1.05,
      0.45, -0.65, 1.15
    };

    assertThat(SignFlips.pValueGreater(twenty, 0.3)).isEqualTo(0.1113739013671875);
  }

  @Test
  void should_count_sums_that_differ_by_rounding_alone_as_ties() {
    // 0.1 + 0.2 - 0.3 is 5.6e-17 and not 0: in exact arithmetic 5 of 8 patterns reach the sum 0.
    assertThat(SignFlips.pValueGreater(new double[] {0.1, 0.2, -0.3}, 0)).isEqualTo(5.0 / 8);
  }

  @Test
  void should_reach_two_to_the_minus_n_where_all_pairs_agree() {
    double[] allAbove = {0.3, 0.1, 0.2, 0.5, 0.4, 0.7, 0.6, 0.8};

    assertThat(SignFlips.pValueGreater(allAbove, 0)).isEqualTo(1.0 / 256);
    assertThat(SignFlips.pValueGreater(allAbove, 1)).isEqualTo(1);
  }

  @Test
  void should_find_nothing_where_nothing_differs() {
    assertThat(SignFlips.pValueGreater(new double[8], 0)).isEqualTo(1);
  }

  @Test
  void should_be_quick_at_the_most_pairs() {
    DoubleSupplier normal = Simulated.normal(24);

    double p = SignFlips.pValueGreater(Simulated.sample(24, normal), 0);

    // A p-value of an exact test is a whole number of patterns.
    assertThat(Math.scalb(p, 24))
        .isBetween(1.0, Math.scalb(1.0, 24))
        .isEqualTo(Math.rint(Math.scalb(p, 24)));
  }

  @Test
  void should_reject_a_true_null_at_most_as_often_as_stated() {
    // given symmetric differences: of 256 equally likely p-values 12 are at or below 0.05
    int simulations = 20_000;
    DoubleSupplier normal = Simulated.normal(1);

    double rejected = rejectedShare(simulations, 0, normal);

    assertThat(rejected).isCloseTo(12.0 / 256, within(fourStandardErrors(12.0 / 256, simulations)));
  }

  @Test
  void should_have_power_against_a_shift_of_one_standard_deviation() {
    // R 4.2.2, the t test as a near equal: power.t.test(n = 8, delta = 1, type = "one.sample",
    // alternative = "one.sided")$power is 0.8150; the sign-flip test's level is 0.047, not 0.05.
    int simulations = 4_000;

    double rejected = rejectedShare(simulations, 1, Simulated.normal(2));

    assertThat(rejected).isBetween(0.77, 0.83);
  }

  private static double rejectedShare(int simulations, double mean, DoubleSupplier noise) {
    int rejected = 0;
    for (int s = 0; s < simulations; s++) {
      double[] differences = Simulated.sample(8, () -> mean + noise.getAsDouble());
      rejected += SignFlips.pValueGreater(differences, 0) <= 0.05 ? 1 : 0;
    }
    return (double) rejected / simulations;
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "25, 25"})
  void should_refuse_no_pairs_and_too_many(int pairs, String named) {
    assertThatMisuse(() -> SignFlips.pValueGreater(new double[pairs], 0))
        .hasMessage("needs 1 to 24 pairs, but got " + named);
  }

  @Test
  void should_refuse_what_is_not_a_number() {
    double[] broken = new double[8];
    Arrays.fill(broken, 3, 4, Double.NaN);

    assertThatMisuse(() -> SignFlips.pValueGreater(broken, 0))
        .hasMessage("differences must be finite, but number 3 is NaN");
    assertThatMisuse(() -> SignFlips.pValueGreater(new double[8], Double.NaN))
        .hasMessageContaining("shift");
  }
}
