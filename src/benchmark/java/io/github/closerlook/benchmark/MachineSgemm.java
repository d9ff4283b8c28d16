package io.github.closerlook.benchmark;

import io.github.closerlook.paper.model.Natives;
import io.github.closerlook.paper.run.SgemmRate;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.FloatPointer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The product of two 1024 x 1024 matrices on one core: the rate that a step can be held to. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class MachineSgemm {

  // ND4J first: it decides which OpenBLAS is loaded.
  static {
    Natives.load();
  }

  private final FloatPointer a = SgemmRate.filled(0.5f);
  private final FloatPointer b = SgemmRate.filled(0.25f);
  private final FloatPointer c = SgemmRate.filled(0);

  @Benchmark
  public void sgemm1024() {
    SgemmRate.multiply(a, b, c);
  }
}
