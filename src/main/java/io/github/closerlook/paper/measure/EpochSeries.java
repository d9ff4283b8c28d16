package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.train.EpochEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/** One value after each epoch, or after chosen ones, [epochs]. */
final class EpochSeries implements Observer {

  private final String name;
  private final List<Integer> epochs;
  private final ToDoubleFunction<EpochEnd> value;
  private final List<Double> values = new ArrayList<>();

  /**
   * @param epochs after which it is taken; none means after each
   */
  EpochSeries(String name, List<Integer> epochs, ToDoubleFunction<EpochEnd> value) {
    this.name = name;
    this.epochs = epochs;
    this.value = value;
  }

  @Override
  public void epochEnded(EpochEnd end) {
    if (epochs.isEmpty() || epochs.contains(end.epoch())) {
      values.add(value.applyAsDouble(end));
    }
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    series.put(name, values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
