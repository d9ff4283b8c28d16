package io.github.closerlook.claims.stats;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Do subjects of the same class differ in their chance of success? Cochran's (1950, Biometrika 37)
 * Q, summed over classes. Outcomes are 0 or 1, [replicates, subjects].
 *
 * <p>Each replicate may succeed more often than another, and more often with one class than with
 * another: a network that prefers a class is right about more of its examples. The test is
 * conditional on how often each replicate succeeds within each class, so that neither counts as a
 * difference of subjects, as it does in {@link BinomialDispersionTest}. With n_c subjects of class
 * c, p_ac the share of them with which replicate a succeeds, and x_i the successes of subject i,
 *
 * <pre>Q = sum over c of (n_c - 1) / n_c sum over i in c of (x_i - mean of c)^2 / v_c,
 * v_c = sum over a of p_ac (1 - p_ac).</pre>
 *
 * Where all subjects of a class are alike, x_i has the variance v_c, and Q is distributed as
 * chi-squared with {@code sum of (n_c - 1)} degrees of freedom. {@code CochranTestTest} measures
 * the level with 100 replicates that prefer classes: 0.025 within what the simulation can tell,
 * where Tarone's test rejects nearly always. With few replicates it is lower.
 *
 * <p>A class of one subject, or one in which each replicate always or never succeeds, tells nothing
 * and is left out.
 *
 * @param statistic Q
 * @param freedom degrees of it
 */
public record CochranTest(int subjects, int replicates, double statistic, int freedom)
    implements EffectEstimate {

  /**
   * Tests the outcomes.
   *
   * @param classes of the subjects, [subjects]
   */
  public static CochranTest of(byte[][] outcomes, int[] classes) {
    Require.that(outcomes.length >= 2, "needs two replicates, but got %d", outcomes.length);
    for (byte[] replicate : outcomes) {
      Require.that(
          replicate.length == classes.length,
          "needs a class for each of %d subjects, but got %d",
          replicate.length,
          classes.length);
    }
    double statistic = 0;
    int freedom = 0;
    for (int each : Arrays.stream(classes).distinct().toArray()) {
      byte[][] ofClass = ofClass(outcomes, classes, each);
      int subjects = ofClass[0].length;
      double variance = variance(ofClass);
      if (subjects > 1 && variance > 0) {
        statistic += (subjects - 1.0) / subjects * squares(ofClass) / variance;
        freedom += subjects - 1;
      }
    }
    Require.that(freedom > 0, "no class has two subjects of which replicates get some right");
    return new CochranTest(classes.length, outcomes.length, statistic, freedom);
  }

  private static byte[][] ofClass(byte[][] outcomes, int[] classes, int wanted) {
    int size = (int) Arrays.stream(classes).filter(one -> one == wanted).count();
    byte[][] ofClass = new byte[outcomes.length][size];
    int next = 0;
    for (int i = 0; i < classes.length; i++) {
      if (classes[i] == wanted) {
        for (int a = 0; a < outcomes.length; a++) {
          ofClass[a][next] = outcomes[a][i];
        }
        next++;
      }
    }
    return ofClass;
  }

  /** v_c: what the successes of a subject vary by. */
  private static double variance(byte[][] ofClass) {
    double variance = 0;
    for (byte[] replicate : ofClass) {
      double share = 0;
      for (byte outcome : replicate) {
        share += (double) outcome / replicate.length;
      }
      variance += share * (1 - share);
    }
    return variance;
  }

  /** Squares of what the subjects' successes differ from their mean by, summed. */
  private static double squares(byte[][] ofClass) {
    double[] successes = new double[ofClass[0].length];
    for (byte[] replicate : ofClass) {
      Arrays.setAll(successes, i -> successes[i] + replicate[i]);
    }
    double mean = PairedEffect.mean(successes);
    return Arrays.stream(successes).map(x -> (x - mean) * (x - mean)).sum();
  }

  /** How much more the successes vary within classes than they would by chance: Q by its mean. */
  @Override
  public double estimate() {
    return statistic / freedom;
  }

  /** The replicates. */
  @Override
  public int units() {
    return replicates;
  }

  /** The variance of chi-squared is twice its degrees of freedom. */
  @Override
  public double standardError() {
    return estimate() * Math.sqrt(2.0 / freedom);
  }

  /** For Q as chi-squared times the bound: 1 where all subjects of a class are alike. */
  @Override
  public double pValue(double bound, Alternative alternative) {
    Require.that(bound > 0, "a dispersion is above 0, but the bound is %s", bound);
    return alternative == Alternative.GREATER
        ? chiSquared().survivalProbability(statistic / bound)
        : chiSquared().cumulativeProbability(statistic / bound);
  }

  /** For Q as chi-squared times the dispersion. Misleads where few subjects have most of it. */
  @Override
  public Interval interval(double confidence) {
    Require.properShare(confidence, "confidence");
    double tail = (1 - confidence) / 2;
    return new Interval(
        statistic / chiSquared().inverseSurvivalProbability(tail),
        statistic / chiSquared().inverseCumulativeProbability(tail));
  }

  /** Chance that the test rejects at that level where Q is chi-squared times a dispersion. */
  public double power(double dispersion, double level) {
    Require.properShare(level, "level");
    Require.that(dispersion >= 1, "the dispersion must be 1 or more, but is %s", dispersion);
    return chiSquared()
        .survivalProbability(chiSquared().inverseSurvivalProbability(level) / dispersion);
  }

  private ChiSquaredDistribution chiSquared() {
    return ChiSquaredDistribution.of(freedom);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Cochran's test within classes: dispersion %.4g, Q = %.1f, p = %.3g (%d subjects, %d replicates)",
        estimate(),
        statistic,
        pValue(1, Alternative.GREATER),
        subjects,
        replicates);
  }
}
