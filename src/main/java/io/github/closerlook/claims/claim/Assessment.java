package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.Interval;

/**
 * What the statistics say of a case, before the verdict.
 *
 * @param estimate of the effect; NaN where it is not known
 * @param interval of the effect, at {@link Criterion#CONFIDENCE}
 * @param pAtMargin one-sided, of an effect that is not beyond the margin; NaN where there is none
 * @param pAtNone one-sided, of no effect or one in the other direction; NaN where none is asked for
 * @param spread from seed to seed
 * @param detectable the smallest effect that would have been told from none with 80 % power; NaN
 *     where it is not known
 * @param replicates pairs of seeds, or networks, that it rests on
 */
public record Assessment(
    double estimate,
    Interval interval,
    double pAtMargin,
    double pAtNone,
    Spread spread,
    double detectable,
    int replicates) {

  /**
   * What is known of an effect whose size the data do not tell: no estimate, nothing ruled out.
   *
   * @param range all values the effect could have
   */
  static Assessment unknown(Interval range, int replicates) {
    return new Assessment(Double.NaN, range, 1, 1, Spread.NONE, Double.NaN, replicates);
  }

  /** The same with p-values that are corrected over a family. */
  Assessment corrected(double atMargin, double atNone) {
    return new Assessment(estimate, interval, atMargin, atNone, spread, detectable, replicates);
  }
}
