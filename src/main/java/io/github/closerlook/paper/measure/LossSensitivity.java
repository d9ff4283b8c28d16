package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.measure.UnrolledDerivatives.Loss;
import java.util.Arrays;
import java.util.List;

/**
 * Loss sensitivity (section 3.2): g_x^t = ||dL_t/dx||, the norm of the total derivative of the mean
 * training loss after t SGD steps by the example x, and its mean over t.
 *
 * <p>The paper takes the mean over every one of the T steps; here it is over {@code times} evenly
 * spaced ones, the last being T. Fig 3 shows the Gini coefficient of that mean over the examples,
 * as training goes on.
 *
 * <p>It misleads where training is so unstable that derivatives through it grow without bound: then
 * the last times outweigh all others.
 *
 * @param times SGD steps at which the loss was differentiated, ascending, [times]
 * @param norms g_x^t for each of them, [times][examples]
 */
record LossSensitivity(int[] times, double[][] norms) {

  /** Evenly spaced times, the last being {@code steps}. */
  static int[] evenTimes(int steps, int count) {
    int[] times = new int[count];
    Arrays.setAll(times, i -> Math.toIntExact(Math.round((i + 1.0) * steps / count)));
    return times;
  }

  /** The derivatives of the mean loss at those times, one array a time, [examples, features]. */
  static List<double[]> derivatives(Trajectory trajectory, Sample sample, int[] times) {
    List<Loss> losses =
        Arrays.stream(times).mapToObj(t -> Loss.mean(t, sample.examples())).toList();
    return UnrolledDerivatives.of(trajectory, sample, losses);
  }

  /** The sensitivities from the derivatives. */
  static LossSensitivity of(List<double[]> derivatives, int[] times, int features, Norm norm) {
    double[][] norms = new double[times.length][];
    for (int t = 0; t < times.length; t++) {
      double[] derivative = derivatives.get(t);
      double[] ofExample = new double[derivative.length / features];
      Arrays.setAll(ofExample, i -> norm.of(derivative, i * features, (i + 1) * features));
      norms[t] = ofExample;
    }
    return new LossSensitivity(times, norms);
  }

  /** g_x up to a time: the mean of g_x^s over the evaluated s up to {@code times[index]}. */
  double[] meanUpTo(int index) {
    double[] mean = new double[norms[0].length];
    for (int t = 0; t <= index; t++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += norms[t][i] / (index + 1);
      }
    }
    return mean;
  }

  /** Gini coefficient over the examples of the mean sensitivity up to each time, [times]. */
  double[] gini() {
    double[] gini = new double[times.length];
    Arrays.setAll(gini, index -> Gini.of(meanUpTo(index)));
    return gini;
  }

  /** {@link HighShare} of the mean sensitivity up to each time, [times]. */
  double[] highShare() {
    double[] share = new double[times.length];
    Arrays.setAll(share, index -> HighShare.of(meanUpTo(index)));
    return share;
  }
}
