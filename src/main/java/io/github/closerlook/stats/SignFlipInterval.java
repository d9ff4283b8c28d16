package io.github.closerlook.stats;

import java.util.Arrays;

/**
 * Exact confidence interval of a mean paired difference: the shifts that {@link SignFlipTest},
 * two-sided, does not reject (Hartigan 1969, JASA 64: typical values).
 *
 * <p>With all {@code 2^n - 1} means of non-empty subsets of the differences in order and {@code k =
 * floor(2^n (1 - confidence) / 2)}, it runs from the k-th smallest to the k-th largest; infinite
 * where k is 0, which at 95 % is up to five pairs. Coverage is {@code 1 - 2 k / 2^n}: for eight
 * pairs at 95 % exactly 244 / 256 = 0.953, where {@link BcaBootstrap} has 0.89.
 *
 * <p>That holds for differences symmetric about their mean. Measured at eight pairs, in 5,000
 * simulations: normal 0.96, exponential 0.90, lognormal 0.85.
 */
public final class SignFlipInterval {

  /** The means of 2^20 subsets take 8 MB and a tenth of a second to sort. */
  public static final int MOST_PAIRS = 20;

  private SignFlipInterval() {}

  public static Interval of(double[] differences, double confidence) {
    int n = differences.length;
    Require.that(n > 0 && n <= MOST_PAIRS, "needs 1 to %d pairs, but got %d", MOST_PAIRS, n);
    Require.finite(differences, "differences");
    Require.properShare(confidence, "confidence");
    // 2^-40 keeps 1 - 0.9 and the like from falling below the whole number of patterns they mean.
    int k = (int) Math.floor(Math.scalb((1 - confidence) / 2 + 0x1p-40, n));
    if (k == 0) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double[] means = meansOfSubsets(differences);
    return new Interval(means[k - 1], means[means.length - k]);
  }

  private static double[] meansOfSubsets(double[] differences) {
    double[] sums = new double[1 << differences.length];
    double[] means = new double[sums.length - 1];
    for (int subset = 1; subset < sums.length; subset++) {
      // A subset is a smaller one and its lowest member.
      int lowest = Integer.numberOfTrailingZeros(subset);
      sums[subset] = sums[subset & (subset - 1)] + differences[lowest];
      means[subset - 1] = sums[subset] / Integer.bitCount(subset);
    }
    Arrays.sort(means);
    return means;
  }
}
