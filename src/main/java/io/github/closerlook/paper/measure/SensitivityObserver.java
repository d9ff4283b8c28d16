package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.data.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Differentiates the mean loss through the finished training. */
final class SensitivityObserver extends TrajectoryObserver {

  private final Sample sample;
  private final int count;

  SensitivityObserver(ProbedRun run, int count) {
    super(run);
    sample = run.training();
    this.count = count;
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    int[] times = LossSensitivity.evenTimes(trajectory.steps(), count);
    List<double[]> derivatives = LossSensitivity.derivatives(trajectory, sample, times);
    series.put(Probe.SENSITIVITY_STEPS, Arrays.stream(times).asDoubleStream().toArray());
    for (Norm norm : Norm.values()) {
      LossSensitivity sensitivity = LossSensitivity.of(derivatives, times, sample.features(), norm);
      series.put(Probe.sensitivityGini(norm), sensitivity.gini());
      series.put(Probe.sensitivityHighShare(norm), sensitivity.highShare());
    }
  }
}
