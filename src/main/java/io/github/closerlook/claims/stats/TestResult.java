package io.github.closerlook.claims.stats;

import java.util.Locale;

/**
 * A one-sided test of an effect.
 *
 * @param estimate of the effect
 * @param bound the value that the null puts the effect at or short of
 * @param alternative on which side of the bound the effect is asserted to lie
 * @param pValue the chance, at the bound, of an estimate at least as far on that side
 */
public record TestResult(double estimate, double bound, Alternative alternative, double pValue) {

  public TestResult {
    Require.that(pValue >= 0 && pValue <= 1, "a p-value lies in [0, 1], but got %s", pValue);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.4g %s %.4g: p = %.2g", estimate, alternative.sign(), bound, pValue);
  }
}
