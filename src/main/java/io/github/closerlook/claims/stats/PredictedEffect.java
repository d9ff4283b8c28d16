package io.github.closerlook.claims.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The effect at a place where none was measured, as a {@link MetaRegression} foretells it.
 *
 * @param estimate on the line
 * @param standardError of the line there
 * @param between standard deviation of true effects around the line, tau
 * @param degreesOfFreedom of Student's t
 */
public record PredictedEffect(
    double estimate, double standardError, double between, int degreesOfFreedom) {

  /** Where the line is: the mean of all effects that there could be at the place. */
  public Interval ofLine(double confidence) {
    return around(confidence, standardError);
  }

  /** Where the true effect is foretold: the prediction interval. */
  public Interval ofEffect(double confidence) {
    return around(confidence, deviation());
  }

  /**
   * Where a measured effect is foretold.
   *
   * @param error standard error of the measurement
   */
  public Interval ofMeasured(double confidence, double error) {
    return around(confidence, Math.hypot(deviation(), error));
  }

  /** The p-value of "the effect is at most the bound", or at least it. */
  public double pValue(double bound, Alternative alternative) {
    double t = (estimate - bound) / deviation();
    return student().survivalProbability(alternative == Alternative.GREATER ? t : -t);
  }

  private double deviation() {
    return Math.hypot(standardError, between);
  }

  private Interval around(double confidence, double deviation) {
    Require.properShare(confidence, "confidence");
    double half = student().inverseSurvivalProbability((1 - confidence) / 2) * deviation;
    return new Interval(estimate - half, estimate + half);
  }

  private TDistribution student() {
    return TDistribution.of(degreesOfFreedom);
  }
}
