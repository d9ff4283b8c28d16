package io.github.closerlook.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What the accepted seeds of a comparison foretell of other seeds of the same code, so that a
 * change of the code shows and chance does not.
 *
 * @param level of each single check: the chance of a false alarm, two-sided
 */
public record PanelPrediction(double level) {

  /** At most one panel in a hundred raises an alarm though nothing changed. */
  public static final double FALSE_ALARMS = 0.01;

  /** {@link #mean}, {@link #deviation} and {@link #farthest} of each case. */
  private static final int CHECKS_PER_CASE = 3;

  public PanelPrediction {
    Require.properShare(level, "the level");
  }

  /** Shares {@link #FALSE_ALARMS} between the checks of so many cases (Bonferroni). */
  public static PanelPrediction ofCases(int cases) {
    Require.that(cases > 0, "needs at least one case, but got %d", cases);
    return new PanelPrediction(FALSE_ALARMS / (CHECKS_PER_CASE * cases));
  }

  /**
   * Whether the mean of new seeds lies where that of the accepted ones foretells it.
   *
   * @param leastDeviation below which no standard deviation of seeds is believed, in the values'
   *     unit: for values that are mostly the same, such as accuracies of 1
   */
  public Foretold mean(SeedSummary accepted, SeedSummary fresh, double leastDeviation) {
    return estimate(
        accepted.mean(),
        standardError(accepted, leastDeviation),
        accepted.units(),
        fresh.mean(),
        standardError(fresh, leastDeviation),
        fresh.units());
  }

  /** Whether an estimate of new seeds lies where the accepted one foretells it. */
  public Foretold estimate(
      double accepted,
      double acceptedError,
      int acceptedUnits,
      double fresh,
      double freshError,
      int freshUnits) {
    double a = acceptedError * acceptedError;
    double b = freshError * freshError;
    double reach = 0;
    if (a + b > 0) {
      double freedom =
          (a + b) * (a + b) / (a * a / (acceptedUnits - 1.0) + b * b / (freshUnits - 1.0));
      reach = TDistribution.of(freedom).inverseSurvivalProbability(level / 2) * Math.sqrt(a + b);
    }
    return new Foretold("the mean", fresh, new Interval(accepted - reach, accepted + reach));
  }

  /** Whether new seeds scatter as the accepted ones do. */
  public Foretold deviation(SeedSummary accepted, SeedSummary fresh, double leastDeviation) {
    FDistribution ratio = FDistribution.of(fresh.units() - 1.0, accepted.units() - 1.0);
    double of = Math.max(accepted.deviation(), leastDeviation);
    return new Foretold(
        "the standard deviation over seeds",
        Math.max(fresh.deviation(), leastDeviation),
        new Interval(
            of * Math.sqrt(ratio.inverseCumulativeProbability(level / 2)),
            of * Math.sqrt(ratio.inverseSurvivalProbability(level / 2))));
  }

  /** Whether even the seed farthest from the accepted mean lies where it is foretold. */
  public Foretold farthest(SeedSummary accepted, double[] fresh, double leastDeviation) {
    double farthest =
        Arrays.stream(fresh)
            .map(value -> value - accepted.mean())
            .reduce(0, PanelPrediction::larger);
    double reach =
        TDistribution.of(accepted.units() - 1.0)
                .inverseSurvivalProbability(level / (2 * fresh.length))
            * Math.max(accepted.deviation(), leastDeviation)
            * Math.sqrt(1 + 1.0 / accepted.units());
    return new Foretold(
        "the value of the most deviating seed",
        accepted.mean() + farthest,
        new Interval(accepted.mean() - reach, accepted.mean() + reach));
  }

  /**
   * Whether as many of the new pairs are won, and as many lost, as the accepted ones foretell
   * (Fisher's exact test). Few pairs cannot raise an alarm: eight against eight that are all
   * otherwise have a chance of 1.6e-4.
   */
  public Foretold superiority(PairedSuperiority accepted, PairedSuperiority fresh) {
    Foretold won =
        share(
            "the share of pairs won",
            accepted.wins(),
            accepted.units(),
            fresh.wins(),
            fresh.units());
    Foretold lost =
        share(
            "the share of pairs lost",
            accepted.losses(),
            accepted.units(),
            fresh.losses(),
            fresh.units());
    return won.holds() ? lost.holds() ? won : lost : won;
  }

  /** At half the level, since there are two of them. */
  private Foretold share(String what, int accepted, int acceptedPairs, int fresh, int pairs) {
    HypergeometricDistribution count =
        HypergeometricDistribution.of(acceptedPairs + pairs, accepted + fresh, pairs);
    double tail = level / 4;
    int low = count.getSupportLowerBound();
    while (count.cumulativeProbability(low) <= tail) {
      low++;
    }
    int high = count.getSupportUpperBound();
    while (count.survivalProbability(high - 1) <= tail) {
      high--;
    }
    return new Foretold(
        what, (double) fresh / pairs, new Interval((double) low / pairs, (double) high / pairs));
  }

  private static double standardError(SeedSummary summary, double leastDeviation) {
    return Math.max(summary.deviation(), leastDeviation) / Math.sqrt(summary.units());
  }

  private static double larger(double a, double b) {
    return Math.abs(a) >= Math.abs(b) ? a : b;
  }
}
