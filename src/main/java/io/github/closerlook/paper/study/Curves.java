package io.github.closerlook.paper.study;

import java.util.Arrays;
import java.util.List;

/**
 * One curve per seed over common abscissae: what a figure shows of an arm.
 *
 * @param x [points]
 * @param y [seeds][points]
 */
public record Curves(double[] x, double[][] y) {

  public Curves {
    for (double[] curve : y) {
      if (curve.length != x.length) {
        throw new IllegalArgumentException(
            "a curve of " + curve.length + " points over " + x.length + " abscissae");
      }
    }
  }

  /** Over these abscissae, such as epochs or sizes; y is [seeds][points]. */
  static Curves at(List<? extends Number> x, double[][] y) {
    return new Curves(x.stream().mapToDouble(Number::doubleValue).toArray(), y);
  }

  /**
   * The same of runs that ended before the last abscissa: from there on a run stays at {@code
   * then}.
   *
   * @param y [seeds][points of that seed]
   */
  static Curves at(List<? extends Number> x, double[][] y, double then) {
    double[][] padded = new double[y.length][];
    for (int seed = 0; seed < y.length; seed++) {
      padded[seed] = Arrays.copyOf(y[seed], x.size());
      Arrays.fill(padded[seed], y[seed].length, x.size(), then);
    }
    return at(x, padded);
  }

  /** Mean over the seeds, [points]. */
  public double[] mean() {
    double[] mean = new double[x.length];
    Arrays.setAll(
        mean, i -> Arrays.stream(y).mapToDouble(curve -> curve[i]).average().orElseThrow());
    return mean;
  }

  /** Smallest value over the seeds, [points]. */
  public double[] lowest() {
    double[] lowest = new double[x.length];
    Arrays.setAll(lowest, i -> Arrays.stream(y).mapToDouble(curve -> curve[i]).min().orElseThrow());
    return lowest;
  }

  /** Largest value over the seeds, [points]. */
  public double[] highest() {
    double[] highest = new double[x.length];
    Arrays.setAll(
        highest, i -> Arrays.stream(y).mapToDouble(curve -> curve[i]).max().orElseThrow());
    return highest;
  }
}
