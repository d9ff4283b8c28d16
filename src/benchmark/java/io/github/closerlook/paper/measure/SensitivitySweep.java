package io.github.closerlook.paper.measure;

import io.github.closerlook.benchmark.Digits;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loss sensitivity of the suite's network (2 x 16, 14x14 images) at ten times of 200 steps: all in
 * one backward sweep, or in a sweep for each.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SensitivitySweep {

  private static final int STEPS = 200;
  private static final int[] TIMES = LossSensitivity.evenTimes(STEPS, 10);

  private final Sample sample = Digits.sample(14);
  private final Trajectory trajectory = new Trajectory();

  @Setup
  public void train() {
    Optimizer optimizer = Optimizer.sgd(0.2, 50);
    var network =
        Engine.FUSED.build(
            new NetworkSpec(
                new Architecture.Mlp(16, 2),
                new Regularizer.None(),
                optimizer,
                Precision.DOUBLE,
                sample.shape(),
                sample.classes(),
                optimizer.stepsPerEpoch(sample.examples()),
                1));
    Trainer.train(network, sample, new StopRule.Steps(STEPS), 1, List.of(trajectory));
  }

  @Benchmark
  public List<double[]> oneSweep() {
    return LossSensitivity.derivatives(trajectory, sample, TIMES);
  }

  @Benchmark
  public List<double[]> sweepForEachTime() {
    List<double[]> derivatives = new ArrayList<>();
    for (int time : TIMES) {
      derivatives.addAll(LossSensitivity.derivatives(trajectory, sample, new int[] {time}));
    }
    return derivatives;
  }
}
