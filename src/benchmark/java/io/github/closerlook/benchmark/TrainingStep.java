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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One SGD step of a 784-width-width-10 network on a batch of 100, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class TrainingStep {

  @Param({"16", "128", "256", "512", "1024", "2048", "4096"})
  public int width;

  @Param({"fused", "dl4j", "libtorch"})
  public String engine;

  private Stepper stepper;

  @Setup
  public void build() {
    stepper = Stepper.mlp(engine, width, new Regularizer.None());
  }

  @Benchmark
  public void step() {
    stepper.step();
  }

  @TearDown
  public void close() {
    stepper.close();
  }
}
