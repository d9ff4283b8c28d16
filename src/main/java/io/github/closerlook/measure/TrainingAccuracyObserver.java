package io.github.closerlook.measure;

import io.github.closerlook.train.EpochEnd;
import java.util.SortedMap;

/** Training accuracy epoch by epoch, and when it reached 1. */
final class TrainingAccuracyObserver extends EpochSeries {

  TrainingAccuracyObserver() {
    super(Probe.TRAINING_ACCURACY, EpochEnd::trainingAccuracy);
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    super.report(series);
    series.put(Probe.EPOCHS_TO_FULL_ACCURACY, new double[] {epochsTo(1)});
  }
}
