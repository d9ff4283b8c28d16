package io.github.closerlook.benchmark;

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

/**
 * One SGD step of the paper's convolutional network, with its 200 filters or fewer, on a batch of
 * 64 images of three channels and 28 x 28 pixels, with momentum, on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1000, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 1000, timeUnit = TimeUnit.MILLISECONDS)
public class ConvolutionalStep {

  @Param({"16", "32", "64", "200"})
  public int filters;

  @Param({"fused", "dl4j", "libtorch"})
  public String engine;

  private Stepper stepper;

  @Setup
  public void build() {
    stepper = Stepper.cnn(engine, filters);
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
