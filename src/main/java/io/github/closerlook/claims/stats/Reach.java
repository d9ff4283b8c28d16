package io.github.closerlook.claims.stats;

import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far a panel of so many seeds may lie from an accepted one of so many others, at a level.
 *
 * @param mean the means, in standard errors of their difference
 * @param lowestRatio the standard deviations: fresh over accepted
 * @param highestRatio the same, upwards
 * @param farthest a single fresh seed from the accepted mean, in accepted standard deviations
 */
record Reach(double mean, double lowestRatio, double highestRatio, double farthest) {

  /** The gamma distribution whose skewness, 1, and excess kurtosis, 1.5, are allowed for. */
  private static final double SHAPE = 4;

  private static final GammaDistribution SKEWED = GammaDistribution.of(SHAPE, 1);

  /**
   * The degrees of freedom that a variance is worth: with excess kurtosis k it varies 1 + k / 2
   * times as much as a normal distribution's, which would be 4 / 7 of them; the tails ask for less.
   */
  private static final double WORTH = 0.5;

  static Reach of(double level, int acceptedUnits, int freshUnits) {
    Require.that(
        acceptedUnits >= 2 && freshUnits >= 2,
        "a prediction needs at least two seeds of both panels, but got %d and %d",
        acceptedUnits,
        freshUnits);
    double tail = level / 2;
    double tailOfEach = tail / freshUnits;
    // Skewness does not cancel in a difference of unequal panels: worth no more than two small
    // ones.
    double freedom = 2.0 * Math.min(acceptedUnits, freshUnits) - 2;
    FDistribution ratio = FDistribution.of(WORTH * (freshUnits - 1), WORTH * (acceptedUnits - 1));
    return new Reach(
        TDistribution.of(freedom).inverseSurvivalProbability(tail),
        Math.sqrt(ratio.inverseCumulativeProbability(tail)),
        Math.sqrt(ratio.inverseSurvivalProbability(tail)),
        TDistribution.of(acceptedUnits - 1.0).inverseSurvivalProbability(tailOfEach)
            * skewed(tailOfEach)
            * Math.sqrt(1 + 1.0 / acceptedUnits));
  }

  /** How much farther out the quantile of a skewed distribution lies than that of a normal one. */
  private static double skewed(double tail) {
    double standardized = (SKEWED.inverseSurvivalProbability(tail) - SHAPE) / Math.sqrt(SHAPE);
    return standardized / NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }
}
