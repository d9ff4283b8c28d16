package io.github.closerlook.claims.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate whose error is Student's.
 *
 * @param estimate of the effect
 * @param standardError of it; where it is 0 the estimate is taken for the effect
 * @param freedom degrees of freedom
 */
record StudentsT(double estimate, double standardError, double freedom) {

  double pValue(double bound, Alternative alternative) {
    Require.that(Double.isFinite(bound), "the bound must be finite, but is %s", bound);
    double excess = alternative.direction() * (estimate - bound);
    if (standardError == 0) {
      return excess > 0 ? 0 : 1;
    }
    return TDistribution.of(freedom).survivalProbability(excess / standardError);
  }

  Interval interval(double confidence) {
    Require.properShare(confidence, "confidence");
    if (standardError == 0) {
      return new Interval(estimate, estimate);
    }
    double half =
        TDistribution.of(freedom).inverseSurvivalProbability((1 - confidence) / 2) * standardError;
    return new Interval(estimate - half, estimate + half);
  }
}
