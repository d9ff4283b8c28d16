package io.github.closerlook.claims.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Of how many subjects nearly all replicates are right, beyond what chance gives: the share of
 * subjects of which at least 95 % of the replicates succeed, less the chance that a binomial of the
 * same mean share does.
 *
 * <p>{@code S = mean_i [x_i >= n - k] - P(Bin(n, p) >= n - k)}, x_i the successes of subject i
 * among n replicates, k = n / 20 rounded down, p the mean share of all successes. 0 where all
 * subjects are alike, whatever p is. Outcomes are 0 or 1, [replicates, subjects].
 *
 * <p>The interval is that of {@link CrossedEstimate}. It is for 95 % of this number of replicates:
 * with fewer, the counts are further from the subjects' own chances. {@code ExtremeSharesTest}
 * measures the error of either side of the 95 % interval, with 100 replicates and 300 subjects that
 * are alike, or that differ as the replicates do: at most 0.035, where 0.025 is nominal.
 *
 * <p>Subjects that differ by groups, such as classes that a network prefers, differ for it as any
 * others do.
 */
public final class ExtremeShares {

  /** Of the replicates, left out one after the other. */
  private static final int GROUPS = 10;

  private static final int ONE_IN = 20;

  private ExtremeShares() {}

  /** Of subjects of which nearly all replicates are right. */
  public static CrossedEstimate right(byte[][] outcomes) {
    int replicates = outcomes.length;
    int[] counts = counts(outcomes, 0, 0);
    int groups = Math.min(GROUPS, replicates);
    double[] withoutReplicates = new double[groups];
    for (int group = 0; group < groups; group++) {
      int from = group * replicates / groups;
      int to = (group + 1) * replicates / groups;
      withoutReplicates[group] = estimate(counts(outcomes, from, to), replicates - (to - from));
    }
    return new CrossedEstimate(
        estimate(counts, replicates),
        withoutReplicates,
        withoutEachSubject(counts, replicates),
        replicates);
  }

  /** Of subjects of which nearly all replicates are wrong. */
  public static CrossedEstimate wrong(byte[][] outcomes) {
    byte[][] inverted = new byte[outcomes.length][outcomes[0].length];
    for (int a = 0; a < inverted.length; a++) {
      for (int i = 0; i < inverted[a].length; i++) {
        inverted[a][i] = (byte) (1 - outcomes[a][i]);
      }
    }
    return right(inverted);
  }

  /** Successes of each subject, of the replicates but those from {@code from} to {@code to - 1}. */
  private static int[] counts(byte[][] outcomes, int from, int to) {
    int[] counts = new int[outcomes[0].length];
    for (int a = 0; a < outcomes.length; a++) {
      if (a >= from && a < to) {
        continue;
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] += outcomes[a][i];
      }
    }
    return counts;
  }

  private static double estimate(int[] counts, int replicates) {
    return estimate(
        nearlyAll(counts, replicates), Arrays.stream(counts).sum(), counts.length, replicates);
  }

  private static double[] withoutEachSubject(int[] counts, int replicates) {
    long extreme = nearlyAll(counts, replicates);
    long successes = Arrays.stream(counts).sum();
    double[] without = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      long itself = counts[i] >= least(replicates) ? 1 : 0;
      without[i] = estimate(extreme - itself, successes - counts[i], counts.length - 1, replicates);
    }
    return without;
  }

  private static long nearlyAll(int[] counts, int replicates) {
    return Arrays.stream(counts).filter(count -> count >= least(replicates)).count();
  }

  private static int least(int replicates) {
    return replicates - replicates / ONE_IN;
  }

  private static double estimate(long extreme, long successes, int subjects, int replicates) {
    double p = successes / ((double) subjects * replicates);
    double byChance =
        BinomialDistribution.of(replicates, p).survivalProbability(least(replicates) - 1);
    return (double) extreme / subjects - byChance;
  }
}
