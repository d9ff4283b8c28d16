package io.github.closerlook.claims.claim;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * Two arms seed by seed. What theory says is the same for every seed, and is paired with each.
 *
 * @param first values seed by seed
 * @param second as many
 */
record PairedArms(double[] first, double[] second) {

  boolean allMatch(DoublePredicate condition) {
    return DoubleStream.of(first).allMatch(condition)
        && DoubleStream.of(second).allMatch(condition);
  }
}
