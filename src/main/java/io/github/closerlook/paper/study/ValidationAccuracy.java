package io.github.closerlook.paper.study;

import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;

/** What is read out of a run's validation accuracies, epoch by epoch. */
final class ValidationAccuracy {

  private ValidationAccuracy() {}

  /** The best over the epochs. */
  static double best(RunRecord run) {
    double[] accuracy = run.series(Probe.VALIDATION_ACCURACY);
    return accuracy[bestEpoch(accuracy) - 1];
  }

  /** That after the last epoch. */
  static double last(RunRecord run) {
    return run.last(Probe.VALIDATION_ACCURACY);
  }

  /**
   * Mean over the last three times it was measured: from one to the next it moves by as much as
   * regularizers differ in it.
   */
  static double late(RunRecord run) {
    double[] accuracy = run.series(Probe.VALIDATION_ACCURACY);
    return Arrays.stream(accuracy, Math.max(0, accuracy.length - 3), accuracy.length)
        .average()
        .orElseThrow();
  }

  /** The epoch after which a run's own was best, the first of several, counted from 1. */
  static int bestEpoch(RunRecord run) {
    return bestEpoch(run.series(Probe.VALIDATION_ACCURACY));
  }

  /** The epoch after which it was best, the first of several, counted from 1. */
  static int bestEpoch(double[] accuracy) {
    int best = 0;
    for (int epoch = 1; epoch < accuracy.length; epoch++) {
      if (accuracy[epoch] > accuracy[best]) {
        best = epoch;
      }
    }
    return best + 1;
  }
}
