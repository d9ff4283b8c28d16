package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.math.BigDecimal;
import java.util.Locale;

/** Noise fractions: which are accepted, how they are counted and how they are written. */
final class Fractions {
  private Fractions() {}

  /** Refuses what is not over 0 and at most 1. */
  static void require(String noise, double fraction) {
    // Zero is refused, for a sample without noise would otherwise have two specs and two records.
    if (!(fraction > 0 && fraction <= 1)) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s fraction %s: expected over 0 and at most 1; for none, leave %s away",
              noise,
              fraction,
              noise));
    }
  }

  /** The nearest count; a half is rounded up. */
  static int count(double fraction, int examples) {
    return (int) Math.round(fraction * examples);
  }

  /** Such as {@code randY 40 %}; the paper's plain {@code randY} is all of it. */
  static String describe(String noise, double fraction) {
    if (fraction == 1) {
      return noise;
    }
    BigDecimal percent = BigDecimal.valueOf(fraction).movePointRight(2).stripTrailingZeros();
    return noise + " " + percent.toPlainString() + " %";
  }
}
