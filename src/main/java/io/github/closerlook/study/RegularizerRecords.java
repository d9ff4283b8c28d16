package io.github.closerlook.study;

/**
 * The records of an arm of {@link RegularizationStudy}: of no regularizer, then of each that was
 * tried.
 *
 * @param onRandY of the networks that were trained on random labels
 * @param onReal of those that were trained on real data
 */
record RegularizerRecords(SeededRecords onRandY, SeededRecords onReal) {

  /** From both in turns, randY first. */
  static RegularizerRecords of(SeededRecords inTurns) {
    return new RegularizerRecords(inTurns.everySecond(0), inTurns.everySecond(1));
  }
}
