package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.data.Sample;
import java.util.SortedMap;

/** Differentiates the losses of all classes through the finished training. */
final class ClassSensitivityObserver extends TrajectoryObserver {

  private final Sample sample;
  private final int count;

  ClassSensitivityObserver(ProbedRun run, int count) {
    super(run);
    sample = run.training();
    ClassSensitivity.require(sample, count);
    this.count = count;
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    int[] times = LossSensitivity.evenTimes(trajectory.steps(), count);
    series.put(Probe.CLASS_SENSITIVITY, ClassSensitivity.of(trajectory, sample, times));
  }
}
