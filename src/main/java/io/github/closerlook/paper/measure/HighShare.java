package io.github.closerlook.paper.measure;

import java.util.Arrays;

/**
 * Which share of its owners has much of a quantity: more than half of the median. Section 3.2 says
 * that nearly all random inputs have a high loss sensitivity, and of real examples only some. The
 * paper gives no threshold; this one does not depend on the unit, and not on how much the few have
 * that have the most, to which the Gini coefficient answers.
 *
 * <p>Between 0.5 and 1: the upper half is above half of the median by definition, but where the
 * median is 0. It says nothing of how high the highest are.
 */
final class HighShare {

  private HighShare() {}

  /**
   * The share of values above half of the median, which of an even number is the mean of the two in
   * the middle.
   *
   * @param values at least one, none negative or NaN
   */
  static double of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the share of high values among none");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (!(sorted[0] >= 0 && sorted[n - 1] < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the share of high values wants finite ones, none negative; the smallest is "
              + sorted[0]
              + ", the largest "
              + sorted[n - 1]);
    }
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return (double) Arrays.stream(sorted).filter(value -> value > median / 2).count() / n;
  }
}
