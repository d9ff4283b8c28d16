package io.github.closerlook.claims.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's (1979) step-down correction: p-values of one family, adjusted so that rejecting those at
 * or below alpha keeps the chance of any false rejection at or below alpha, whatever their
 * dependence.
 *
 * <p>{@code adjusted_(k) = max over j <= k of min(1, (m - j + 1) p_(j))}, in the order of the p's.
 * With exact tests on few pairs it can put significance out of reach: eight pairs give no less than
 * {@code m / 256} for the smallest of m.
 */
public final class Holm {

  private Holm() {}

  /** The adjusted p-values, in the order of the given ones. */
  public static double[] adjust(double[] p) {
    for (double value : p) {
      Require.that(value >= 0 && value <= 1, "a p-value lies in [0, 1], but got %s", value);
    }
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largestYet = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int i = ascending[rank];
      largestYet = Math.max(largestYet, Math.min(1, (p.length - rank) * p[i]));
      adjusted[i] = largestYet;
    }
    return adjusted;
  }
}
