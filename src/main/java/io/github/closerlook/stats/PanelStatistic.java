package io.github.closerlook.stats;

import java.util.function.ToDoubleFunction;

/** Shim. */
public record PanelStatistic(int units, double estimate, double standardError)
    implements EffectEstimate {
  public static PanelStatistic of(int seeds, ToDoubleFunction<int[]> statistic, long seed) {
    int[] all = java.util.stream.IntStream.range(0, seeds).toArray();
    return new PanelStatistic(seeds, statistic.applyAsDouble(all), 1);
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    return 1;
  }

  @Override
  public Interval interval(double confidence) {
    return new Interval(estimate - 1, estimate + 1);
  }
}
