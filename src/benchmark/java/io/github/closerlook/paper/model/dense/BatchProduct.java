package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.dense.Matrix.Form;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.factory.Nd4j;
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

/**
 * What the first layer of a 784-256 network makes of a few rows, by both libraries: 50 rows are a
 * batch, 250 a test-mode pass, 10 what is left of a search for critical samples.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class BatchProduct {

  @Param({"10", "50", "250"})
  public int rows;

  @Param({"ONE_DNN", "OPEN_BLAS"})
  public String library;

  private Sgemm sgemm;
  private FloatMatrix inputs;
  private FloatMatrix weights;
  private FloatMatrix outputs;

  @Setup
  public void allocate() {
    // ND4J first: it decides which OpenBLAS is loaded.
    Nd4j.getBackend();
    sgemm = Sgemm.valueOf(library);
    inputs = filled(rows, 784, 0.5);
    weights = filled(256, 784, 0.25);
    outputs = filled(rows, 256, 0);
  }

  private static FloatMatrix filled(int rows, int columns, double value) {
    FloatMatrix matrix = FloatMatrix.allocate(rows, columns);
    matrix.fill(() -> value);
    return matrix;
  }

  @Benchmark
  public void product() {
    sgemm.product.set(outputs, 1, inputs, Form.AS_IS, weights, Form.TRANSPOSED, 0);
  }
}
