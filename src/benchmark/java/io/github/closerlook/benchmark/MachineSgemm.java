package io.github.closerlook.benchmark;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.factory.Nd4j;
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

  private static final int SIDE = 1024;

  private final FloatPointer a = filled(0.5f);
  private final FloatPointer b = filled(0.25f);
  private final FloatPointer c = filled(0f);

  private static FloatPointer filled(float value) {
    // ND4J first: it decides which OpenBLAS is loaded.
    Nd4j.getBackend();
    float[] values = new float[SIDE * SIDE];
    Arrays.fill(values, value);
    return new FloatPointer(values);
  }

  @Benchmark
  public void sgemm1024() {
    cblas_sgemm(
        CblasRowMajor,
        CblasNoTrans,
        CblasNoTrans,
        SIDE,
        SIDE,
        SIDE,
        1,
        a,
        SIDE,
        b,
        SIDE,
        0,
        c,
        SIDE);
  }
}
