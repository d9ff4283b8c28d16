package io.github.closerlook.paper.train;

import io.github.closerlook.paper.model.spec.TrainableNetwork;

/** Watches a network being trained; probes are made of these. Does not change the network. */
public interface TrainingListener {

  /** Before the first step. */
  default void started(TrainableNetwork network) {}

  /**
   * Before each SGD step.
   *
   * @param step counted from 0
   * @param order the batch is examples {@code order[from]} to {@code order[from + count - 1]}; the
   *     array is reused from epoch to epoch
   */
  default void beforeStep(TrainableNetwork network, int step, int[] order, int from, int count) {}

  /** After each whole epoch. */
  default void epochEnded(EpochEnd end) {}

  /** After the last step. */
  default void finished(TrainableNetwork network) {}
}
