package io.github.closerlook.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalenceTestTest {

  /*
   * SciPy 1.17.1, the larger of the two:
   *   f = lambda x: scipy.stats.permutation_test((x,), np.sum, permutation_type='samples',
   *                 alternative='greater', n_resamples=np.inf).pvalue
   *   f(d + bound), f(-d + bound)
   */
  @ParameterizedTest
  @CsvSource({"0.002, 0.21875", "0.004, 0.0234375", "0.01, 0.00390625"})
  void should_agree_with_scipy(double bound, double expected) {
    double[] differences = {0.004, -0.002, 0.001, -0.006, 0.003, 0.005, -0.001, 0.002};

    assertThat(EquivalenceTest.pValue(differences, bound)).isEqualTo(expected);
  }

  @Test
  void should_seldom_call_arms_equal_that_differ_by_the_bound() {
    // At the edge of the null the test against that edge alone rejects in 12 of 256 cases (p <=
    // 0.05), the other nearly always: four standard errors above that, of 10,000 simulations.
    double share = equivalentShare(1, 1, 0.2, 10_000);

    assertThat(share)
        .isBetween(0.03, 12.0 / 256 + Simulated.fourStandardErrors(12.0 / 256, 10_000));
  }

  @Test
  void should_call_equal_arms_equal_where_the_noise_is_small_against_the_bound() {
    // mean 0, bound 1, standard error 0.5 / sqrt(8) = 0.18: over five of them from either bound.
    assertThat(equivalentShare(0, 1, 0.5, 2_000)).isGreaterThan(0.95);
  }

  @Test
  void should_not_take_scatter_for_equivalence() {
    // mean 0, bound 1, standard error 3 / sqrt(8) = 1.06: no sample can show both sides.
    assertThat(equivalentShare(0, 1, 3, 2_000)).isLessThan(0.05);
  }

  private static double equivalentShare(double mean, double bound, double spread, int simulations) {
    DoubleSupplier normal = Simulated.normal(5);
    int equivalent = 0;
    for (int s = 0; s < simulations; s++) {
      double[] differences = Simulated.sample(8, () -> mean + spread * normal.getAsDouble());
      equivalent += EquivalenceTest.pValue(differences, bound) <= 0.05 ? 1 : 0;
    }
    return (double) equivalent / simulations;
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "NaN"})
  void should_refuse_a_bound_that_is_none(double bound) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EquivalenceTest.pValue(new double[] {0.1, 0.2}, bound))
        .withMessageContaining("bound of equivalence must be positive");
  }
}
