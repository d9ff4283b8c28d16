package io.github.closerlook.claims.stats;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How much more the subjects' counts of successes vary than binomial ones would, with the
 * uncertainty of both the subjects and the replicates. Outcomes are 0 or 1, {@code [replicates,
 * subjects]}: did network a classify example i rightly?
 *
 * <p>{@code D = 1 + (n - 1) rho}, {@code rho = mean over a != b of Cov_i(c_ai, c_bi) / (p (1 -
 * p))}: the correlation of two replicates over the subjects, which is the difficulty they share.
 * Unlike the variance of the counts, D does not sink where replicates differ in their share of
 * successes.
 *
 * <p>Resamples draw subjects and replicates, both with replacement (Owen 2007, the pigeonhole
 * bootstrap). A replicate drawn twice would correlate fully with itself and inflate D, so pairs of
 * one original are left out: with weights w and centred outcomes z, the sum over pairs is {@code
 * (sum_a w_a z_ai)^2 - sum_a w_a^2 z_ai^2}.
 *
 * <p>rho is estimated without a floor: it can be negative and D below 1, in the data as in a
 * resample, where subjects share no difficulty.
 *
 * <p><b>Wider than it need be where chance rules.</b> Noise of a single outcome is resampled three
 * times over (subject, replicate, the other replicate), so its share of the variance is taken
 * 8-fold (2^3; three weights of mean square 2). Measured coverage of the 95 % interval of log(D1 /
 * D2), 30 replicates, 200 subjects, 1,000 simulations: 1.00 for D of 1 and 1; 0.997 for 4.5 and
 * 2.5; 0.96 where each arm's replicates differ in skill and that rules, 0.90 with 10 such
 * replicates. With 100 replicates and 1000 subjects 0.98 for 13 and 6, and 1.00 for 19 and 1.3.
 */
public final class DispersionBootstrap {

  /**
   * Where a logarithm is needed, D is raised to at least this. Without shared difficulty a
   * resample's D has a standard deviation of about {@code 4 / sqrt(subjects)}, 0.13 for a thousand,
   * and does not get here; with less than some 300 subjects it can, and the lower end then says
   * only "small".
   */
  public static final double LEAST_IN_LOG = 0.05;

  /** Bits of a number that shares a word with three others. */
  private static final int BITS = 16;

  /** All bits of one number; more replicates or subjects are not taken, so none is larger. */
  private static final long LARGEST = (1L << BITS) - 1;

  private DispersionBootstrap() {}

  /** D of the outcomes as they are. */
  public static double dispersion(byte[][] outcomes) {
    requireOutcomes(outcomes);
    int[] replicateWeights = new int[outcomes.length];
    int[] subjectWeights = new int[outcomes[0].length];
    Arrays.fill(replicateWeights, 1);
    Arrays.fill(subjectWeights, 1);
    return dispersion(packed(outcomes), replicateWeights, subjectWeights);
  }

  /** D with the values that it takes over resamples. */
  public static BootstrapSample of(byte[][] outcomes, Resampling resampling) {
    return new BootstrapSample(
        dispersion(outcomes), outcomes.length, resample(outcomes, resampling));
  }

  /**
   * D of each resample. The draws depend on shape and resampling alone: arms of one shape get the
   * same subjects and replicates, and their values can be compared one by one.
   */
  public static double[] resample(byte[][] outcomes, Resampling resampling) {
    requireOutcomes(outcomes);
    UniformRandomProvider random = resampling.random();
    long[][] packed = packed(outcomes);
    double[] values = new double[resampling.resamples()];
    for (int r = 0; r < values.length; r++) {
      int[] replicateWeights = draw(random, outcomes.length);
      int[] subjectWeights = draw(random, outcomes[0].length);
      values[r] = dispersion(packed, replicateWeights, subjectWeights);
    }
    return values;
  }

  /** {@code log(first / second)}, either raised to {@link #LEAST_IN_LOG} if below. */
  public static double logRatio(double first, double second) {
    return Math.log(Math.max(first, LEAST_IN_LOG) / Math.max(second, LEAST_IN_LOG));
  }

  /** How often each of {@code size} units comes up in as many draws. */
  private static int[] draw(UniformRandomProvider random, int size) {
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[random.nextInt(size)]++;
    }
    return times;
  }

  private static double dispersion(
      long[][] outcomes, int[] replicateWeights, int[] subjectWeights) {
    int n = outcomes.length;
    int m = subjectWeights.length;
    long[] packedWeights = packed(subjectWeights);
    long[] counts = new long[packedWeights.length];
    double sumOfShares = 0;
    double ownProducts = 0;
    double ownWeights = 0;
    for (int a = 0; a < n; a++) {
      int weight = replicateWeights[a];
      if (weight == 0) {
        continue;
      }
      double share = addReplicate(outcomes[a], weight, packedWeights, counts) / (double) m;
      sumOfShares += weight * share;
      // The centred squares of a 0-1 outcome sum to m share (1 - share).
      ownProducts += (double) weight * weight * m * share * (1 - share);
      ownWeights += (double) weight * weight;
    }
    double p = sumOfShares / n;
    double pairs = (double) n * n - ownWeights;
    Require.that(p > 0 && p < 1, "all outcomes are the same: nothing varies");
    Require.that(pairs > 0, "a resample drew one replicate only: too few replicates to resample");
    double products = -ownProducts;
    for (int i = 0; i < m; i++) {
      double centred = number(counts, i) - sumOfShares;
      products += subjectWeights[i] * centred * centred;
    }
    double covariance = products / ((m - 1) * pairs);
    return 1 + (n - 1) * covariance / (p * (1 - p));
  }

  /**
   * The inner loop: adds the replicate to the counts, returns its weighted successes. Four subjects
   * at a time, whose whole numbers do not reach into each other's bits.
   */
  private static int addReplicate(long[] outcomes, int weight, long[] weights, long[] counts) {
    long successes = 0;
    for (int k = 0; k < outcomes.length; k++) {
      long ones = outcomes[k];
      counts[k] += weight * ones;
      successes += weights[k] & (ones * LARGEST);
    }
    int sum = 0;
    for (long rest = successes; rest != 0; rest >>>= BITS) {
      sum += (int) (rest & LARGEST);
    }
    return sum;
  }

  private static long[][] packed(byte[][] outcomes) {
    long[][] packed = new long[outcomes.length][];
    for (int a = 0; a < packed.length; a++) {
      int[] wide = new int[outcomes[a].length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = outcomes[a][i];
      }
      packed[a] = packed(wide);
    }
    return packed;
  }

  /** Four numbers to a word, the first in its lowest bits; zeros behind the last. */
  private static long[] packed(int[] numbers) {
    long[] words = new long[(numbers.length + 3) >> 2];
    for (int i = 0; i < numbers.length; i++) {
      words[i >> 2] |= (long) numbers[i] << BITS * (i & 3);
    }
    return words;
  }

  private static int number(long[] words, int index) {
    return (int) (words[index >> 2] >>> BITS * (index & 3) & LARGEST);
  }

  private static void requireOutcomes(byte[][] outcomes) {
    Require.that(outcomes.length >= 2, "needs two replicates, but got %d", outcomes.length);
    int subjects = outcomes[0].length;
    Require.that(subjects >= 2, "needs two subjects, but got %d", subjects);
    Require.that(
        Math.max(outcomes.length, subjects) <= LARGEST,
        "takes %d replicates and subjects at most, but got %d x %d",
        LARGEST,
        outcomes.length,
        subjects);
    for (byte[] replicate : outcomes) {
      Require.that(replicate.length == subjects, "all replicates need the same subjects");
      for (byte outcome : replicate) {
        Require.that(outcome == 0 || outcome == 1, "an outcome is 0 or 1, but got %s", outcome);
      }
    }
  }
}
