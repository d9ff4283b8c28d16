package io.github.closerlook.paper.run;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import io.github.closerlook.paper.model.Natives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The rate at which this machine multiplies 1024 x 1024 matrices in single precision, what a
 * training can be held to: in floating-point operations a second, of which a multiply-add is two.
 *
 * <p>As many threads as there are workers multiply at the same time, each matrices of its own, for
 * they share caches and the clock. Misleads where the machine is busy with something else.
 */
public final class SgemmRate {

  private static final int SIDE = 1024;

  private SgemmRate() {}

  /**
   * Of all threads together.
   *
   * @param threads at least 1
   * @param least how long each multiplies at least; one product before that warms up
   */
  public static double measure(int threads, Duration least) {
    return measure(threads, least, System::nanoTime);
  }

  static double measure(int threads, Duration least, LongSupplier nanoTime) {
    // ND4J first: it decides which OpenBLAS is loaded.
    Natives.load();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Double>> rates = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        rates.add(pool.submit(() -> ofOneThread(least, nanoTime)));
      }
      double sum = 0;
      for (Future<Double> rate : rates) {
        sum += rate.get();
      }
      return sum;
    } catch (ExecutionException e) {
      throw new IllegalStateException("sgemm failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while timing sgemm", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static double ofOneThread(Duration least, LongSupplier nanoTime) {
    try (FloatPointer a = filled(0.5f);
        FloatPointer b = filled(0.25f);
        FloatPointer c = filled(0)) {
      multiply(a, b, c);
      long start = nanoTime.getAsLong();
      long nanos;
      int products = 0;
      do {
        multiply(a, b, c);
        products++;
        nanos = nanoTime.getAsLong() - start;
      } while (nanos < least.toNanos());
      return products * 2.0 * SIDE * SIDE * SIDE / (nanos / 1e9);
    }
  }

  /**
   * A matrix of that size, all of whose elements are the same.
   *
   * @return memory outside the heap, for the caller to free
   */
  public static FloatPointer filled(float value) {
    float[] values = new float[SIDE * SIDE];
    Arrays.fill(values, value);
    return new FloatPointer(values);
  }

  /** Makes c the product of a and b, all as {@link #filled} makes them. */
  public static void multiply(FloatPointer a, FloatPointer b, FloatPointer c) {
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
