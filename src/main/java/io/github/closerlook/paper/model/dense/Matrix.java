package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.spec.Precision;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A row-major matrix in native memory, where BLAS can reach it, with the few operations that a
 * dense network needs.
 *
 * <p>A product is one {@code gemm}. An elementwise operation copies the rows into an array on the
 * heap, works there and copies back: the JVM vectorizes loops over arrays but not over native
 * buffers, and the two copies cost a tenth of what they save. What depends on a sign works on the
 * bits as integers: the JVM vectorizes that, but makes a branch of a comparison of floating-point
 * numbers, and the signs of activations cannot be predicted. Sums run in a fixed order, so results
 * repeat bit for bit.
 *
 * <p>Elementwise operations want contiguous rows ({@code stride == columns}); products take any
 * view. Not safe for use by two threads at once. Nothing is allocated after an operation's first
 * use on a matrix.
 */
public abstract class Matrix {

  /** Whether a factor of a product is taken as it is or transposed. */
  enum Form {
    AS_IS,
    TRANSPOSED
  }

  final int rows;
  final int columns;

  /** Distance in elements from one row's start to the next. */
  final int stride;

  Matrix(int rows, int columns, int stride) {
    if (rows < 1 || columns < 1 || stride < columns) {
      throw new IllegalArgumentException(
          "no matrix has " + rows + " rows, " + columns + " columns and stride " + stride);
    }
    this.rows = rows;
    this.columns = columns;
    this.stride = stride;
  }

  /** A matrix of zeros in memory of its own. */
  static Matrix allocate(Precision precision, int rows, int columns) {
    return switch (precision) {
      case SINGLE -> FloatMatrix.allocate(rows, columns);
      case DOUBLE -> DoubleMatrix.allocate(rows, columns);
    };
  }

  /**
   * A matrix on part of an ND4J vector's own memory: a write to one is a write to the other.
   *
   * @throws ClassCastException if the vector is of neither precision
   */
  static Matrix view(INDArray vector, long offset, int rows, int columns) {
    return vector.dataType() == Precision.SINGLE.dataType()
        ? FloatMatrix.view(vector, offset, rows, columns)
        : DoubleMatrix.view(vector, offset, rows, columns);
  }

  /** A window on this matrix's memory. */
  public abstract Matrix window(int row, int column, int rows, int columns);

  /** The first columns of each row, one window per row. */
  final Matrix[] eachRow(int columns) {
    Matrix[] windows = new Matrix[rows];
    Arrays.setAll(windows, row -> window(row, 0, 1, columns));
    return windows;
  }

  /** The same contiguous memory, from its start, read as {@code rows x columns}. */
  abstract Matrix reshaped(int rows, int columns);

  /** this = alpha a b + beta this, one gemm. */
  abstract void setProduct(double alpha, Matrix a, Form aForm, Matrix b, Form bForm, double beta);

  /** this += alpha other, both contiguous and of one size. */
  public abstract void addScaled(double alpha, Matrix other);

  /** this *= alpha. */
  public abstract void scale(double alpha);

  /** this = 0. */
  abstract void setZero();

  /** this = other, both contiguous and of one size. */
  abstract void copyFrom(Matrix other);

  /**
   * Rows of a data set: row i becomes row {@code order[from + i]} of {@code source} [examples,
   * columns].
   */
  public abstract void gather(float[] source, int[] order, int from);

  /** Every element, row after row, is the next of these. */
  abstract void fill(DoubleSupplier next);

  /**
   * Every element is 0 or {@code value}: row after row, each takes 16 bits of the next random long,
   * the lowest first, and is 0 where they are below {@code zeros}, that is with probability zeros /
   * 65536.
   */
  abstract void fillMask(LongSupplier random, int zeros, double value);

  /** Every row = row [1, columns]. */
  abstract void setRows(Matrix row);

  /** this = max(0, this), the rectified linear unit. */
  abstract void rectify();

  /** this = beta this + alpha (column sums of other), this being [1, columns]. */
  abstract void setColumnSums(double alpha, Matrix other, double beta);

  /**
   * this = 0 wherever {@code active} is not positive: the rectifier's derivative. {@code active}
   * [rows, units] is repeated along the columns where this is [rows, copies x units].
   */
  abstract void keepWherePositive(Matrix active);

  /** this = this x other, elementwise. */
  abstract void multiply(Matrix other);

  /** Logits become class probabilities, row by row. */
  abstract void softmax();

  /**
   * this = scale (this - one-hot labels): from probabilities to the cross-entropy's derivative by
   * the logits.
   *
   * @param labels class of row i at {@code order[from + i]}
   */
  abstract void subtractLabels(int[] labels, int[] order, int from, double scale);

  /**
   * The softmax's directional derivative: each block of {@code p.columns} columns r of a row
   * becomes scale p (r - sum(p r)), with p the probabilities [rows, classes] of that row.
   */
  abstract void softmaxDerivative(Matrix p, double scale);

  /** One element, at any precision; slow, for reading results. */
  abstract double get(int row, int column);

  /** Sets one element; slow, for filling. */
  abstract void set(int row, int column, double value);

  /** Copies all elements, row after row, into {@code target} from {@code offset} on. */
  public abstract void copyTo(double[] target, int offset);

  /**
   * Copies {@code rows x columns} elements, row after row, from {@code source} at {@code offset}.
   */
  public abstract void copyFrom(double[] source, int offset);

  public final int size() {
    return rows * columns;
  }

  final void requireContiguous() {
    if (stride != columns) {
      throw new IllegalStateException("an elementwise operation wants contiguous rows");
    }
  }

  final void requireSameSize(Matrix other) {
    requireContiguous();
    other.requireContiguous();
    if (size() != other.size()) {
      throw new IllegalArgumentException(this + " against " + other);
    }
  }

  final void requireProduct(Matrix a, Form aForm, Matrix b, Form bForm) {
    int m = aForm == Form.AS_IS ? a.rows : a.columns;
    int inner = aForm == Form.AS_IS ? a.columns : a.rows;
    int innerOfB = bForm == Form.AS_IS ? b.rows : b.columns;
    int n = bForm == Form.AS_IS ? b.columns : b.rows;
    if (m != rows || n != columns || inner != innerOfB) {
      throw new IllegalArgumentException(
          "product of " + a + " " + aForm + " and " + b + " " + bForm + " into " + this);
    }
  }

  @Override
  public final String toString() {
    return "[" + rows + ", " + columns + "]";
  }
}
