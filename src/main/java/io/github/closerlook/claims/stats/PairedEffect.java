package io.github.closerlook.claims.stats;

import java.util.stream.IntStream;

/**
 * Effects of one arm over another, pair by pair: {@code x[i]} and {@code y[i]} come from the same
 * seed.
 *
 * <p>Ratios suit positive quantities whose scale varies from seed to seed; a single value near zero
 * then rules the mean of the logs.
 */
public final class PairedEffect {

  private PairedEffect() {}

  /** {@code x_i - y_i}. */
  public static double[] differences(double[] x, double[] y) {
    Require.paired(x, y);
    Require.finite(x, "values");
    Require.finite(y, "values");
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
  }

  /** {@code log(x_i / y_i)}, as the difference of logs. */
  public static double[] logRatios(double[] x, double[] y) {
    Require.paired(x, y);
    return differences(logs(x), logs(y));
  }

  /** The arithmetic mean. */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double[] logs(double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Require.that(values[i] > 0, "a ratio needs positive values, but got %s", values[i]);
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }
}
