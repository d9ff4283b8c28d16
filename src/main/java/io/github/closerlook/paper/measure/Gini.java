package io.github.closerlook.paper.measure;

import java.util.Arrays;

/**
 * The Gini coefficient: how unequally a quantity is spread over its owners. 0 when all have the
 * same, 1 - 1/n when one of n has everything. Section 3.2 takes it of the loss sensitivity over the
 * examples.
 */
public final class Gini {

  private Gini() {}

  /**
   * sum over i, j of |x_i - x_j| / (2 n^2 mean), computed from the sorted values.
   *
   * @param values at least one, none negative or NaN, not all zero
   */
  public static double of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the Gini coefficient of nothing");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < n; i++) {
      sum += sorted[i];
      weighted += (2.0 * (i + 1) - n - 1) * sorted[i];
    }
    if (!(sorted[0] >= 0 && sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the Gini coefficient wants finite values, none negative, not all zero; the smallest is "
              + sorted[0]
              + ", the largest "
              + sorted[n - 1]);
    }
    return weighted / (n * sum);
  }
}
