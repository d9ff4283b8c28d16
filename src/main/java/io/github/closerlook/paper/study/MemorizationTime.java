package io.github.closerlook.paper.study;

import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.List;

/**
 * How long a network takes to memorize a given share of its training labels: the time at which the
 * training accuracy, measured after some epochs and taken to rise in lines between them, first gets
 * there. Section 5 speaks of the speed of memorization, which the accuracy after the last epoch
 * does not tell.
 *
 * <p>Before the first measurement nothing is known: what was reached by then counts as reached at
 * that epoch. It misleads by up to the time between two measurements, in the same way for networks
 * that are measured after the same epochs.
 *
 * @param measured epochs after which accuracy was measured, ascending
 */
record MemorizationTime(List<Integer> measured) {

  /**
   * Epochs until the share was memorized.
   *
   * @param share of the training labels, in (0, 1]
   * @return positive infinity where censored: not within the training
   */
  double to(double share, RunRecord run) {
    return to(share, run.series(Probe.TRAINING_ACCURACY));
  }

  /**
   * The same of some of the training labels.
   *
   * @param accuracy on them, [measured]
   */
  double to(double share, double[] accuracy) {
    int first = 0;
    while (first < accuracy.length && accuracy[first] < share) {
      first++;
    }
    if (first == accuracy.length) {
      return Double.POSITIVE_INFINITY;
    }
    if (first == 0) {
      return measured.get(0);
    }
    double part = (share - accuracy[first - 1]) / (accuracy[first] - accuracy[first - 1]);
    return measured.get(first - 1) + part * (measured.get(first) - measured.get(first - 1));
  }
}
