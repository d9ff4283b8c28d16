package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Numbers;

/** How small an effect a case could have seen, in words. */
final class Detectable {

  private Detectable() {}

  /**
   * The words.
   *
   * @param detectable NaN where it is not known
   */
  static String words(double detectable) {
    return Double.isFinite(detectable)
        ? Numbers.format(detectable) + " could have been told from none with 80 % power"
        : "not known";
  }
}
