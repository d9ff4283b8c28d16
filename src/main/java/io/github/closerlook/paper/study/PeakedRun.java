package io.github.closerlook.paper.study;

import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run, and the epoch at which the other seeds of its arm have their peak of validation accuracy.
 *
 * <p>The best of a run's own noisy accuracies lies above the last by selection alone, also where
 * nothing is lost. What the others say of the epoch is independent of this run's noise, so what is
 * read there is as likely too low as too high. But all seeds of an arm then share what the others
 * say, so that they are no longer independent of each other. It does no harm to validation
 * accuracy, which hardly changes near its peak; training accuracy and critical sample ratios change
 * fast, and are read at the run's own best epoch, which was not chosen by their size.
 *
 * @param peak the epoch after which the mean of the others is highest, the first of several,
 *     counted from 1; of a run that is alone, its own
 */
record PeakedRun(RunRecord run, int peak) {

  /** The runs of an arm, one per seed, in the same order. */
  static List<PeakedRun> of(List<RunRecord> runs) {
    double[][] accuracy =
        runs.stream().map(run -> run.series(Probe.VALIDATION_ACCURACY)).toArray(double[][]::new);
    return IntStream.range(0, accuracy.length)
        .mapToObj(seed -> new PeakedRun(runs.get(seed), peakOfOthers(accuracy, seed)))
        .toList();
  }

  /** The epoch of the run's own best validation accuracy, counted from 1. */
  int best() {
    return ValidationAccuracy.bestEpoch(run);
  }

  /** Validation accuracy at the peak. */
  double validationAtPeak() {
    return run.series(Probe.VALIDATION_ACCURACY)[peak - 1];
  }

  /**
   * @param accuracy [seeds][epochs]
   */
  private static int peakOfOthers(double[][] accuracy, int seed) {
    if (accuracy.length == 1) {
      return ValidationAccuracy.bestEpoch(accuracy[0]);
    }
    double[] sum = new double[accuracy[seed].length];
    for (int other = 0; other < accuracy.length; other++) {
      for (int epoch = 0; other != seed && epoch < sum.length; epoch++) {
        sum[epoch] += accuracy[other][epoch];
      }
    }
    return ValidationAccuracy.bestEpoch(sum);
  }
}
