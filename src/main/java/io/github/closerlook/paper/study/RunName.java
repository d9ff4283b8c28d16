package io.github.closerlook.paper.study;

import java.util.List;

/**
 * Tells a run of an arm from the others of the same seed.
 *
 * @param what the study varies, such as {@code width}; or which data the run is of
 * @param at the size or regularizer of this run
 */
record RunName(String what, Object at) {

  /** The run of an arm that has one run for each seed, or the one at the baseline's sizes. */
  static final RunName BASELINE = new RunName("baseline", "its sizes");

  /** A run at each of these, in this order. */
  static List<RunName> each(String what, List<?> at) {
    return at.stream().map(one -> new RunName(what, one)).toList();
  }
}
