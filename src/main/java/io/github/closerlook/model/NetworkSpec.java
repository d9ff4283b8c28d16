package io.github.closerlook.model;

/**
 * All it takes to build a network with its initial weights.
 *
 * @param features inputs
 * @param classes outputs
 * @param stepsPerEpoch SGD steps an epoch, which learning-rate schedules count in
 * @param seed of the initial weights and of the training noise
 */
public record NetworkSpec(
    Architecture architecture,
    Regularizer regularizer,
    Optimizer optimizer,
    Precision precision,
    int features,
    int classes,
    int stepsPerEpoch,
    long seed) {}
