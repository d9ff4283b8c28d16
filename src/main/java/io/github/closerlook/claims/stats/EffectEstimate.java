package io.github.closerlook.claims.stats;

/**
 * An estimated effect whose tests and intervals agree: {@code interval(c).liesAbove(x)} is true if,
 * and but for rounding only if, {@code pValue(x, GREATER) < (1 - c) / 2}, and in the same way
 * below.
 */
public sealed interface EffectEstimate
    permits MeanDifference,
        PairedSuperiority,
        TunedDifference,
        PanelStatistic,
        CrossedEstimate,
        CochranTest,
        BootstrapSample {

  /** The estimated effect. */
  double estimate();

  /** How many independent units, such as pairs of seeds, it rests on. */
  int units();

  /**
   * How far the estimate is off, typically, in its own unit; NaN for fewer than two units. Tests
   * and intervals know more of its distribution.
   */
  double standardError();

  /**
   * The p-value of "the effect is at most {@code bound}" for {@link Alternative#GREATER}, of "it is
   * at least {@code bound}" for {@link Alternative#LESS}.
   */
  double pValue(double bound, Alternative alternative);

  /**
   * The two-sided interval: the values that neither one-sided test rejects at {@code (1 -
   * confidence) / 2}.
   */
  Interval interval(double confidence);

  /** How the p-values come about. */
  default Exactness exactness() {
    return Exactness.APPROXIMATE;
  }

  /** Estimate, p-value and interval at once. */
  default TestResult test(TestOptions options) {
    return new TestResult(
        estimate(),
        options,
        pValue(options.bound(), options.alternative()),
        interval(options.confidence()),
        exactness());
  }
}
