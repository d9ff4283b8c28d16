package io.github.closerlook.claims.stats;

import java.util.Arrays;

/**
 * The slope of a line through points with outliers or censored values: the median of the slopes of
 * all pairs of points (Theil 1950; Sen 1968, JASA 63).
 *
 * <p>{@code slope = median over i < j of (y_j - y_i) / (x_j - x_i)}, in units of y per unit of x;
 * the mean of the two middle ones where their number is even. For a slope on logarithmic axes, such
 * as epochs to convergence against width, give the logarithms: that of infinity is infinity.
 *
 * <p>A value of {@link Double#POSITIVE_INFINITY} is a censored time: not within the budget. A pair
 * whose later point alone is censored rises by an unknown amount and counts as infinitely steep,
 * one whose earlier point alone is censored as infinitely falling; a pair of two censored points
 * says nothing and is left out.
 *
 * <p>It misleads
 *
 * <ul>
 *   <li>where the censored points lie at one end: infinitely steep pairs, however little the times
 *       are beyond the budget, move the median outwards, and with enough of them it is infinite
 *       itself, which says "steep" and not how steep;
 *   <li>where most points are censored: what happens among those is left out, as if it were like
 *       the rest;
 *   <li>where the points do not lie about a line: then it depends on where the x were chosen.
 * </ul>
 */
public final class TheilSen {

  private TheilSen() {}

  /**
   * The median slope.
   *
   * @param x strictly ascending, finite, at least two
   * @param y finite, or positive infinity where censored
   * @return infinite where most of the known pairs are; NaN where it is not known: no pair with an
   *     uncensored end, or as many infinitely steep pairs as infinitely falling ones in the middle
   */
  public static double slope(double[] x, double[] y) {
    requirePoints(x, y);
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int known = 0;
    for (int j = 1; j < x.length; j++) {
      for (int i = 0; i < j; i++) {
        if (Double.isFinite(y[i]) || Double.isFinite(y[j])) {
          slopes[known++] = (y[j] - y[i]) / (x[j] - x[i]);
        }
      }
    }
    return median(Arrays.copyOf(slopes, known));
  }

  private static double median(double[] values) {
    int n = values.length;
    if (n == 0) {
      return Double.NaN;
    }
    Arrays.sort(values);
    // Halved first, so that large slopes do not overflow; opposite infinities give NaN.
    return n % 2 == 1 ? values[n / 2] : values[n / 2 - 1] / 2 + values[n / 2] / 2;
  }

  private static void requirePoints(double[] x, double[] y) {
    Require.paired(x, y);
    Require.that(x.length >= 2, "a slope needs at least two points, but got %d", x.length);
    Require.finite(x, "x");
    for (int i = 0; i < x.length; i++) {
      Require.that(
          Double.isFinite(y[i]) || y[i] == Double.POSITIVE_INFINITY,
          "y must be finite, or infinite where censored, but number %d is %s",
          i,
          y[i]);
      Require.that(
          i == 0 || x[i] > x[i - 1],
          "x must ascend strictly, but %s follows %s",
          x[i],
          x[Math.max(0, i - 1)]);
    }
  }
}
