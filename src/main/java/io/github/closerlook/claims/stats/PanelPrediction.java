package io.github.closerlook.claims.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * What the accepted seeds of a comparison foretell of other seeds of the same code, so that a
 * change of the code shows and chance does not.
 *
 * <p>Means are compared by Student's t with a pooled variance, deviations by an F ratio and the
 * farthest seed by Student's t, both with what a gamma distribution of shape 4 asks for. Measured
 * in 1,000,000 simulated cases each, at most 0.6 % of panels of 250 cases raise an alarm with
 * normal and with such skewed values, but 6 to 31 % with exponential ones, by their farthest seeds;
 * see {@code reports/accepted/error-rates.md}. So quantities as skewed as that are to be compared
 * by their logarithms.
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
   * Where the accepted seeds foretell the mean of new ones.
   *
   * @param leastDeviation below which no standard deviation of seeds is believed, in the values'
   *     unit: for values that are mostly the same, such as accuracies of 1
   */
  public Foretold mean(SeedSummary accepted, SeedSummary fresh, double leastDeviation) {
    return mean(reach(accepted, fresh), accepted, fresh, leastDeviation);
  }

  static Foretold mean(
      Reach reach, SeedSummary accepted, SeedSummary fresh, double leastDeviation) {
    double distance =
        reach.mean()
            * Math.max(accepted.pooledDeviation(fresh), leastDeviation)
            * Math.sqrt(1.0 / accepted.units() + 1.0 / fresh.units());
    return new Foretold("the mean", fresh.mean(), around(accepted.mean(), distance));
  }

  /** Within what the accepted seeds foretell the standard deviation of new ones. */
  public Foretold deviation(SeedSummary accepted, SeedSummary fresh, double leastDeviation) {
    return deviation(reach(accepted, fresh), accepted, fresh, leastDeviation);
  }

  static Foretold deviation(
      Reach reach, SeedSummary accepted, SeedSummary fresh, double leastDeviation) {
    double from = Math.max(accepted.deviation(), leastDeviation);
    return new Foretold(
        "the standard deviation over seeds",
        Math.max(fresh.deviation(), leastDeviation),
        new Interval(from * reach.lowestRatio(), from * reach.highestRatio()));
  }

  /** Where even the seed farthest from the accepted mean is foretold. */
  public Foretold farthest(SeedSummary accepted, double[] fresh, double leastDeviation) {
    return farthest(
        Reach.of(level, accepted.units(), fresh.length), accepted, fresh, leastDeviation);
  }

  static Foretold farthest(
      Reach reach, SeedSummary accepted, double[] fresh, double leastDeviation) {
    double farthest =
        Arrays.stream(fresh)
            .map(value -> value - accepted.mean())
            .reduce(0, (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b);
    return new Foretold(
        "the value of the most deviating seed",
        accepted.mean() + farthest,
        around(accepted.mean(), reach.farthest() * Math.max(accepted.deviation(), leastDeviation)));
  }

  /**
   * How many of the new pairs the accepted ones foretell to be won, and how many to be lost
   * (Fisher's exact test). Few pairs cannot raise an alarm: the chance that eight and eight are all
   * different is 1.6e-4.
   *
   * @return the share that is not as foretold, or else that of pairs won
   */
  public Foretold superiority(PairedSuperiority accepted, PairedSuperiority fresh) {
    int before = accepted.units();
    int now = fresh.units();
    Foretold won = share("the share of pairs won", accepted.wins(), before, fresh.wins(), now);
    Foretold lost =
        share("the share of pairs lost", accepted.losses(), before, fresh.losses(), now);
    return won.holds() && !lost.holds() ? lost : won;
  }

  /** At half the level, since there are two of them. */
  private Foretold share(String what, int before, int pairsBefore, int now, int pairs) {
    HypergeometricDistribution count =
        HypergeometricDistribution.of(pairsBefore + pairs, before + now, pairs);
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
        what, (double) now / pairs, new Interval((double) low / pairs, (double) high / pairs));
  }

  private Reach reach(SeedSummary accepted, SeedSummary fresh) {
    return Reach.of(level, accepted.units(), fresh.units());
  }

  private static Interval around(double middle, double distance) {
    return new Interval(middle - distance, middle + distance);
  }
}
