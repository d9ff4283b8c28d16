package io.github.closerlook.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What holds memorization down (section 5 of the paper), one at a time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Regularizer.None.class, name = "none"),
  @JsonSubTypes.Type(value = Regularizer.Dropout.class, name = "dropout"),
  @JsonSubTypes.Type(value = Regularizer.InputDropout.class, name = "input-dropout"),
  @JsonSubTypes.Type(value = Regularizer.HiddenNoise.class, name = "hidden-noise"),
  @JsonSubTypes.Type(value = Regularizer.InputNoise.class, name = "input-noise"),
  @JsonSubTypes.Type(value = Regularizer.WeightDecay.class, name = "weight-decay"),
  @JsonSubTypes.Type(value = Regularizer.L2.class, name = "l2")
})
public sealed interface Regularizer {

  /** No regularizer. */
  record None() implements Regularizer {
    @Override
    public String toString() {
      return "no regularizer";
    }
  }

  /**
   * Dropout on the outputs of every hidden layer, scaled by 1/(1 - rate) while training.
   *
   * @param rate probability to drop a unit (DL4J's {@code dropOut} takes the probability to keep)
   */
  record Dropout(double rate) implements Regularizer {
    public Dropout {
      requireRate(rate, "dropout");
    }

    @Override
    public String toString() {
      return "dropout " + rate;
    }
  }

  /**
   * Dropout on the network's inputs.
   *
   * @param rate probability to drop an input
   */
  record InputDropout(double rate) implements Regularizer {
    public InputDropout {
      requireRate(rate, "input dropout");
    }

    @Override
    public String toString() {
      return "input dropout " + rate;
    }
  }

  /**
   * Gaussian noise added to the outputs of every hidden layer while training.
   *
   * @param standardDeviation in units of the activations
   */
  record HiddenNoise(double standardDeviation) implements Regularizer {
    public HiddenNoise {
      requirePositive(standardDeviation, "standard deviation of hidden noise");
    }

    @Override
    public String toString() {
      return "hidden noise " + standardDeviation;
    }
  }

  /**
   * Gaussian noise added to the network's inputs while training.
   *
   * @param standardDeviation in units of the inputs, which are in [0, 1]
   */
  record InputNoise(double standardDeviation) implements Regularizer {
    public InputNoise {
      requirePositive(standardDeviation, "standard deviation of input noise");
    }

    @Override
    public String toString() {
      return "input noise " + standardDeviation;
    }
  }

  /**
   * Decoupled weight decay, as DL4J's {@code weightDecay}: every step takes rate x coefficient x
   * weights from the weights, beside the gradient's update; biases are left alone.
   */
  record WeightDecay(double coefficient) implements Regularizer {
    public WeightDecay {
      requirePositive(coefficient, "coefficient of weight decay");
    }

    @Override
    public String toString() {
      return "weight decay " + coefficient;
    }
  }

  /** The penalty coefficient/2 x sum of squared weights, as DL4J's {@code l2}; not on biases. */
  record L2(double coefficient) implements Regularizer {
    public L2 {
      requirePositive(coefficient, "coefficient of l2");
    }

    @Override
    public String toString() {
      return "l2 " + coefficient;
    }
  }

  private static void requireRate(double rate, String what) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(what + " has a rate between 0 and 1, not " + rate);
    }
  }

  private static void requirePositive(double value, String what) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the " + what + " is a positive number, not " + value);
    }
  }
}
