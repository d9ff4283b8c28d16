package io.github.closerlook.measure;

import io.github.closerlook.data.Sample;
import io.github.closerlook.model.TrainableNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Records the trajectory and differentiates through it when training is over. */
final class SensitivityObserver implements Observer {

  private final Trajectory trajectory = new Trajectory();
  private final Sample sample;
  private final int count;

  SensitivityObserver(Sample sample, int count) {
    this.sample = sample;
    this.count = count;
  }

  @Override
  public void started(TrainableNetwork network) {
    trajectory.started(network);
  }

  @Override
  public void beforeStep(TrainableNetwork network, int step, int[] order, int from, int count) {
    trajectory.beforeStep(network, step, order, from, count);
  }

  @Override
  public void finished(TrainableNetwork network) {
    trajectory.finished(network);
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    int[] times = LossSensitivity.evenTimes(trajectory.steps(), count);
    List<double[]> derivatives = LossSensitivity.derivatives(trajectory, sample, times);
    series.put(Probe.SENSITIVITY_STEPS, Arrays.stream(times).asDoubleStream().toArray());
    for (Norm norm : Norm.values()) {
      series.put(
          Probe.sensitivityGini(norm),
          LossSensitivity.of(derivatives, times, sample.features(), norm).gini());
    }
  }
}
