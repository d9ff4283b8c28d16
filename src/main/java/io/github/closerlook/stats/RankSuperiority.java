package io.github.closerlook.stats;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Whether one arm takes longer than another, by ranks: {@code P(X > Y) + P(X = Y) / 2} over all n x
 * n pairs (Mann-Whitney's U over n^2; Vargha and Delaney's A).
 *
 * <p>A time of {@link Double#POSITIVE_INFINITY} is censored: not within the budget. Censored times
 * tie with each other above all others, so a budget that stops both arms pulls P towards 1/2. How
 * much longer is not said. Total separation gives the point interval [1, 1] (or [0, 0]), since
 * every resample is separated too: it is the sample that cannot say more, not certainty.
 */
public final class RankSuperiority {

  private RankSuperiority() {}

  /** The chance that a time of x is longer than one of y; 1/2 where neither tends to be. */
  public static double probability(double[] x, double[] y) {
    requireTimes(x, y);
    long halves = 0;
    for (double time : x) {
      for (double other : y) {
        halves += time > other ? 2 : time == other ? 1 : 0;
      }
    }
    return halves / (2.0 * x.length * y.length);
  }

  /**
   * Rank of {@code x_i} minus rank of {@code y_i} among all 2n times, ties averaged, in {@code [1 -
   * 2n, 2n - 1]}; {@code P = 1/2 + mean / (2n)}.
   *
   * <p>Under "which arm is which does not matter" a swap within a pair flips the sign of its
   * difference alone, so {@link SignFlipTest} at shift 0 is exact for them. At another shift it is
   * not: ranks of different pairs depend on each other.
   */
  public static double[] rankDifferences(double[] x, double[] y) {
    requireTimes(x, y);
    double[] pooled = DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray();
    double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(pooled);
    double[] differences = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      differences[i] = ranks[i] - ranks[x.length + i];
    }
    return differences;
  }

  /** Interval of {@link #probability}, pairs resampled whole. */
  public static Interval interval(double[] x, double[] y, BcaBootstrap bootstrap) {
    requireTimes(x, y);
    return bootstrap.interval(x.length, pairs -> probability(chosen(x, pairs), chosen(y, pairs)));
  }

  private static double[] chosen(double[] times, int[] indices) {
    double[] chosen = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      chosen[i] = times[indices[i]];
    }
    return chosen;
  }

  private static void requireTimes(double[] x, double[] y) {
    Require.paired(x, y);
    for (double time : x) {
      Require.that(time >= 0, "a time is 0 or more, or infinite, but got %s", time);
    }
    for (double time : y) {
      Require.that(time >= 0, "a time is 0 or more, or infinite, but got %s", time);
    }
  }
}
