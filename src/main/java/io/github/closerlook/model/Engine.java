package io.github.closerlook.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What does the arithmetic of training. Both work on a DL4J network's parameters. */
public enum Engine {
  /** Few large gemm calls and fused loops on DL4J's parameter vector; the default. */
  @JsonProperty("fused")
  FUSED {
    @Override
    public TrainableNetwork build(NetworkSpec spec) {
      return new FusedNetwork(spec);
    }
  },
  /** DL4J's own {@code fit}. */
  @JsonProperty("dl4j")
  DL4J {
    @Override
    public TrainableNetwork build(NetworkSpec spec) {
      return new Dl4jNetwork(spec);
    }
  };

  /** A network with its initial weights, the same for both engines. */
  public abstract TrainableNetwork build(NetworkSpec spec);
}
