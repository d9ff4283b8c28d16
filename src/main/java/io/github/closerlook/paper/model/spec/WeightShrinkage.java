package io.github.closerlook.paper.model.spec;

/**
 * What draws weights, not biases, to zero at every step. Engines switch over {@link #kind} by
 * expressions without a default, so a kind that one of them does not know does not compile.
 *
 * @param coefficient 0 where there is none
 */
public record WeightShrinkage(Kind kind, double coefficient) {

  /** Where it comes into a step. */
  public enum Kind {
    NONE,
    /** rate x coefficient x weights is taken from the weights, beside the gradient's update. */
    DECAY,
    /** coefficient x weights is added to the gradient. */
    L2
  }

  /** Weights are left alone. */
  static final WeightShrinkage NONE = new WeightShrinkage(Kind.NONE, 0);
}
