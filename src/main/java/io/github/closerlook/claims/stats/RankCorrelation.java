package io.github.closerlook.claims.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Whether two quantities of the same units rise together (Spearman 1904): Pearson's correlation of
 * their ranks, ties averaged.
 *
 * <p>In [-1, 1]: 1 where one is an ascending function of the other, whatever its shape. By ranks,
 * so censored times of {@link Double#POSITIVE_INFINITY} take part, tied with each other.
 *
 * <p>It misleads where a relation rises and falls, which cancels, and on few points: of three, one
 * order in six gives 1 by chance. Points in order of time, such as epochs, depend on each other:
 * tables for independent ones do not hold there.
 */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * Spearman's rho.
   *
   * @param x not all the same, none NaN
   * @param y paired with {@code x}; not all the same, none NaN
   */
  public static double spearman(double[] x, double[] y) {
    Require.paired(x, y);
    requireVarying(x, "x");
    requireVarying(y, "y");
    return new SpearmansCorrelation().correlation(x, y);
  }

  private static void requireVarying(double[] values, String name) {
    for (double value : values) {
      Require.that(!Double.isNaN(value), "%s has a value that is not a number", name);
    }
    Require.that(
        Arrays.stream(values).anyMatch(value -> value != values[0]),
        "a rank correlation needs values that vary, but all %d of %s are %s",
        values.length,
        name,
        values[0]);
  }
}
