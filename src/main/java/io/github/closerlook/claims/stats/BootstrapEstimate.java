package io.github.closerlook.claims.stats;

/**
 * An estimate with the percentile interval of its resamples, and the p-values that go with it to
 * within one resample.
 *
 * @param resampled the estimate of each resample
 * @param units that were resampled
 */
public record BootstrapEstimate(double estimate, BootstrapSample resampled, int units)
    implements EffectEstimate {

  @Override
  public double standardError() {
    return resampled.standardDeviation();
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    return alternative == Alternative.GREATER
        ? resampled.pValueGreaterThan(bound)
        : resampled.pValueLessThan(bound);
  }

  @Override
  public Interval interval(double confidence) {
    return resampled.interval(confidence);
  }
}
