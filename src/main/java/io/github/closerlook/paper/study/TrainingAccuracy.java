package io.github.closerlook.paper.study;

import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;

/** What is read out of a run's training accuracies. */
final class TrainingAccuracy {

  private TrainingAccuracy() {}

  /**
   * The highest that was measured. Plain SGD at a constant rate may lose some of it again for an
   * epoch or two, and what a network can fit does not depend on whether training ends just then.
   */
  static double reached(RunRecord run) {
    return Arrays.stream(run.series(Probe.TRAINING_ACCURACY)).max().orElseThrow();
  }
}
