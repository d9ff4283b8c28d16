package io.github.closerlook.paper.train;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.PredictedLoss;
import io.github.closerlook.paper.model.spec.TrainableNetwork;

/** What a network says of a sample, in test mode. */
public final class Predictions {

  private Predictions() {}

  /**
   * The class of the largest logit; of equal ones, the first.
   *
   * @return [examples]
   */
  public static int[] classes(TrainableNetwork network, Sample sample) {
    return classes(network, sample.inputs(), sample.examples());
  }

  /**
   * The same for the first {@code count} of these inputs.
   *
   * @param inputs [examples, features]
   * @return [count]
   */
  static int[] classes(TrainableNetwork network, float[] inputs, int count) {
    return PredictedLoss.classes(network.logits(inputs, count), network.spec().classes());
  }

  /** Whether each example's predicted class is its label. */
  public static boolean[] correct(TrainableNetwork network, Sample sample) {
    return correct(
        network.logits(sample.inputs(), sample.examples()), network.spec().classes(), sample);
  }

  /**
   * @param logits [examples, classes]
   */
  static boolean[] correct(double[] logits, int classes, Sample sample) {
    int[] predicted = PredictedLoss.classes(logits, classes);
    boolean[] correct = new boolean[predicted.length];
    for (int example = 0; example < correct.length; example++) {
      correct[example] = predicted[example] == sample.labels()[example];
    }
    return correct;
  }

  /**
   * Mean over the examples of -ln of the label's softmax probability.
   *
   * @param logits [examples, classes]
   */
  static double meanCrossEntropy(double[] logits, int classes, Sample sample) {
    double sum = 0;
    for (int example = 0; example < sample.examples(); example++) {
      int start = example * classes;
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < classes; j++) {
        largest = Math.max(largest, logits[start + j]);
      }
      double scale = 0;
      for (int j = 0; j < classes; j++) {
        scale += Math.exp(logits[start + j] - largest);
      }
      sum += Math.log(scale) + largest - logits[start + sample.labels()[example]];
    }
    return sum / sample.examples();
  }

  /** The share of true values, in [0, 1]. */
  public static double share(boolean[] correct) {
    int count = 0;
    for (boolean each : correct) {
      count += each ? 1 : 0;
    }
    return (double) count / correct.length;
  }

  /**
   * The share of true values among those that are marked, in [0, 1].
   *
   * @param marks at least one of them true
   */
  public static double share(boolean[] correct, boolean[] marks) {
    int marked = 0;
    int count = 0;
    for (int i = 0; i < correct.length; i++) {
      marked += marks[i] ? 1 : 0;
      count += marks[i] && correct[i] ? 1 : 0;
    }
    return (double) count / marked;
  }
}
