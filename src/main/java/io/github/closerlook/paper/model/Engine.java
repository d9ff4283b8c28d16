package io.github.closerlook.paper.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.paper.model.dense.FusedNetwork;
import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.dl4j.Dl4jNetwork;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import java.util.Locale;

/** What does the arithmetic of training. Both work on a DL4J network's parameters. */
public enum Engine {
  /**
   * On DL4J's parameter vector: few large gemm calls and fused loops for an MLP, oneDNN for a CNN;
   * the default. A CNN is trained by DL4J's own layers where oneDNN does not load, which the log
   * tells, and always in double precision, which oneDNN does not have.
   */
  @JsonProperty("fused")
  FUSED {
    @Override
    public TrainableNetwork build(NetworkSpec spec) {
      return spec.architecture()
          .match(mlp -> new FusedNetwork(spec), cnn -> CnnEngine.HERE.build(spec));
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

  /** As users name it, such as {@code fused}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The engine of that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Engine of(String label) {
    return Arrays.stream(values())
        .filter(engine -> engine.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no engine is called " + label));
  }

  /** A network with its initial weights, the same for both engines. */
  public abstract TrainableNetwork build(NetworkSpec spec);

  /** What {@link #FUSED} computes convolutions with on this machine, and its version. */
  public static String convolutions() {
    return OneDnnLibrary.whyNot() == null ? "onednn " + OneDnnLibrary.version() : "no-onednn 0";
  }

  /** The instruction set of oneDNN's kernels on this machine, such as {@code avx2}, or none. */
  public static String oneDnnKernels() {
    return OneDnnLibrary.kernels();
  }
}
