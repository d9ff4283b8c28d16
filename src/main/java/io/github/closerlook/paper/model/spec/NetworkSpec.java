package io.github.closerlook.paper.model.spec;

import io.github.closerlook.paper.data.ImageShape;

/**
 * All it takes to build a network with its initial weights.
 *
 * @param inputs shape of one example
 * @param classes outputs
 * @param stepsPerEpoch SGD steps per epoch, which learning-rate schedules count in
 * @param seed of the initial weights and of the training noise
 */
public record NetworkSpec(
    Architecture architecture,
    Regularizer regularizer,
    Optimizer optimizer,
    Precision precision,
    ImageShape inputs,
    int classes,
    int stepsPerEpoch,
    long seed) {

  /** Numbers per example. */
  public int features() {
    return inputs.features();
  }
}
