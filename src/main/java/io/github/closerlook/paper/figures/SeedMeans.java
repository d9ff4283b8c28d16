package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.MeanDifference;
import io.github.closerlook.paper.study.Curves;
import java.util.Arrays;

/**
 * Means over the seeds, point by point, and how sure they are: the 95 % interval of the mean that
 * the judge takes too, within the lowest and the highest seed, from three seeds on; else from the
 * lowest to the highest. Each interval is of one arm at one point alone; arms are compared seed by
 * seed, so that intervals that overlap say nothing against a difference.
 *
 * @param x [points]
 * @param mean [points]
 * @param low [points]
 * @param high [points]
 */
record SeedMeans(double[] x, double[] mean, double[] low, double[] high) {

  private static final double CONFIDENCE = 0.95;

  /** With fewer nothing is known of their spread. */
  private static final int MIN_SEEDS = 3;

  static SeedMeans of(Curves curves) {
    double[] x = curves.x();
    double[] mean = curves.mean();
    double[] low = curves.lowest();
    double[] high = curves.highest();
    for (int i = 0; i < x.length; i++) {
      int point = i;
      Interval interval =
          interval(Arrays.stream(curves.y()).mapToDouble(curve -> curve[point]).toArray());
      // The mean of seeds that are all alike may differ from them by its rounding.
      low[i] = Math.min(mean[i], Math.max(low[i], interval.low()));
      high[i] = Math.max(mean[i], Math.min(high[i], interval.high()));
    }
    return new SeedMeans(x, mean, low, high);
  }

  /** What the marks of so many seeds show, for the subtitle; such as {@code bars: 95 % ...}. */
  static String note(String marks, int seeds) {
    return marks
        + ": "
        + (hasInterval(seeds) ? "95 % intervals of the mean" : "lowest to highest seed");
  }

  Layer.Line line(String series) {
    return Layer.Line.of(series, x, mean);
  }

  Layer.Band band(String series) {
    return Layer.Band.of(series, x, low, high);
  }

  Layer.Points points(String series) {
    return Layer.Points.of(series, x, mean, low, high);
  }

  private static boolean hasInterval(int seeds) {
    return seeds >= MIN_SEEDS;
  }

  private static Interval interval(double[] values) {
    return hasInterval(values.length)
        ? MeanDifference.of(values).interval(CONFIDENCE)
        : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
