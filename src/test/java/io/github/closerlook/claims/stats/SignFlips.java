package io.github.closerlook.claims.stats;

import java.util.Arrays;

/**
 * Exact one-sided sign-flip (paired permutation, Fisher 1935) test of a mean paired difference.
 *
 * <p>{@code p = #{s in {-1, 1}^n : sum s_i x_i >= sum x_i} / 2^n}, with {@code x_i = d_i - shift}.
 * The observed pattern counts itself, so p is never below {@code 2^-n}: eight pairs reach 0.0039.
 *
 * <p>Misleads where the differences are not symmetric about the shift under the null. At shift 0
 * the symmetry comes from the design (which arm is called first does not matter); at another shift
 * it is an assumption, and skewed differences make the test too eager or too shy.
 */
final class SignFlips {

  /** 2^24 patterns take well under a second; more pairs are better served by a t test. */
  public static final int MOST_PAIRS = 24;

  /**
   * Sums closer than this share of {@code sum |x_i|} are ties and count towards p. Differences of
   * shares such as 0.9712 - 0.9634 carry rounding errors of about 1e-16 / 1e-3 of their size, real
   * distinctions between sums of measured shares are larger than 1e-6 of it.
   */
  private static final double TIE = 1e-10;

  private SignFlips() {}

  /** The p-value of {@code mean difference <= shift} against {@code mean difference > shift}. */
  public static double pValueGreater(double[] differences, double shift) {
    int n = differences.length;
    Require.that(n > 0 && n <= MOST_PAIRS, "needs 1 to %d pairs, but got %d", MOST_PAIRS, n);
    Require.finite(differences, "differences");
    Require.that(Double.isFinite(shift), "shift must be finite, but is %s", shift);
    double[] sizes = new double[n];
    double observed = 0;
    for (int i = 0; i < n; i++) {
      double x = differences[i] - shift;
      observed += x;
      sizes[i] = Math.abs(x);
    }
    // In order, so that the largest signs are chosen first and the rest is settled sooner.
    Arrays.sort(sizes);
    double[] totals = new double[n + 1];
    for (int i = 0; i < n; i++) {
      totals[i + 1] = totals[i] + sizes[i];
    }
    double threshold = observed - TIE * totals[n];
    return Math.scalb((double) patternsAtLeast(threshold, sizes, totals, n), -n);
  }

  /**
   * Of the sign patterns of the {@code open} smallest sizes, how many sum to the threshold or more.
   * A branch whose answer no longer depends on the open signs is counted whole.
   */
  private static long patternsAtLeast(double threshold, double[] sizes, double[] totals, int open) {
    if (-totals[open] >= threshold) {
      return 1L << open;
    }
    if (totals[open] < threshold) {
      return 0;
    }
    double size = sizes[open - 1];
    return patternsAtLeast(threshold - size, sizes, totals, open - 1)
        + patternsAtLeast(threshold + size, sizes, totals, open - 1);
  }
}
