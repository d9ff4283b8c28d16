package io.github.closerlook.paper.train;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;

/**
 * The state at the end of an epoch. What the network says of its training examples is found when
 * first asked for, once.
 */
public final class EpochEnd {

  /** Examples that are looked at together: as many as a network takes at once. */
  private static final int BLOCK = 250;

  private final TrainableNetwork network;
  private final Sample training;
  private final int epoch;
  private double[] trainingLogits;
  private Boolean fitted;

  EpochEnd(TrainableNetwork network, Sample training, int epoch) {
    this.network = network;
    this.training = training;
    this.epoch = epoch;
  }

  /** The network as it is now. */
  public TrainableNetwork network() {
    return network;
  }

  /** Epochs done, 1 after the first. */
  public int epoch() {
    return epoch;
  }

  /** Share of training examples that are classified as labelled, in test mode. */
  public double trainingAccuracy() {
    return Predictions.share(trainingCorrect());
  }

  /** Whether each training example is classified as labelled, in test mode, [examples]. */
  public boolean[] trainingCorrect() {
    return Predictions.correct(trainingLogits(), network.spec().classes(), training);
  }

  /** Mean cross-entropy of the training examples, in nats, in test mode. */
  public double trainingLoss() {
    return Predictions.meanCrossEntropy(trainingLogits(), network.spec().classes(), training);
  }

  /**
   * Whether every training example is classified as labelled. Most epochs fail that at the first
   * few examples, and the others need not be looked at: the answer costs a quarter of the accuracy.
   */
  public boolean isFitted() {
    if (fitted == null) {
      fitted = trainingLogits == null ? everyBlockIsFitted() : trainingAccuracy() == 1;
    }
    return fitted;
  }

  private boolean everyBlockIsFitted() {
    for (int from = 0; from < training.examples(); from += BLOCK) {
      if (!blockIsFitted(from, Math.min(BLOCK, training.examples() - from))) {
        return false;
      }
    }
    return true;
  }

  private boolean blockIsFitted(int from, int count) {
    int features = training.features();
    float[] inputs =
        Arrays.copyOfRange(training.inputs(), from * features, (from + count) * features);
    int[] labels = Arrays.copyOfRange(training.labels(), from, from + count);
    return Arrays.equals(Predictions.classes(network, inputs, count), labels);
  }

  private double[] trainingLogits() {
    if (trainingLogits == null) {
      trainingLogits = network.logits(training.inputs(), training.examples());
    }
    return trainingLogits;
  }
}
