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
        BootstrapEstimate {

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

  /** The p-value with what it belongs to. */
  default TestResult test(double bound, Alternative alternative) {
    return new TestResult(estimate(), bound, alternative, pValue(bound, alternative));
  }
}
