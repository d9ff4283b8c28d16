package io.github.closerlook.claims.claim;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Two arms seed by seed. What theory says is the same for every seed, and is paired with each.
 *
 * @param first values seed by seed, or a constant
 * @param second the same; one of the two has values
 */
record PairedArms(Quantity first, Quantity second) {

  double[] firstValues() {
    return first.values(seeds());
  }

  double[] secondValues() {
    return second.values(seeds());
  }

  /** Pairs, one a seed. */
  int seeds() {
    return Math.max(first.replicates(), second.replicates());
  }

  boolean allMatch(DoublePredicate condition) {
    return Arrays.stream(firstValues()).allMatch(condition)
        && Arrays.stream(secondValues()).allMatch(condition);
  }
}
