package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {

  private static final double[] EIGHT = {0.012, 0.034, -0.005, 0.021, 0, 0.018, 0.027, -0.001};

  /** Symmetric about 2, so that its skewness is 0. */
  private static final double[] SYMMETRIC = {0, 1, 2, 3, 4};

  @Test
  void should_be_students_t_where_nothing_is_skewed() {
    // SciPy 1.17.1: stats.ttest_1samp([0, 1, 2, 3, 4], 0.5, alternative="greater"), and its
    // confidence_interval(0.95) with alternative="two-sided"
    MeanDifference mean = MeanDifference.of(SYMMETRIC);

    assertThat(mean.pValue(0.5, Alternative.GREATER)).isCloseTo(0.0505958, within(1e-7));
    assertThat(mean.interval(0.95).low()).isCloseTo(0.0367568, within(1e-7));
    assertThat(mean.interval(0.95).high()).isCloseTo(3.9632432, within(1e-7));
  }

  @Test
  void should_have_an_interval_of_the_bounds_that_are_not_rejected() {
    DoubleSupplier exponential = Simulated.exponential(3);
    for (int n = 3; n <= 20; n++) {
      MeanDifference mean = MeanDifference.of(Simulated.sample(n, exponential));
      Interval interval = mean.interval(0.95);

      assertThat(mean.pValue(interval.low(), Alternative.GREATER)).isCloseTo(0.025, within(1e-9));
      assertThat(mean.pValue(interval.high(), Alternative.LESS)).isCloseTo(0.025, within(1e-9));
      assertThat(mean.pValue(interval.low() - 0.01, Alternative.GREATER)).isLessThan(0.025);
      assertThat(mean.pValue(interval.high() + 0.01, Alternative.LESS)).isLessThan(0.025);
    }
  }

  @Test
  void should_reach_farther_to_the_side_where_skewed_values_may_have_been_missed() {
    Interval interval = MeanDifference.of(new double[] {0, 0, 0, 1, 0, 2, 0, 9}).interval(0.95);

    assertThat(interval.high() - 1.5).isGreaterThan(2 * (1.5 - interval.low()));
  }

  @Test
  void should_mirror_mirrored_differences() {
    double[] mirrored = Arrays.stream(EIGHT).map(d -> -d).toArray();

    Interval interval = MeanDifference.of(EIGHT).interval(0.95);
    Interval ofMirrored = MeanDifference.of(mirrored).interval(0.95);

    assertThat(ofMirrored.low()).isCloseTo(-interval.high(), within(1e-15));
    assertThat(ofMirrored.high()).isCloseTo(-interval.low(), within(1e-15));
    assertThat(MeanDifference.of(mirrored).pValue(-0.01, Alternative.LESS))
        .isCloseTo(MeanDifference.of(EIGHT).pValue(0.01, Alternative.GREATER), within(1e-15));
  }

  @Test
  void should_reach_p_values_that_no_exact_test_of_eight_pairs_reaches() {
    assertThat(MeanDifference.of(EIGHT).pValue(-0.1, Alternative.GREATER)).isLessThan(1e-5);
  }

  @Test
  void should_be_sure_of_a_constant_difference() {
    double[] same = {0.9 - 0.6, 0.3, 0.8 - 0.5};

    MeanDifference mean = MeanDifference.of(same);

    assertThat(mean.standardError()).isZero();
    assertThat(mean.pValue(0.2, Alternative.GREATER)).isZero();
    assertThat(mean.pValue(0.3, Alternative.GREATER)).isOne();
    assertThat(mean.pValue(0.3, Alternative.LESS)).isOne();
    assertThat(mean.interval(0.95)).isEqualTo(new Interval(mean.estimate(), mean.estimate()));
  }

  @Test
  void should_say_nothing_of_fewer_than_three_differences() {
    for (double[] few : new double[][] {{1}, {1, 2}, {1, 1}}) {
      MeanDifference mean = MeanDifference.of(few);

      assertThat(mean.interval(0.95))
          .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
      assertThat(mean.pValue(-1e9, Alternative.GREATER)).isOne();
      assertThat(mean.pValue(1e9, Alternative.LESS)).isOne();
    }
  }

  @Test
  void should_refuse_what_has_no_mean() {
    assertThatMisuse(() -> MeanDifference.of(new double[0]));
    assertThatMisuse(() -> MeanDifference.of(new double[] {1, Double.POSITIVE_INFINITY, 2}))
        .hasMessageContaining("Infinity");
  }

  @Test
  void should_say_what_was_tested() {
    TestOptions options = TestOptions.DEFAULTS.withBound(0.5);

    assertThat(MeanDifference.of(SYMMETRIC).test(options))
        .hasToString("2.000 > 0.5000: p = 0.051, 95 % [0.03676, 3.963], approximate");
    assertThat(
            MeanDifference.of(SYMMETRIC)
                .test(options.withAlternative(Alternative.LESS).withConfidence(0.9)))
        .hasToString("2.000 < 0.5000: p = 0.95, 90 % [0.4926, 3.507], approximate");
  }
}
