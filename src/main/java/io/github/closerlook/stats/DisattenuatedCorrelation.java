package io.github.closerlook.stats;

/** Shim. */
public record DisattenuatedCorrelation(double[][] first, double[][] second) {
  public static DisattenuatedCorrelation of(double[][] first, double[][] second) {
    return new DisattenuatedCorrelation(first, second);
  }

  public double over(int[] seeds) {
    return 1;
  }
}
