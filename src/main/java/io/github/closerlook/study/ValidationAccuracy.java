package io.github.closerlook.study;

import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;

/** What is read out of a run's validation accuracies, epoch by epoch. */
final class ValidationAccuracy {

  private ValidationAccuracy() {}

  /** The best over the epochs. */
  static double best(RunRecord run) {
    return run.series(Probe.VALIDATION_ACCURACY)[bestEpoch(run) - 1];
  }

  /** That after the last epoch. */
  static double last(RunRecord run) {
    return run.last(Probe.VALIDATION_ACCURACY);
  }

  /** The epoch after which it was best, the first of several, counted from 1. */
  static int bestEpoch(RunRecord run) {
    double[] accuracy = run.series(Probe.VALIDATION_ACCURACY);
    int best = 0;
    for (int epoch = 1; epoch < accuracy.length; epoch++) {
      if (accuracy[epoch] > accuracy[best]) {
        best = epoch;
      }
    }
    return best + 1;
  }
}
