package io.github.closerlook.claims.stats;

import java.util.Locale;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * In which share of pairs the first value is the larger one, ties counting half, with exact tests
 * and intervals of the binomial.
 *
 * <p>A tie is counted for the null: as a pair lost where the share is asserted to be greater, as
 * one won where it is asserted to be less. So the interval runs from the low end of {@link
 * ClopperPearson} of the wins to the high end of the wins and ties. Its error is never above the
 * nominal one, whatever the values' distribution; total separation of eight pairs gives [0.63, 1].
 *
 * <p>By order alone, so a censored time of {@link Double#POSITIVE_INFINITY} takes part: it is
 * larger than all others, and two of them tie. How much larger is not said.
 *
 * @param wins pairs whose first value is larger
 * @param ties pairs whose values are equal
 * @param losses pairs whose second value is larger
 */
public record PairedSuperiority(int wins, int ties, int losses) implements EffectEstimate {

  public PairedSuperiority {
    Require.that(
        wins >= 0 && ties >= 0 && losses >= 0 && wins + ties + losses > 0,
        "needs at least one pair, but got %d wins, %d ties and %d losses",
        wins,
        ties,
        losses);
  }

  /** Counts the pairs. */
  public static PairedSuperiority of(double[] x, double[] y) {
    Require.paired(x, y);
    int wins = 0;
    int losses = 0;
    for (int i = 0; i < x.length; i++) {
      Require.that(
          !Double.isNaN(x[i]) && !Double.isNaN(y[i]),
          "what is ranked is a number or infinite, but pair %d is %s and %s",
          i,
          x[i],
          y[i]);
      wins += x[i] > y[i] ? 1 : 0;
      losses += x[i] < y[i] ? 1 : 0;
    }
    return new PairedSuperiority(wins, x.length - wins - losses, losses);
  }

  @Override
  public double estimate() {
    return (wins + ties / 2.0) / units();
  }

  @Override
  public int units() {
    return wins + ties + losses;
  }

  /** That of the mean of ones, halves and zeros; 0 where all pairs are decided alike. */
  @Override
  public double standardError() {
    double squares = wins + ties / 4.0 - units() * estimate() * estimate();
    return units() == 1 ? Double.NaN : Math.sqrt(Math.max(0, squares) / (units() - 1.0) / units());
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    Require.that(bound >= 0 && bound <= 1, "a share lies in [0, 1], but the bound is %s", bound);
    BinomialDistribution atBound = BinomialDistribution.of(units(), bound);
    return alternative == Alternative.GREATER
        ? atBound.survivalProbability(wins - 1)
        : atBound.cumulativeProbability(wins + ties);
  }

  @Override
  public Exactness exactness() {
    return Exactness.EXACT;
  }

  @Override
  public Interval interval(double confidence) {
    return new Interval(
        ClopperPearson.interval(wins, units(), confidence).low(),
        ClopperPearson.interval(wins + ties, units(), confidence).high());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "larger in %d of %d pairs, %d ties, 95 %% %s",
        wins,
        units(),
        ties,
        interval(0.95));
  }
}
