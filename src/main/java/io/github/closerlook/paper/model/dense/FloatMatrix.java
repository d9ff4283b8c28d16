package io.github.closerlook.paper.model.dense;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_saxpy;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sscal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link Matrix} in single precision. {@link DoubleMatrix} is its twin: Java has no generic
 * numbers.
 */
public final class FloatMatrix extends Matrix {

  private final ByteBuffer bytes;
  private final FloatBuffer buffer;
  private final IntBuffer bitBuffer;
  private final FloatPointer pointer;
  private float[] heap;
  private int[] bits;
  private FloatPointer ones;

  private FloatMatrix(ByteBuffer memory, int rows, int columns, int stride) {
    super(rows, columns, stride);
    bytes = memory.order(ByteOrder.nativeOrder());
    buffer = bytes.asFloatBuffer();
    bitBuffer = bytes.asIntBuffer();
    pointer = new FloatPointer(buffer);
  }

  /** A matrix of zeros in memory of its own. */
  public static FloatMatrix allocate(int rows, int columns) {
    return new FloatMatrix(
        ByteBuffer.allocateDirect(Math.multiplyExact(rows * columns, Float.BYTES)),
        rows,
        columns,
        columns);
  }

  /** A matrix on part of an ND4J vector's own memory: a write to one is a write to the other. */
  public static FloatMatrix view(INDArray vector, long offset, int rows, int columns) {
    FloatPointer whole = (FloatPointer) vector.data().pointer();
    long start = vector.offset() + offset;
    FloatPointer part =
        new FloatPointer(whole).position(start).limit(start + (long) rows * columns);
    return new FloatMatrix(part.asByteBuffer(), rows, columns, columns);
  }

  /** The matrix's own memory, for other native libraries. */
  public FloatPointer memory() {
    return pointer;
  }

  @Override
  public FloatMatrix window(int row, int column, int rows, int columns) {
    int start = row * stride + column;
    int length = (rows - 1) * stride + columns;
    return new FloatMatrix(slice(start, length), rows, columns, rows == 1 ? columns : stride);
  }

  @Override
  FloatMatrix reshaped(int rows, int columns) {
    requireContiguous();
    return new FloatMatrix(slice(0, rows * columns), rows, columns, columns);
  }

  private ByteBuffer slice(int start, int length) {
    return bytes.slice(start * Float.BYTES, length * Float.BYTES);
  }

  @Override
  void setProduct(double alpha, Matrix a, Form aForm, Matrix b, Form bForm, double beta) {
    requireProduct(a, aForm, b, bForm);
    Sgemm.of(rows, columns, Sgemm.inner(a, aForm))
        .product
        .set(this, alpha, (FloatMatrix) a, aForm, (FloatMatrix) b, bForm, beta);
  }

  @Override
  public void addScaled(double alpha, Matrix other) {
    requireSameSize(other);
    cblas_saxpy(size(), (float) alpha, ((FloatMatrix) other).pointer, 1, pointer, 1);
  }

  @Override
  public void scale(double alpha) {
    requireContiguous();
    cblas_sscal(size(), (float) alpha, pointer, 1);
  }

  @Override
  void setZero() {
    Arrays.fill(heap(), 0, size(), 0f);
    push(heap);
  }

  @Override
  void copyFrom(Matrix other) {
    requireSameSize(other);
    buffer.put(0, ((FloatMatrix) other).buffer, 0, size());
  }

  @Override
  public void gather(float[] source, int[] order, int from) {
    requireContiguous();
    for (int row = 0; row < rows; row++) {
      buffer.put(row * columns, source, order[from + row] * columns, columns);
    }
  }

  @Override
  void fill(DoubleSupplier next) {
    float[] values = heap();
    for (int i = 0; i < size(); i++) {
      values[i] = (float) next.getAsDouble();
    }
    push(values);
  }

  @Override
  void fillMask(LongSupplier random, int zeros, double value) {
    int[] values = bits();
    int kept = Float.floatToRawIntBits((float) value);
    long lanes = 0;
    for (int i = 0; i < values.length; i++) {
      lanes = i % 4 == 0 ? random.getAsLong() : lanes >>> 16;
      int below = ((int) lanes & 0xffff) - zeros >> 31;
      values[i] = kept & ~below;
    }
    bitBuffer.put(0, values);
  }

  @Override
  void setRows(Matrix row) {
    requireContiguous();
    for (int start = 0; start < size(); start += columns) {
      buffer.put(start, ((FloatMatrix) row).buffer, 0, columns);
    }
  }

  @Override
  void rectify() {
    int[] values = pullBits();
    for (int i = 0; i < values.length; i++) {
      values[i] &= ~(values[i] >> 31);
    }
    bitBuffer.put(0, values);
  }

  @Override
  void setColumnSums(double alpha, Matrix other, double beta) {
    cblas_sgemv(
        CblasRowMajor,
        CblasTrans,
        other.rows,
        columns,
        (float) alpha,
        ((FloatMatrix) other).pointer,
        other.stride,
        ((FloatMatrix) other).ones(),
        1,
        (float) beta,
        pointer,
        1);
  }

  @Override
  void keepWherePositive(Matrix active) {
    int[] values = pullBits();
    int[] a = ((FloatMatrix) active).pullBits();
    int units = active.columns;
    for (int start = 0; start < values.length; start += units) {
      int other = start / columns * units;
      for (int j = 0; j < units; j++) {
        // The sign bit of both, so all of the mask, is set for positive numbers alone: not for 0.
        values[start + j] &= (~a[other + j] & -a[other + j]) >> 31;
      }
    }
    bitBuffer.put(0, values);
  }

  @Override
  void multiply(Matrix other) {
    requireSameSize(other);
    float[] values = pull();
    float[] factors = ((FloatMatrix) other).pull();
    for (int i = 0; i < size(); i++) {
      values[i] *= factors[i];
    }
    push(values);
  }

  @Override
  void softmax() {
    float[] values = pull();
    for (int row = 0, start = 0; row < rows; row++, start += columns) {
      float largest = values[start];
      for (int j = 1; j < columns; j++) {
        largest = Math.max(largest, values[start + j]);
      }
      float sum = 0;
      for (int j = 0; j < columns; j++) {
        float e = (float) Math.exp(values[start + j] - largest);
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
    float[] values = pull();
    for (int row = 0; row < rows; row++) {
      values[row * columns + labels[order[from + row]]] -= 1f;
    }
    float factor = (float) scale;
    for (int i = 0; i < size(); i++) {
      values[i] *= factor;
    }
    push(values);
  }

  @Override
  void softmaxDerivative(Matrix p, double scale) {
    float[] values = pull();
    float[] probabilities = ((FloatMatrix) p).pull();
    int classes = p.columns;
    float factor = (float) scale;
    for (int block = 0; block < size() / classes; block++) {
      int start = block * classes;
      int row = start / columns * classes;
      float mean = 0;
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
    buffer.put(row * stride + column, (float) value);
  }

  @Override
  public void copyTo(double[] target, int offset) {
    float[] values = pull();
    for (int i = 0; i < size(); i++) {
      target[offset + i] = values[i];
    }
  }

  @Override
  public void copyFrom(double[] source, int offset) {
    float[] values = heap();
    for (int i = 0; i < size(); i++) {
      values[i] = (float) source[offset + i];
    }
    push(values);
  }

  private float[] heap() {
    requireContiguous();
    if (heap == null) {
      heap = new float[size()];
    }
    return heap;
  }

  private float[] pull() {
    buffer.get(0, heap());
    return heap;
  }

  private void push(float[] values) {
    buffer.put(0, values);
  }

  private int[] bits() {
    requireContiguous();
    if (bits == null) {
      bits = new int[size()];
    }
    return bits;
  }

  private int[] pullBits() {
    bitBuffer.get(0, bits());
    return bits;
  }

  private FloatPointer ones() {
    if (ones == null) {
      ones = new FloatPointer(rows);
      for (int row = 0; row < rows; row++) {
        ones.put(row, 1);
      }
    }
    return ones;
  }
}
