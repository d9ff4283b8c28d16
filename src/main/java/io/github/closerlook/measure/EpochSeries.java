package io.github.closerlook.measure;

import io.github.closerlook.train.EpochEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/** One value after each epoch, [epochs]. */
class EpochSeries implements Observer {

  private final String name;
  private final ToDoubleFunction<EpochEnd> value;
  private final List<Double> values = new ArrayList<>();

  EpochSeries(String name, ToDoubleFunction<EpochEnd> value) {
    this.name = name;
    this.value = value;
  }

  @Override
  public void epochEnded(EpochEnd end) {
    values.add(value.applyAsDouble(end));
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    series.put(name, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Epochs until the value was first there; positive infinity if it never was. */
  final double epochsTo(double wanted) {
    int index = values.indexOf(wanted);
    return index < 0 ? Double.POSITIVE_INFINITY : index + 1;
  }
}
