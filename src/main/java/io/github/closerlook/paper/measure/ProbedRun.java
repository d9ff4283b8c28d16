package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.SampleSpec;
import java.util.function.Function;

/**
 * A run as its probes see it: its sample, any other sample, and what several of them would
 * otherwise record each for itself.
 */
public final class ProbedRun {

  private final Sample training;
  private final Function<SampleSpec, Sample> samples;
  private final Trajectory trajectory = new Trajectory();

  /**
   * @param training the run's own sample
   * @param samples draws any other
   */
  public ProbedRun(Sample training, Function<SampleSpec, Sample> samples) {
    this.training = training;
    this.samples = samples;
  }

  /** The sample that the network is trained on. */
  Sample training() {
    return training;
  }

  /** Another sample. */
  Sample draw(SampleSpec sample) {
    return samples.apply(sample);
  }

  /** The recording that its {@link TrajectoryObserver}s share; empty if there is none. */
  Trajectory trajectory() {
    return trajectory;
  }
}
