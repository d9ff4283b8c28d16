package io.github.closerlook.paper.measure;

import io.github.closerlook.claims.store.SeriesLength;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.CriticalSamples;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.EpochEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Critical sample ratios at chosen epochs, by one or several searches. */
final class CriticalSampleObserver implements Observer {

  private final String points;
  private final float[] inputs;
  private final int examples;
  private final List<Integer> epochs;
  private final List<CriticalSearch> searches;

  private final List<Double> measured = new ArrayList<>();

  /** By search, [searches][measured epochs]. */
  private final List<List<CriticalRatios>> found = new ArrayList<>();

  private record CriticalRatios(double critical, double zeroGradients) {}

  /**
   * @param points what the series call them
   * @param inputs [at least examples, features]
   */
  CriticalSampleObserver(
      String points,
      float[] inputs,
      int examples,
      List<Integer> epochs,
      List<CriticalSearch> searches) {
    this.points = points;
    this.inputs = inputs;
    this.examples = examples;
    this.epochs = epochs;
    this.searches = searches;
    searches.forEach(search -> found.add(new ArrayList<>()));
  }

  @Override
  public void epochEnded(EpochEnd end) {
    if (epochs.contains(end.epoch())) {
      measured.add((double) end.epoch());
      measure(end.network());
    }
  }

  private void measure(TrainableNetwork network) {
    for (int i = 0; i < searches.size(); i++) {
      // The same noise at every epoch and for every search: differences are the network's.
      CriticalSamples samples =
          searches.get(i).search(network, inputs, examples, network.spec().seed());
      found.get(i).add(new CriticalRatios(samples.ratio(), samples.zeroGradientShare()));
    }
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    double[] atEpochs = measured.stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < searches.size(); i++) {
      CriticalSearch search = searches.get(i);
      series.put(Probe.criticalSampleEpochs(points, search), atEpochs);
      series.put(
          Probe.criticalSampleRatio(points, search),
          found.get(i).stream().mapToDouble(CriticalRatios::critical).toArray());
      series.put(
          Probe.zeroGradientShare(points, search),
          found.get(i).stream().mapToDouble(CriticalRatios::zeroGradients).toArray());
    }
  }

  /** What {@link #report} gives. */
  static Map<String, SeriesLength> series(
      String points, List<CriticalSearch> searches, List<Integer> epochs, ProbedSpec run) {
    SeriesLength length =
        new SeriesLength(
            epochs.stream().filter(epoch -> epoch <= run.minEpochs()).count(),
            epochs.stream().filter(epoch -> epoch <= run.maxEpochs()).count());
    Map<String, SeriesLength> series = new TreeMap<>();
    for (CriticalSearch search : searches) {
      series.put(Probe.criticalSampleEpochs(points, search), length);
      series.put(Probe.criticalSampleRatio(points, search), length);
      series.put(Probe.zeroGradientShare(points, search), length);
    }
    return series;
  }

  /** These searches, if each has series of its own. */
  static List<CriticalSearch> distinct(List<CriticalSearch> searches) {
    if (searches.isEmpty() || Set.copyOf(searches).size() < searches.size()) {
      throw new IllegalArgumentException(
          "critical samples take at least one search, no two the same, not " + searches);
    }
    return List.copyOf(searches);
  }
}
