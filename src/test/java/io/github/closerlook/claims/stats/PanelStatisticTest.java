package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PanelStatisticTest {

  private static final double[] TEN = Simulated.sample(10, Simulated.normal(5));

  private static ToDoubleFunction<int[]> meanOf(double[] values) {
    return seeds -> Arrays.stream(seeds).mapToDouble(seed -> values[seed]).average().orElseThrow();
  }

  @Test
  void should_be_about_as_wide_for_a_mean_as_students_t() {
    MeanDifference mean = MeanDifference.of(TEN);

    PanelStatistic resampled = PanelStatistic.of(10, meanOf(TEN), Resampling.of(1));

    assertThat(resampled.estimate()).isCloseTo(mean.estimate(), within(1e-12));
    assertThat(resampled.standardError()).isCloseTo(mean.standardError(), within(0.01));
    double t = 2.262 * mean.standardError();
    Interval interval = resampled.interval(0.95);
    assertThat(resampled.estimate() - interval.low()).isBetween(0.97 * t, 1.1 * t);
    assertThat(interval.high() - resampled.estimate()).isBetween(0.97 * t, 1.1 * t);
  }

  @Test
  void should_have_an_interval_of_the_bounds_that_are_not_rejected() {
    PanelStatistic resampled = PanelStatistic.of(10, meanOf(TEN), Resampling.of(1));
    for (double confidence : new double[] {0.5, 0.95, 0.9999}) {
      Interval interval = resampled.interval(confidence);
      double level = (1 - confidence) / 2;

      assertThat(resampled.pValue(interval.low() - 1e-6, Alternative.GREATER))
          .isLessThanOrEqualTo(level);
      assertThat(resampled.pValue(interval.low() + 1e-6, Alternative.GREATER)).isGreaterThan(level);
      assertThat(resampled.pValue(interval.high() + 1e-6, Alternative.LESS))
          .isLessThanOrEqualTo(level);
      assertThat(resampled.pValue(interval.high() - 1e-6, Alternative.LESS)).isGreaterThan(level);
    }
  }

  @Test
  void should_reach_p_values_below_one_of_the_number_of_resamples() {
    PanelStatistic resampled = PanelStatistic.of(10, meanOf(TEN), new Resampling(999, 1));

    assertThat(resampled.pValue(-5, Alternative.GREATER)).isLessThan(1e-5);
    assertThat(resampled.pValue(5, Alternative.LESS)).isLessThan(1e-5);
    assertThat(resampled.pValue(-5, Alternative.LESS)).isGreaterThan(0.999);
  }

  @Test
  void should_keep_its_level_for_the_mean_of_ten_normal_values() {
    DoubleSupplier normal = Simulated.normal(6);

    ErrorRates.OneSided errors =
        ErrorRates.of(
            400,
            0,
            () ->
                PanelStatistic.of(
                    10, meanOf(Simulated.sample(10, normal)), new Resampling(499, 2)));

    assertThat(errors.worse()).isLessThan(0.03 + fourStandardErrors(0.03, 400));
  }

  @Test
  void should_count_unknown_resamples_at_both_ends() {
    // Unknown where seed 0 was not drawn, about a third of the resamples.
    ToDoubleFunction<int[]> mean = meanOf(TEN);
    PanelStatistic resampled =
        PanelStatistic.of(
            10,
            seeds ->
                Arrays.stream(seeds).anyMatch(seed -> seed == 0)
                    ? mean.applyAsDouble(seeds)
                    : Double.NaN,
            Resampling.of(1));

    assertThat(resampled.interval(0.95))
        .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertThat(resampled.pValue(-100, Alternative.GREATER)).isBetween(0.3, 0.4);
    assertThat(resampled.pValue(100, Alternative.LESS)).isBetween(0.3, 0.4);
  }

  @Test
  void should_be_a_point_where_no_resample_differs() {
    PanelStatistic constant = PanelStatistic.of(10, seeds -> 0.5, new Resampling(99, 1));

    assertThat(constant.interval(0.95)).isEqualTo(new Interval(0.5, 0.5));
    assertThat(constant.pValue(0.4, Alternative.GREATER)).isLessThan(1e-9);
    assertThat(constant.pValue(0.5, Alternative.GREATER)).isGreaterThan(0.5);
  }

  @Test
  void should_say_nothing_of_two_seeds_or_of_an_unknown_estimate() {
    PanelStatistic two = PanelStatistic.of(2, seeds -> seeds[0], new Resampling(99, 1));
    PanelStatistic unknown = PanelStatistic.of(10, seeds -> Double.NaN, new Resampling(99, 1));

    for (PanelStatistic nothing : new PanelStatistic[] {two, unknown}) {
      assertThat(nothing.interval(0.95))
          .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
      assertThat(nothing.pValue(-100, Alternative.GREATER)).isOne();
    }
  }

  @Test
  void should_give_the_same_bits_for_the_same_seed() {
    assertThat(PanelStatistic.of(10, meanOf(TEN), new Resampling(99, 4)).interval(0.9))
        .isEqualTo(PanelStatistic.of(10, meanOf(TEN), new Resampling(99, 4)).interval(0.9))
        .isNotEqualTo(PanelStatistic.of(10, meanOf(TEN), new Resampling(99, 5)).interval(0.9));
  }

  @Test
  void should_refuse_infinite_values() {
    assertThatMisuse(
            () -> PanelStatistic.of(10, seeds -> Double.POSITIVE_INFINITY, new Resampling(99, 1)))
        .hasMessageContaining("Infinity");
  }
}
