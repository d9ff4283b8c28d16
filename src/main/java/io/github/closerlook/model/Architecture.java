package io.github.closerlook.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The shape of a network, but for its number of inputs and classes, which the data give. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = Architecture.Mlp.class, name = "mlp"))
public sealed interface Architecture {

  /**
   * The paper's multilayer perceptron (section 2): dense ReLU layers of one width, softmax output.
   *
   * @param width units a hidden layer; the paper's is 4096, and 16 for loss sensitivity
   * @param depth hidden layers; the paper's is 2
   */
  record Mlp(int width, int depth) implements Architecture {
    public Mlp {
      if (width < 1 || depth < 0) {
        throw new IllegalArgumentException(
            "an MLP has at least 1 unit a layer and at least 0 hidden layers, not width "
                + width
                + " and depth "
                + depth);
      }
    }

    @Override
    public String toString() {
      return "MLP " + depth + " x " + width;
    }
  }
}
