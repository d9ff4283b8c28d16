package io.github.closerlook.paper.model.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The floating-point type a network is trained in.
 *
 * <p>{@link #SINGLE} is what the field trains in. {@link #DOUBLE} is for derivatives of a whole
 * training run, whose rounding errors grow with every step, and for tests against finite
 * differences.
 */
public enum Precision {
  @JsonProperty("single")
  SINGLE(DataType.FLOAT),
  @JsonProperty("double")
  DOUBLE(DataType.DOUBLE);

  private final DataType dataType;

  Precision(DataType dataType) {
    this.dataType = dataType;
  }

  /** The same type in ND4J's words. */
  public DataType dataType() {
    return dataType;
  }
}
