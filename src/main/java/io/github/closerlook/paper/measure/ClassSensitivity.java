package io.github.closerlook.paper.measure;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.measure.UnrolledDerivatives.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Loss sensitivity class by class (section 3.2, Fig 4): how much the loss on the examples of one
 * class depends on the pixels of those of another, through all SGD steps.
 *
 * <p>{@code g_ij = E ||dL_t(y=i) / dx_(y=j)||_1}, with L_t(y=i) the mean cross-entropy over the
 * training examples of class i after t steps, and the total derivative, as in {@link
 * LossSensitivity}. The expectation is the mean over the examples of class j and over the times t.
 * Classes are those of the labels the network is trained on, random ones too. In units of loss per
 * unit of pixel, [classes, classes].
 *
 * <p>It misleads where rows or columns are compared as they are: a class that is still fitted badly
 * depends more on everything, and makes its whole row large. Measured on 1000 digits at 14x14 (2 x
 * 16 units, 2000 steps, two times, 8 seeds), the coefficient of variation of the cells off the
 * diagonal is 0.57 to 1.32 for real and 0.23 to 0.73 for random inputs; with each row divided by
 * its mean off the diagonal, 0.36 to 0.47 and 0.08 to 0.17. The mean of the diagonal over that of
 * the rest tells the two less well apart: 1.6 to 2.4 and 1.2 to 1.7.
 */
final class ClassSensitivity {

  /** A quarter of the heap that the tests run in; two networks are measured side by side. */
  private static final long MAX_BYTES = 1L << 28;

  private ClassSensitivity() {}

  /**
   * The matrix g, row-major: row i is the class of the loss, column j that of the example.
   *
   * @param times SGD steps at which the losses are taken
   */
  static double[] of(Trajectory trajectory, Sample sample, int[] times) {
    return matrix(UnrolledDerivatives.of(trajectory, sample, losses(sample, times)), sample);
  }

  /** The losses of all classes at the first time, then at the next. */
  static List<Loss> losses(Sample sample, int[] times) {
    int[] counts = counts(sample);
    List<Loss> losses = new ArrayList<>();
    for (int time : times) {
      for (int label = 0; label < sample.classes(); label++) {
        double[] weights = new double[sample.examples()];
        for (int x = 0; x < weights.length; x++) {
          weights[x] = sample.labels()[x] == label ? 1.0 / counts[label] : 0;
        }
        losses.add(new Loss(time, weights));
      }
    }
    return losses;
  }

  private static double[] matrix(List<double[]> derivatives, Sample sample) {
    int classes = sample.classes();
    int features = sample.features();
    int[] counts = counts(sample);
    int times = derivatives.size() / classes;
    double[] matrix = new double[classes * classes];
    for (int loss = 0; loss < derivatives.size(); loss++) {
      int row = loss % classes;
      for (int x = 0; x < sample.examples(); x++) {
        int column = sample.labels()[x];
        double norm = Norm.L1.of(derivatives.get(loss), x * features, (x + 1) * features);
        if (!Double.isFinite(norm)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "the loss of class %d has derivative %s by example %d: training is too unstable to be differentiated through",
                  row,
                  norm,
                  x));
        }
        matrix[row * classes + column] += norm / counts[column] / times;
      }
    }
    return matrix;
  }

  /**
   * Refuses, before training, a sample with an empty class, whose loss would be the mean of
   * nothing; and more derivatives than there is memory for, as one class an example would take.
   */
  static void require(Sample sample, int times) {
    int[] counts = counts(sample);
    for (int label = 0; label < counts.length; label++) {
      if (counts[label] == 0) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "Class sensitivity: none of the %d examples is of class %d; expected at least one of each of the %d classes",
                sample.examples(),
                label,
                counts.length));
      }
    }
    long bytes = 8L * times * sample.classes() * sample.inputs().length;
    if (bytes > MAX_BYTES) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "Class sensitivity: %d classes at %d times on %d examples of %d features take %d MB; expected at most %d",
              sample.classes(),
              times,
              sample.examples(),
              sample.features(),
              bytes >> 20,
              MAX_BYTES >> 20));
    }
  }

  private static int[] counts(Sample sample) {
    int[] counts = new int[sample.classes()];
    Arrays.stream(sample.labels()).forEach(label -> counts[label]++);
    return counts;
  }
}
