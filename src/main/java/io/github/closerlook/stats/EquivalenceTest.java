package io.github.closerlook.stats;

import java.util.Arrays;

/**
 * Equivalence of two paired arms: two one-sided tests (Schuirmann 1987), each an exact {@link
 * SignFlipTest}, of {@code |mean difference| >= bound} against {@code |mean difference| < bound}.
 *
 * <p>{@code p = max(p(mean > -bound), p(mean < bound))}. Both tests are at a shift other than 0, so
 * the differences are assumed symmetric about their mean. A large p does not show a difference: few
 * or scattered pairs cannot show equivalence either.
 */
public final class EquivalenceTest {

  private EquivalenceTest() {}

  public static double pValue(double[] differences, double bound) {
    Require.that(bound > 0, "the bound of equivalence must be positive, but is %s", bound);
    double[] mirrored = Arrays.stream(differences).map(d -> -d).toArray();
    return Math.max(
        SignFlipTest.pValueGreater(differences, -bound),
        SignFlipTest.pValueGreater(mirrored, -bound));
  }
}
