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
    return values(first, seeds());
  }

  double[] secondValues() {
    return values(second, seeds());
  }

  /** Pairs, one a seed. */
  int seeds() {
    return Math.max(first.replicates(), second.replicates());
  }

  boolean allMatch(DoublePredicate condition) {
    return Arrays.stream(firstValues()).allMatch(condition)
        && Arrays.stream(secondValues()).allMatch(condition);
  }

  /** The values, as many as there are seeds. */
  static double[] values(Quantity quantity, int seeds) {
    if (quantity instanceof Quantity.PerSeed perSeed) {
      return perSeed.values();
    }
    if (quantity instanceof Quantity.Theory theory) {
      double[] constant = new double[seeds];
      Arrays.fill(constant, theory.value());
      return constant;
    }
    throw new IllegalArgumentException(
        "values seed by seed are compared with such values or with a constant, not with outcomes");
  }
}
