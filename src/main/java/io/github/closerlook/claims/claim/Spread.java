package io.github.closerlook.claims.claim;

import java.util.Arrays;
import java.util.Objects;

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

  /** By the values of the effects, which a record would not do of an array. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Spread that
        && Double.compare(centre, that.centre) == 0
        && Double.compare(standardError, that.standardError) == 0
        && Arrays.equals(effects, that.effects);
  }

  @Override
  public int hashCode() {
    return Objects.hash(centre, standardError, Arrays.hashCode(effects));
  }
}
