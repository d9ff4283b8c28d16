package io.github.closerlook.claims.stats;

/**
 * What is asked of an effect: an immutable value, of which each {@code with} gives another.
 *
 * @param bound the value that the null puts the effect at or short of
 * @param alternative on which side of the bound the effect is asserted to lie
 * @param confidence of the two-sided interval, between 0 and 1
 */
public record TestOptions(double bound, Alternative alternative, double confidence) {

  /** Greater than 0, with an interval of 95 %. */
  public static final TestOptions DEFAULTS = new TestOptions(0, Alternative.GREATER, 0.95);

  public TestOptions {
    Require.that(Double.isFinite(bound), "the bound must be finite, but is %s", bound);
    Require.properShare(confidence, "confidence");
  }

  /** The same about another value. */
  public TestOptions withBound(double other) {
    return new TestOptions(other, alternative, confidence);
  }

  /** The same on that side. */
  public TestOptions withAlternative(Alternative other) {
    return new TestOptions(bound, other, confidence);
  }

  /** The same with an interval of that confidence. */
  public TestOptions withConfidence(double other) {
    return new TestOptions(bound, alternative, other);
  }
}
