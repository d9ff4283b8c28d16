package io.github.closerlook.train;

import io.github.closerlook.data.Sample;
import io.github.closerlook.model.TrainableNetwork;

/** The state at the end of an epoch. Training accuracy is found when first asked for, once. */
public final class EpochEnd {

  private final TrainableNetwork network;
  private final Sample training;
  private final int epoch;
  private double trainingAccuracy = Double.NaN;

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
    if (Double.isNaN(trainingAccuracy)) {
      trainingAccuracy = Predictions.share(Predictions.correct(network, training));
    }
    return trainingAccuracy;
  }
}
