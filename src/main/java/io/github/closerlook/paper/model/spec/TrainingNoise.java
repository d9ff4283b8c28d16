package io.github.closerlook.paper.model.spec;

/**
 * Noise on what a layer reads while it trains. Engines switch over {@link #kind} by expressions
 * without a default, so a kind that one of them does not know does not compile.
 *
 * @param amount probability to drop a unit, or the standard deviation in units of the activations;
 *     0 where there is no noise
 */
public record TrainingNoise(Kind kind, double amount) {

  /** How inputs are disturbed. */
  public enum Kind {
    NONE,
    /** Units are dropped, those that are kept are scaled by 1/(1 - probability to drop one). */
    DROPOUT,
    /** Gaussian noise of mean 0 is added. */
    GAUSSIAN
  }

  /** No noise. */
  public static final TrainingNoise NONE = new TrainingNoise(Kind.NONE, 0);

  /** Dropout that drops a unit with probability {@code rate}. */
  static TrainingNoise dropout(double rate) {
    return new TrainingNoise(Kind.DROPOUT, rate);
  }

  /** Gaussian noise of this standard deviation. */
  static TrainingNoise gaussian(double standardDeviation) {
    return new TrainingNoise(Kind.GAUSSIAN, standardDeviation);
  }
}
