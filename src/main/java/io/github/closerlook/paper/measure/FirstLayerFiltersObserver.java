package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.SortedMap;

/** Copies the filters of the first convolution before training and after it. */
final class FirstLayerFiltersObserver implements Observer {

  private double[] before = {};
  private double[] after = {};

  @Override
  public void started(TrainableNetwork network) {
    before = weights(network);
  }

  @Override
  public void finished(TrainableNetwork network) {
    after = weights(network);
  }

  private static double[] weights(TrainableNetwork network) {
    if (network.spec().architecture().firstLayerFilters() == 0) {
      throw new IllegalArgumentException(
          "filters are a convolutional network's; this is " + network.spec().architecture());
    }
    // As DL4J keeps them: [filters, channels, rows, columns], the columns next to each other.
    return network.network().getLayer(0).getParam("W").dup('c').data().asDouble();
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    series.put(Probe.FILTERS_BEFORE, before);
    series.put(Probe.FILTERS_AFTER, after);
  }
}
