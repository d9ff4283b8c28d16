package io.github.closerlook.claims.stats;

import java.util.Locale;

/**
 * A closed interval of values an estimate may have; either end may be infinite.
 *
 * <p>{@code liesAbove}, {@code liesBelow} and {@code liesWithin} are strict, so that an interval
 * that only touches a margin does not clear it. A point interval says that resampling saw no
 * variation, not that there is none.
 */
public record Interval(double low, double high) {

  public Interval {
    // Also false for NaN.
    Require.that(low <= high, "an interval needs low <= high, but got [%s, %s]", low, high);
  }

  public boolean liesAbove(double x) {
    return low > x;
  }

  public boolean liesBelow(double x) {
    return high < x;
  }

  public boolean liesWithin(double lowerBound, double upperBound) {
    return low > lowerBound && high < upperBound;
  }

  public boolean contains(double x) {
    return low <= x && x <= high;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.4g, %.4g]", low, high);
  }
}
