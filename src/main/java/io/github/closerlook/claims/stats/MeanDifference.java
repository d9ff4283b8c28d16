package io.github.closerlook.claims.stats;

import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of paired differences, or of the logarithms of paired ratios, with a test and an
 * interval that keep their level where the differences are skewed: Student's t and Hall's (1992,
 * JRSS B 54) monotone transformation of it that takes the skewness out, of which the more cautious
 * one counts.
 *
 * <p>With {@code t = sqrt(n) (mean - bound) / s}, skewness g and {@code a = g / (3 sqrt(n))},
 *
 * <pre>h(t) = ((1 + a t)^3 - 1) / (3 a) + a / 2,</pre>
 *
 * and the p-value of "at most the bound" is the larger of the upper tails of t and h(t) under
 * Student's distribution with n - 1 degrees of freedom. Both are monotone in the bound, so that the
 * interval is the hull of the two. Few values show too little of their skewness: g is the sample's
 * {@code G1} times {@code (n + 2) / n}.
 *
 * <p>Measured one-sided error at the level 0.025, of 8 to 20 pairs, in the worse direction: normal
 * 0.02, gamma of shape 4 at most 0.033, of shape 1 at most 0.043, where Student's t has 0.02, 0.05
 * and 0.10. It costs power: where Student's t would find normal differences in 80 % of panels, this
 * does in 65 % with 8 pairs, 69 % with 10 and 77 % with 20. See {@code
 * reports/accepted/error-rates.md}.
 *
 * <p>It misleads where most differences are the same and a few are far off, which a few pairs may
 * not have shown at all.
 *
 * <p>Where all differences are the same, the interval is that value: a sample without spread cannot
 * tell what its spread would be. Fewer than three differences say nothing: p is 1, and the interval
 * everything.
 *
 * @param units how many differences
 * @param estimate their mean
 * @param standardError {@code s / sqrt(n)}, NaN for a single difference
 * @param skewness g, 0 where it is not known
 */
public record MeanDifference(int units, double estimate, double standardError, double skewness)
    implements EffectEstimate {

  private static final int MIN_UNITS = 3;

  /**
   * A spread below this share of the largest value is rounding: differences of shares such as
   * 0.9712 - 0.9634 carry errors of about 1e-16 of the shares.
   */
  private static final double ROUNDING = 1e-13;

  /** The mean of the differences, each from a pair of its own. */
  public static MeanDifference of(double[] differences) {
    int n = differences.length;
    Require.that(n > 0, "needs at least one difference");
    Require.finite(differences, "differences");
    double mean = PairedEffect.mean(differences);
    double squares = 0;
    double cubes = 0;
    double largest = 0;
    for (double difference : differences) {
      double u = difference - mean;
      squares += u * u;
      cubes += u * u * u;
      largest = Math.max(largest, Math.abs(difference));
    }
    double deviation = Math.sqrt(squares / n);
    if (deviation <= ROUNDING * largest) {
      return new MeanDifference(n, mean, n == 1 ? Double.NaN : 0, 0);
    }
    return new MeanDifference(
        n,
        mean,
        deviation / Math.sqrt(n - 1.0),
        n < MIN_UNITS ? 0 : skewness(cubes / n, deviation, n));
  }

  private static double skewness(double thirdMoment, double deviation, int n) {
    double g1 = thirdMoment / Math.pow(deviation, 3);
    return g1 * Math.sqrt(n * (n - 1.0)) / (n - 2) * (n + 2) / n;
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    Require.that(Double.isFinite(bound), "the bound must be finite, but is %s", bound);
    if (units < MIN_UNITS) {
      return 1;
    }
    int direction = alternative.direction();
    double excess = direction * (estimate - bound);
    if (standardError == 0) {
      return excess > ROUNDING * Math.abs(bound) ? 0 : 1;
    }
    double t = excess / standardError;
    return student().survivalProbability(Math.min(t, unskewed(t, direction * bend())));
  }

  @Override
  public Interval interval(double confidence) {
    Require.properShare(confidence, "confidence");
    if (units < MIN_UNITS) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double t = student().inverseSurvivalProbability((1 - confidence) / 2);
    return new Interval(
        estimate - Math.max(t, skewed(t, bend())) * standardError,
        estimate + Math.max(t, skewed(t, -bend())) * standardError);
  }

  private TDistribution student() {
    return TDistribution.of(units - 1.0);
  }

  /** Hall's a. */
  private double bend() {
    return skewness / (3 * Math.sqrt(units));
  }

  private static double unskewed(double t, double a) {
    return t + a * t * t + a * a * t * t * t / 3 + a / 2;
  }

  /** The t whose {@link #unskewed} is h. */
  private static double skewed(double h, double a) {
    // Without skewness the formula divides by zero, and near it loses all digits.
    return Math.abs(a) < 1e-8 ? h : (Math.cbrt(1 + 3 * a * (h - a / 2)) - 1) / a;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "mean of %d: %.4g, 95 %% %s", units, estimate, interval(0.95));
  }
}
