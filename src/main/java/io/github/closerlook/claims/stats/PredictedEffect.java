package io.github.closerlook.claims.stats;

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
    return student(standardError).interval(confidence);
  }

  /** Where the true effect is foretold: the prediction interval. */
  public Interval ofEffect(double confidence) {
    return student(deviation()).interval(confidence);
  }

  /**
   * Where a measured effect is foretold.
   *
   * @param error standard error of the measurement
   */
  public Interval ofMeasured(double confidence, double error) {
    return student(Math.hypot(deviation(), error)).interval(confidence);
  }

  /** The p-value of "the effect is at most the bound", or at least it. */
  public double pValue(double bound, Alternative alternative) {
    return student(deviation()).pValue(bound, alternative);
  }

  private double deviation() {
    return Math.hypot(standardError, between);
  }

  private StudentsT student(double error) {
    return new StudentsT(estimate, error, degreesOfFreedom);
  }
}
