package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
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
    assertThatMisuse(() -> PairedEffect.logRatios(new double[] {1}, new double[] {0}))
        .hasMessage("a ratio needs positive values, but got 0.0");
  }

  @Test
  void should_refuse_arms_that_do_not_pair() {
    assertThatMisuse(() -> PairedEffect.differences(new double[2], new double[3]))
        .hasMessage("pairs need equal lengths, but got 2 and 3");
    assertThatMisuse(() -> PairedEffect.differences(new double[0], new double[0]))
        .hasMessage("needs at least one pair");
  }

  @Test
  void should_refuse_a_censored_value() {
    double[] censored = {Double.POSITIVE_INFINITY};

    assertThatMisuse(() -> PairedEffect.differences(censored, new double[] {1}))
        .hasMessageContaining("Infinity");
  }
}
