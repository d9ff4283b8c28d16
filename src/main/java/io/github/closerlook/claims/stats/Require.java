package io.github.closerlook.claims.stats;

import java.util.Locale;

/**
 * What the statistics of this package ask of their input, each refusal with the offending value.
 */
final class Require {

  private Require() {}

  static void that(boolean condition, String message, Object... arguments) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
    }
  }

  static void finite(double[] sample, String name) {
    for (int i = 0; i < sample.length; i++) {
      if (!Double.isFinite(sample[i])) {
        throw new IllegalArgumentException(
            name + " must be finite, but number " + i + " is " + sample[i]);
      }
    }
  }

  static void paired(double[] x, double[] y) {
    that(x.length > 0, "needs at least one pair");
    that(x.length == y.length, "pairs need equal lengths, but got %d and %d", x.length, y.length);
  }

  /** A confidence or an error rate: neither 0 nor 1, where every answer would be trivial. */
  static void properShare(double share, String name) {
    that(share > 0 && share < 1, "%s must lie between 0 and 1, but is %s", name, share);
  }
}
