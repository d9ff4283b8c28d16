package io.github.closerlook.claims.stats;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * A statistic with the values that it took over bootstrap resamples.
 *
 * <p>Its intervals are percentile intervals (Efron 1979): plain, invariant under monotone
 * transformations, and off centre where the statistic is biased. Its p-values are {@code (1 + #{v
 * on the other side of the bound, or at it}) / (1 + B)} of B resamples, which cannot show less than
 * {@code 1 / (1 + B)}; so they invert the intervals but for a resample.
 *
 * @param estimate what the statistic is of all units
 * @param units that it rests on
 * @param resampled its values, in ascending order
 */
public record BootstrapSample(double estimate, int units, double[] resampled)
    implements EffectEstimate {

  /** The values are copied and sorted. */
  public BootstrapSample {
    Require.that(resampled.length > 0, "needs at least one resampled value");
    Require.finite(resampled, "resampled values");
    resampled = Arrays.stream(resampled).sorted().toArray();
  }

  @Override
  public Exactness exactness() {
    return Exactness.RESAMPLED;
  }

  /** The central percentile interval. */
  @Override
  public Interval interval(double confidence) {
    Require.properShare(confidence, "confidence");
    return new Interval(quantile((1 - confidence) / 2), quantile((1 + confidence) / 2));
  }

  /** The standard deviation of the resampled values. */
  @Override
  public double standardError() {
    double mean = PairedEffect.mean(resampled);
    double squares = 0;
    for (double value : resampled) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (resampled.length - 1.0));
  }

  /** The value below which the share lies; linear between values, as R's default (type 7). */
  double quantile(double share) {
    Require.that(share >= 0 && share <= 1, "a share lies in [0, 1], but got %s", share);
    double position = share * (resampled.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, resampled.length - 1);
    return resampled[below] + (position - below) * (resampled[above] - resampled[below]);
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    DoublePredicate contrary =
        alternative == Alternative.GREATER ? value -> value <= bound : value -> value >= bound;
    return (1.0 + Arrays.stream(resampled).filter(contrary).count()) / (1.0 + resampled.length);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.4g by %d resamples, 95 %% %s", estimate, resampled.length, interval(0.95));
  }
}
