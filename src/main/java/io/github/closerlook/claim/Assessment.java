package io.github.closerlook.claim;

import io.github.closerlook.stats.Interval;

/**
 * What the statistics say of a case, before the verdict.
 *
 * @param estimate of the effect; NaN where it is not known
 * @param interval of the effect, at the criterion's confidence
 * @param pValue one-sided, of no effect; before any correction for multiplicity
 * @param replicates pairs of seeds, or networks, that it rests on
 */
record Assessment(double estimate, Interval interval, double pValue, int replicates) {

  /**
   * Of an effect whose size the data do not tell: no estimate, nothing ruled out.
   *
   * @param range all values the effect could have
   */
  static Assessment unknown(Interval range, int replicates) {
    return new Assessment(Double.NaN, range, 1, replicates);
  }
}
