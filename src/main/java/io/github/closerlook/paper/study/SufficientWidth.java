package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Quantity;
import java.util.Arrays;
import java.util.List;

/**
 * From which width on more units would hardly help: where the mean accuracy of all seeds first
 * comes within {@value #WITHIN} of its highest over the widths. It is on a binary logarithm, for
 * widths are tried in doublings; between two of them the accuracy is taken to rise in a line.
 *
 * <p>Of the mean, not seed by seed: the highest of several noisy accuracies lies above the truth by
 * selection alone, the more the noisier they are, and puts the width off. A mean of a dozen seeds
 * has less than a third of that noise, and not none: an arm that is twice as noisy wanted 0.28
 * doublings more in simulations where neither needs more than the other ({@code
 * SufficientWidthTest}), which is less than the smallest effect worth telling. It knows nothing of
 * widths beyond those tried, where the accuracy might be higher yet.
 *
 * @param widths units per hidden layer, or filters, ascending
 * @param accuracies [seeds][widths], of 1
 */
record SufficientWidth(List<Integer> widths, double[][] accuracies) {

  /** The smallest difference in accuracy worth telling, in {@code expectations/margins.yaml}. */
  static final double WITHIN = 0.01;

  /** Of all seeds together. */
  Quantity.OfPanel quantity() {
    return new Quantity.OfPanel(accuracies.length, this::of);
  }

  /**
   * The binary logarithm of the width.
   *
   * @param chosen seeds, of which some may be there more than once
   */
  double of(int[] chosen) {
    double[] mean = new double[widths.size()];
    for (int seed : chosen) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += accuracies[seed][i] / chosen.length;
      }
    }
    double enough = Arrays.stream(mean).max().orElseThrow() - WITHIN;
    int first = 0;
    while (mean[first] < enough) {
      first++;
    }
    if (first == 0) {
      return log2(0);
    }
    double part = (enough - mean[first - 1]) / (mean[first] - mean[first - 1]);
    return log2(first - 1) + part * (log2(first) - log2(first - 1));
  }

  private double log2(int index) {
    return Math.log(widths.get(index)) / Math.log(2);
  }
}
