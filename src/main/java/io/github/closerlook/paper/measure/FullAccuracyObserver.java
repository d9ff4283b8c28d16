package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.train.EpochEnd;
import java.util.SortedMap;

/** When training accuracy first reached 1. */
final class FullAccuracyObserver implements Observer {

  private double epochs = Double.POSITIVE_INFINITY;

  @Override
  public void epochEnded(EpochEnd end) {
    if (Double.isInfinite(epochs) && end.isFitted()) {
      epochs = end.epoch();
    }
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    series.put(Probe.EPOCHS_TO_FULL_ACCURACY, new double[] {epochs});
  }
}
