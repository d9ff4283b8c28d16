package io.github.closerlook.claim;

/**
 * How much an effect differs from seed to seed, on the scale on which effects add up: what a panel
 * of other seeds is held to.
 *
 * @param centre the effect
 * @param standardError of it; NaN where it is not known
 * @param effects seed by seed; none where they exist for all seeds together alone
 */
public record Spread(double centre, double standardError, double[] effects) {

  /** Where the effect is not known. */
  static final Spread NONE = new Spread(Double.NaN, Double.NaN, new double[0]);
}
