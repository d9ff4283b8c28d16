package io.github.closerlook.claims.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a binomial probability (Clopper and Pearson 1934): quantiles of beta
 * distributions. Its coverage is never below the confidence, and at few trials well above it.
 */
public final class ClopperPearson {

  private ClopperPearson() {}

  /**
   * The probabilities that {@code successes} of {@code trials} independent trials do not rule out.
   *
   * @param confidence of the two-sided interval, such as 0.95
   */
  public static Interval interval(int successes, int trials, double confidence) {
    Require.that(trials > 0, "needs at least one trial, but got %d", trials);
    Require.that(
        successes >= 0 && successes <= trials,
        "successes lie between 0 and %d trials, but are %d",
        trials,
        successes);
    Require.properShare(confidence, "the confidence");
    double tail = (1 - confidence) / 2;
    int failures = trials - successes;
    return new Interval(
        successes == 0
            ? 0
            : BetaDistribution.of(successes, failures + 1.0).inverseCumulativeProbability(tail),
        failures == 0
            ? 1
            : BetaDistribution.of(successes + 1.0, failures).inverseSurvivalProbability(tail));
  }
}
