package io.github.closerlook.train;

import io.github.closerlook.data.Sample;
import io.github.closerlook.model.TrainableNetwork;

/**
 * The state at the end of an epoch. What the network says of its training examples is found when
 * first asked for, once.
 */
public final class EpochEnd {

  private final TrainableNetwork network;
  private final Sample training;
  private final int epoch;
  private double[] trainingLogits;

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
    return Predictions.share(
        Predictions.correct(trainingLogits(), network.spec().classes(), training));
  }

  /** Mean cross-entropy of the training examples, in nats, in test mode. */
  public double trainingLoss() {
    return Predictions.meanCrossEntropy(trainingLogits(), network.spec().classes(), training);
  }

  private double[] trainingLogits() {
    if (trainingLogits == null) {
      trainingLogits = network.logits(training.inputs(), training.examples());
    }
    return trainingLogits;
  }
}
