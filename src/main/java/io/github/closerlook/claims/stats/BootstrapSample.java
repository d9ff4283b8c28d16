package io.github.closerlook.claims.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * The values a statistic took over bootstrap resamples, in ascending order.
 *
 * <p>Its intervals are percentile intervals (Efron 1979): plain, invariant under monotone
 * transformations, and off centre where the statistic is biased.
 */
public final class BootstrapSample {

  private final double[] ascending;

  private BootstrapSample(double[] ascending) {
    this.ascending = ascending;
  }

  public static BootstrapSample of(double[] values) {
    Require.that(values.length > 0, "needs at least one resampled value");
    Require.finite(values, "resampled values");
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    return new BootstrapSample(ascending);
  }

  public int size() {
    return ascending.length;
  }

  /** The central percentile interval. */
  public Interval interval(double confidence) {
    Require.properShare(confidence, "confidence");
    return new Interval(quantile((1 - confidence) / 2), quantile((1 + confidence) / 2));
  }

  /** Of the resampled values: the standard error of the statistic. */
  public double standardDeviation() {
    double mean = PairedEffect.mean(ascending);
    double squares = 0;
    for (double value : ascending) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (ascending.length - 1.0));
  }

  /** The value below which the share lies; linear between values, as R's default (type 7). */
  public double quantile(double share) {
    Require.that(share >= 0 && share <= 1, "a share lies in [0, 1], but got %s", share);
    double position = share * (ascending.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
  }

  /** One-sided p-value of "the quantity is at most x": {@code (1 + #{v <= x}) / (1 + B)}. */
  public double pValueGreaterThan(double x) {
    return pValue(value -> value <= x);
  }

  /** One-sided p-value of "the quantity is at least x": {@code (1 + #{v >= x}) / (1 + B)}. */
  public double pValueLessThan(double x) {
    return pValue(value -> value >= x);
  }

  /** The 1 added keeps p above zero: B resamples cannot show less than 1 / (1 + B). */
  private double pValue(DoublePredicate contrary) {
    return (1.0 + Arrays.stream(ascending).filter(contrary).count()) / (1.0 + ascending.length);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d resamples, median %.4g, 95 %% %s", size(), quantile(0.5), interval(0.95));
  }
}
