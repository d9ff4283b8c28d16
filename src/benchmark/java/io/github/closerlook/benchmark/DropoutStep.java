package io.github.closerlook.benchmark;

import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What dropout on both hidden layers adds to the fused step of {@link TrainingStep}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class DropoutStep {

  @Param({"256", "1024"})
  public int width;

  private Stepper stepper;

  @Setup
  public void build() {
    stepper = Stepper.mlp("fused", width, new Regularizer.Dropout(0.5));
  }

  @Benchmark
  public void step() {
    stepper.step();
  }
}
