package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Quantity;
import java.util.List;

/**
 * From how many examples on noise takes longer to fit than real data: where the mean over the seeds
 * of the logarithm of their times' ratio rises through 0 for the last time, with lines between the
 * numbers of examples that were trained.
 *
 * <p>Where noise takes longer with every number it is the fewest; where it never does it is the
 * most, which says "not up to here". A time that was not reached leaves it unknown.
 *
 * @param sizes numbers of examples, ascending
 * @param noise epochs to convergence, [seeds][sizes]
 * @param real the same on real data
 */
record Crossing(List<Integer> sizes, double[][] noise, double[][] real) {

  /** Of all seeds together. */
  Quantity.OfPanel quantity() {
    return new Quantity.OfPanel(noise.length, this::of);
  }

  /**
   * By how many doublings of the time noise takes longer, against the number of examples; infinite
   * where either time was not reached.
   */
  Curves doublingsOfTime() {
    double[][] doublings = new double[noise.length][sizes.size()];
    for (int seed = 0; seed < doublings.length; seed++) {
      for (int i = 0; i < doublings[seed].length; i++) {
        doublings[seed][i] =
            isReached(seed, i)
                ? Math.log(noise[seed][i] / real[seed][i]) / Math.log(2)
                : Double.POSITIVE_INFINITY;
      }
    }
    return Curves.at(sizes, doublings);
  }

  private boolean isReached(int seed, int size) {
    return Double.isFinite(noise[seed][size]) && Double.isFinite(real[seed][size]);
  }

  /**
   * In doublings of the fewest examples.
   *
   * @param chosen seeds, of which some may be there more than once
   * @return NaN if a time is infinite
   */
  double of(int[] chosen) {
    double[] ratio = new double[sizes.size()];
    for (int seed : chosen) {
      for (int i = 0; i < ratio.length; i++) {
        if (!isReached(seed, i)) {
          return Double.NaN;
        }
        ratio[i] += Math.log(noise[seed][i] / real[seed][i]);
      }
    }
    int from = ratio.length;
    while (from > 0 && ratio[from - 1] >= 0) {
      from--;
    }
    if (from == 0 || from == ratio.length) {
      return doublings(Math.max(0, from - 1));
    }
    double part = -ratio[from - 1] / (ratio[from] - ratio[from - 1]);
    return doublings(from - 1) + part * (doublings(from) - doublings(from - 1));
  }

  private double doublings(int index) {
    return Math.log((double) sizes.get(index) / sizes.get(0)) / Math.log(2);
  }
}
