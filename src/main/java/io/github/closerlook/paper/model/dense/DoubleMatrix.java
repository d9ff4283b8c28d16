package io.github.closerlook.paper.model.dense;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_daxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemv;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dscal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link Matrix} in double precision. The twin of {@link FloatMatrix}: Java has no generic numbers.
 */
final class DoubleMatrix extends Matrix {

  private final ByteBuffer bytes;
  private final DoubleBuffer buffer;
  private final LongBuffer bitBuffer;
  private final DoublePointer pointer;
  private double[] heap;
  private long[] bits;
  private DoublePointer ones;

  private DoubleMatrix(ByteBuffer memory, int rows, int columns, int stride) {
    super(rows, columns, stride);
    bytes = memory.order(ByteOrder.nativeOrder());
    buffer = bytes.asDoubleBuffer();
    bitBuffer = bytes.asLongBuffer();
    pointer = new DoublePointer(buffer);
  }

  /** A matrix of zeros in memory of its own. */
  static DoubleMatrix allocate(int rows, int columns) {
    return new DoubleMatrix(
        ByteBuffer.allocateDirect(Math.multiplyExact(rows * columns, Double.BYTES)),
        rows,
        columns,
        columns);
  }

  /** A matrix on part of an ND4J vector's own memory: a write to one is a write to the other. */
  static DoubleMatrix view(INDArray vector, long offset, int rows, int columns) {
    DoublePointer whole = (DoublePointer) vector.data().pointer();
    long start = vector.offset() + offset;
    DoublePointer part =
        new DoublePointer(whole).position(start).limit(start + (long) rows * columns);
    return new DoubleMatrix(part.asByteBuffer(), rows, columns, columns);
  }

  @Override
  public DoubleMatrix window(int row, int column, int rows, int columns) {
    int start = row * stride + column;
    int length = (rows - 1) * stride + columns;
    return new DoubleMatrix(slice(start, length), rows, columns, rows == 1 ? columns : stride);
  }

  @Override
  DoubleMatrix reshaped(int rows, int columns) {
    requireContiguous();
    return new DoubleMatrix(slice(0, rows * columns), rows, columns, columns);
  }

  private ByteBuffer slice(int start, int length) {
    return bytes.slice(start * Double.BYTES, length * Double.BYTES);
  }

  @Override
  void setProduct(double alpha, Matrix a, Form aForm, Matrix b, Form bForm, double beta) {
    requireProduct(a, aForm, b, bForm);
    cblas_dgemm(
        CblasRowMajor,
        aForm == Form.AS_IS ? CblasNoTrans : CblasTrans,
        bForm == Form.AS_IS ? CblasNoTrans : CblasTrans,
        rows,
        columns,
        aForm == Form.AS_IS ? a.columns : a.rows,
        alpha,
        ((DoubleMatrix) a).pointer,
        a.stride,
        ((DoubleMatrix) b).pointer,
        b.stride,
        beta,
        pointer,
        stride);
  }

  @Override
  public void addScaled(double alpha, Matrix other) {
    requireSameSize(other);
    cblas_daxpy(size(), alpha, ((DoubleMatrix) other).pointer, 1, pointer, 1);
  }

  @Override
  public void scale(double alpha) {
    requireContiguous();
    cblas_dscal(size(), alpha, pointer, 1);
  }

  @Override
  void setZero() {
    Arrays.fill(heap(), 0, size(), 0.0);
    push(heap);
  }

  @Override
  void copyFrom(Matrix other) {
    requireSameSize(other);
    buffer.put(0, ((DoubleMatrix) other).buffer, 0, size());
  }

  @Override
  public void gather(float[] source, int[] order, int from) {
    double[] values = heap();
    for (int row = 0; row < rows; row++) {
      int start = order[from + row] * columns;
      for (int j = 0; j < columns; j++) {
        values[row * columns + j] = source[start + j];
      }
    }
    push(values);
  }

  @Override
  void fill(DoubleSupplier next) {
    double[] values = heap();
    for (int i = 0; i < size(); i++) {
      values[i] = next.getAsDouble();
    }
    push(values);
  }

  @Override
  void fillMask(LongSupplier random, int zeros, double value) {
    long[] values = bits();
    long kept = Double.doubleToRawLongBits(value);
    long lanes = 0;
    for (int i = 0; i < values.length; i++) {
      lanes = i % 4 == 0 ? random.getAsLong() : lanes >>> 16;
      long below = ((int) lanes & 0xffff) - zeros >> 31;
      values[i] = kept & ~below;
    }
    bitBuffer.put(0, values);
  }

  @Override
  void setRows(Matrix row) {
    requireContiguous();
    for (int start = 0; start < size(); start += columns) {
      buffer.put(start, ((DoubleMatrix) row).buffer, 0, columns);
    }
  }

  @Override
  void rectify() {
    long[] values = pullBits();
    for (int i = 0; i < values.length; i++) {
      values[i] &= ~(values[i] >> 63);
    }
    bitBuffer.put(0, values);
  }

  @Override
  void setColumnSums(double alpha, Matrix other, double beta) {
    cblas_dgemv(
        CblasRowMajor,
        CblasTrans,
        other.rows,
        columns,
        alpha,
        ((DoubleMatrix) other).pointer,
        other.stride,
        ((DoubleMatrix) other).ones(),
        1,
        beta,
        pointer,
        1);
  }

  @Override
  void keepWherePositive(Matrix active) {
    long[] values = pullBits();
    long[] a = ((DoubleMatrix) active).pullBits();
    int units = active.columns;
    for (int start = 0; start < values.length; start += units) {
      int other = start / columns * units;
      for (int j = 0; j < units; j++) {
        // The sign bit of both, so all of the mask, is set for positive numbers alone: not for 0.
        values[start + j] &= (~a[other + j] & -a[other + j]) >> 63;
      }
    }
    bitBuffer.put(0, values);
  }

  @Override
  void multiply(Matrix other) {
    requireSameSize(other);
    double[] values = pull();
    double[] factors = ((DoubleMatrix) other).pull();
    for (int i = 0; i < size(); i++) {
      values[i] *= factors[i];
    }
    push(values);
  }

  @Override
  void softmax() {
    double[] values = pull();
    for (int row = 0, start = 0; row < rows; row++, start += columns) {
      double largest = values[start];
      for (int j = 1; j < columns; j++) {
        largest = Math.max(largest, values[start + j]);
      }
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        double e = Math.exp(values[start + j] - largest);
        values[start + j] = e;
        sum += e;
      }
      for (int j = 0; j < columns; j++) {
        values[start + j] /= sum;
      }
    }
    push(values);
  }

  @Override
  void subtractLabels(int[] labels, int[] order, int from, double scale) {
    double[] values = pull();
    for (int row = 0; row < rows; row++) {
      values[row * columns + labels[order[from + row]]] -= 1.0;
    }
    double factor = scale;
    for (int i = 0; i < size(); i++) {
      values[i] *= factor;
    }
    push(values);
  }

  @Override
  void softmaxDerivative(Matrix p, double scale) {
    double[] values = pull();
    double[] probabilities = ((DoubleMatrix) p).pull();
    int classes = p.columns;
    double factor = scale;
    for (int block = 0; block < size() / classes; block++) {
      int start = block * classes;
      int row = start / columns * classes;
      double mean = 0;
      for (int j = 0; j < classes; j++) {
        mean += probabilities[row + j] * values[start + j];
      }
      for (int j = 0; j < classes; j++) {
        values[start + j] = factor * probabilities[row + j] * (values[start + j] - mean);
      }
    }
    push(values);
  }

  @Override
  double get(int row, int column) {
    return buffer.get(row * stride + column);
  }

  @Override
  void set(int row, int column, double value) {
    buffer.put(row * stride + column, value);
  }

  @Override
  public void copyTo(double[] target, int offset) {
    buffer.get(0, target, offset, size());
  }

  @Override
  public void copyFrom(double[] source, int offset) {
    buffer.put(0, source, offset, size());
  }

  private double[] heap() {
    requireContiguous();
    if (heap == null) {
      heap = new double[size()];
    }
    return heap;
  }

  private double[] pull() {
    buffer.get(0, heap());
    return heap;
  }

  private void push(double[] values) {
    buffer.put(0, values);
  }

  private long[] bits() {
    requireContiguous();
    if (bits == null) {
      bits = new long[size()];
    }
    return bits;
  }

  private long[] pullBits() {
    bitBuffer.get(0, bits());
    return bits;
  }

  private DoublePointer ones() {
    if (ones == null) {
      ones = new DoublePointer(rows);
      for (int row = 0; row < rows; row++) {
        ones.put(row, 1);
      }
    }
    return ones;
  }
}
