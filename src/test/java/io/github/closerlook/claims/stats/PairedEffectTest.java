package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedEffectTest {

  private static final double[] X = {0.31, 0.42, 0.27, 0.5, 0.38};
  private static final double[] Y = {0.25, 0.47, 0.2, 0.33, 0.36};

  @Test
  void should_average_the_differences_of_pairs() {
    // numpy 2.4.6: (x - y).mean()
    assertThat(PairedEffect.mean(PairedEffect.differences(X, Y))).isCloseTo(0.054, within(1e-15));
  }

  @Test
  void should_average_ratios_by_their_logs() {
    // SciPy 1.17.1: scipy.stats.gmean(x / y)
    assertThat(Math.exp(PairedEffect.mean(PairedEffect.logRatios(X, Y))))
        .isCloseTo(1.1906080354309898, within(1e-14));
  }

  @Test
  void should_refuse_ratios_of_what_is_not_positive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedEffect.logRatios(new double[] {1}, new double[] {0}))
        .withMessage("a ratio needs positive values, but got 0.0");
  }

  @Test
  void should_refuse_arms_that_do_not_pair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedEffect.differences(new double[2], new double[3]))
        .withMessage("pairs need equal lengths, but got 2 and 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedEffect.differences(new double[0], new double[0]))
        .withMessage("needs at least one pair");
  }

  @Test
  void should_refuse_a_censored_value() {
    double[] censored = {Double.POSITIVE_INFINITY};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedEffect.differences(censored, new double[] {1}))
        .withMessageContaining("Infinity");
  }
}
