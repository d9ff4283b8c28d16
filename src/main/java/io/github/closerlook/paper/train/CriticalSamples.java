package io.github.closerlook.paper.train;

/**
 * What a {@link CriticalSearch} found.
 *
 * @param critical whether another predicted class was found in the box around it, [examples]
 * @param inputs where each search ended, [examples, features]: at the critical sample's changed
 *     input where one was found, else at the last point tried, which still has the predicted class
 *     of the example
 * @param zeroGradients examples whose gradient was exactly zero in every feature at the start: the
 *     paper's reason for the noise in LASS, as a search that only follows the gradient stays there
 */
public record CriticalSamples(boolean[] critical, float[] inputs, int zeroGradients) {

  /** Critical sample ratio (section 4): the share of examples that are critical, in [0, 1]. */
  public double ratio() {
    return Predictions.share(critical);
  }

  /** The share of examples whose gradient was exactly zero at the start, in [0, 1]. */
  public double zeroGradientShare() {
    return (double) zeroGradients / critical.length;
  }
}
