package io.github.closerlook.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The floating-point type a network is trained in.
 *
 * <p>{@link #SINGLE} is what the field trains in. {@link #DOUBLE} is for derivatives of a whole
 * training run, whose rounding errors grow with every step, and for tests against finite
 * differences.
 */
public enum Precision {
  @JsonProperty("single")
  SINGLE(DataType.FLOAT) {
    @Override
    Matrix allocate(int rows, int columns) {
      return FloatMatrix.allocate(rows, columns);
    }

    @Override
    Matrix view(INDArray vector, long offset, int rows, int columns) {
      return FloatMatrix.view(vector, offset, rows, columns);
    }
  },
  @JsonProperty("double")
  DOUBLE(DataType.DOUBLE) {
    @Override
    Matrix allocate(int rows, int columns) {
      return DoubleMatrix.allocate(rows, columns);
    }

    @Override
    Matrix view(INDArray vector, long offset, int rows, int columns) {
      return DoubleMatrix.view(vector, offset, rows, columns);
    }
  };

  private final DataType dataType;

  Precision(DataType dataType) {
    this.dataType = dataType;
  }

  /** The same type in ND4J's words. */
  public DataType dataType() {
    return dataType;
  }

  /** The precision that an ND4J array is stored in. */
  static Precision of(INDArray array) {
    for (Precision precision : values()) {
      if (precision.dataType == array.dataType()) {
        return precision;
      }
    }
    throw new IllegalArgumentException(
        "neither single nor double precision: " + array.dataType() + " array");
  }

  /** A matrix of zeros in memory of its own. */
  abstract Matrix allocate(int rows, int columns);

  /** A matrix on part of an ND4J vector's own memory: a write to one is a write to the other. */
  abstract Matrix view(INDArray vector, long offset, int rows, int columns);
}
