package io.github.closerlook.claims.stats;

import java.util.Locale;

/**
 * What accepted panels foretell of a new one, and what was observed.
 *
 * @param what is foretold, such as "the mean"
 * @param observed in the new panel
 * @param interval in which it was to be
 */
public record Foretold(String what, double observed, Interval interval) {

  /** Whether it came as foretold. */
  public boolean holds() {
    return interval.contains(observed);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s is %.4g, %s the foretold %s",
        what,
        observed,
        holds() ? "within" : "outside",
        interval);
  }
}
