package io.github.closerlook.stats;

import static io.github.closerlook.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SignFlipIntervalTest {

  private static final double[] EIGHT = {0.012, 0.034, -0.005, 0.021, 0, 0.018, 0.027, -0.001};

  @Test
  void should_agree_with_numpy_on_the_ordered_means_of_subsets() {
    // Python 3 with numpy 2.4.6, k = 6 and k = 12 of 256:
    //   m = np.sort([np.mean(c) for k in range(1, 9) for c in itertools.combinations(d, k)])
    //   m[[5, -6]], m[[11, -12]]
    Interval interval = SignFlipInterval.of(EIGHT, 0.95);
    Interval narrower = SignFlipInterval.of(EIGHT, 0.9);

    assertThat(interval.low()).isCloseTo(-0.0005, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.0263333333333333, within(1e-12));
    assertThat(narrower.low()).isCloseTo(0.0035, within(1e-12));
    assertThat(narrower.high()).isCloseTo(0.0235, within(1e-12));
  }

  @Test
  void should_hold_the_shifts_that_the_test_does_not_reject() {
    DoubleSupplier normal = Simulated.normal(10);
    for (int n = 6; n <= 12; n++) {
      double[] differences = Simulated.sample(n, normal);

      double low = SignFlipInterval.of(differences, 0.95).low();

      assertThat(SignFlipTest.pValueGreater(differences, low - 1e-6)).isLessThanOrEqualTo(0.025);
      assertThat(SignFlipTest.pValueGreater(differences, low + 1e-6)).isGreaterThan(0.025);
    }
  }

  @Test
  void should_mirror_mirrored_differences() {
    double[] mirrored = PairedEffect.differences(new double[8], EIGHT);

    Interval interval = SignFlipInterval.of(EIGHT, 0.95);

    assertThat(SignFlipInterval.of(mirrored, 0.95))
        .isEqualTo(new Interval(-interval.high(), -interval.low()));
  }

  @Test
  void should_cover_as_exactly_as_stated_where_differences_are_symmetric() {
    int simulations = 5_000;

    assertThat(coverage(simulations, Simulated.normal(13), 0))
        .isCloseTo(244.0 / 256, within(fourStandardErrors(244.0 / 256, simulations)));
  }

  @Test
  void should_cover_skewed_differences_as_seldom_as_documented() {
    int simulations = 5_000;

    assertThat(coverage(simulations, Simulated.exponential(13), 1))
        .isCloseTo(0.9, within(fourStandardErrors(0.9, simulations)));
  }

  private static double coverage(int simulations, DoubleSupplier source, double mean) {
    int covered = 0;
    for (int s = 0; s < simulations; s++) {
      covered += SignFlipInterval.of(Simulated.sample(8, source), 0.95).contains(mean) ? 1 : 0;
    }
    return (double) covered / simulations;
  }

  @Test
  void should_say_nothing_where_the_pairs_are_too_few() {
    Interval anything = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    assertThat(SignFlipInterval.of(new double[] {1, 2, 3, 4, 5}, 0.95)).isEqualTo(anything);
    // six pairs: k is 1, the outermost differences
    assertThat(SignFlipInterval.of(new double[] {1, 2, 3, 4, 5, 6}, 0.95))
        .isEqualTo(new Interval(1, 6));
  }

  @Test
  void should_count_whole_where_the_confidence_is_a_whole_number_of_patterns() {
    // 1 - 0.9375 is 1 / 16, half of which is k = 1 of 32 and k = 8 of 256, and not one less
    assertThat(SignFlipInterval.of(new double[] {1, 2, 3, 4, 5}, 0.9375))
        .isEqualTo(new Interval(1, 5));
  }

  @Test
  void should_refuse_what_it_cannot_order() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignFlipInterval.of(new double[21], 0.95))
        .withMessage("needs 1 to 20 pairs, but got 21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignFlipInterval.of(new double[] {1, Double.NaN}, 0.95))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> SignFlipInterval.of(EIGHT, 1));
  }
}
