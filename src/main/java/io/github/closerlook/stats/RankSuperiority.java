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
 * much longer is not said. Other quantities, such as slopes, are ranked just so. Total separation
 * gives the point interval [1, 1] (or [0, 0]), since every resample is separated too: it is the
 * sample that cannot say more, not certainty.
 */
public final class RankSuperiority {

  private RankSuperiority() {}

  /** The chance that a time of x is longer than one of y; 1/2 where neither tends to be. */
  public static double probability(double[] x, double[] y) {
    requireRankable(x, y);
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
    requireRankable(x, y);
    double[] pooled = DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray();
    double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(pooled);
    double[] differences = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      differences[i] = ranks[i] - ranks[x.length + i];
    }
    return differences;
  }

  /**
   * 1 where {@code x_i} is the longer time, -1 where {@code y_i} is, 0 where they tie: {@link
   * SignFlipTest} of them is the exact sign test of "as often above as below", ties left out. For
   * pairs whose y is the same constant, where ranks would make the test reject too often.
   */
  public static double[] signs(double[] x, double[] y) {
    requireRankable(x, y);
    double[] signs = new double[x.length];
    Arrays.setAll(signs, i -> x[i] > y[i] ? 1 : x[i] < y[i] ? -1 : 0);
    return signs;
  }

  /** Interval of {@link #probability}, pairs resampled whole. */
  public static Interval interval(double[] x, double[] y, BcaBootstrap bootstrap) {
    requireRankable(x, y);
    return bootstrap.interval(x.length, pairs -> probability(chosen(x, pairs), chosen(y, pairs)));
  }

  private static double[] chosen(double[] times, int[] indices) {
    double[] chosen = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      chosen[i] = times[indices[i]];
    }
    return chosen;
  }

  private static void requireRankable(double[] x, double[] y) {
    Require.paired(x, y);
    for (int i = 0; i < x.length; i++) {
      Require.that(
          !Double.isNaN(x[i]) && !Double.isNaN(y[i]),
          "what is ranked is a number or infinite, but pair %d is %s and %s",
          i,
          x[i],
          y[i]);
    }
  }
}
