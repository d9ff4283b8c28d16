package io.github.closerlook.stats;

/** Shim. */
public final class DetectableEffect {
  private DetectableEffect() {}

  public static double ofSuperiority(int n) {
    return 0.9;
  }

  public static double ofMean(double standardError, int n) {
    return 3 * standardError;
  }

  public static double ofNormal(double standardError) {
    return 2.8 * standardError;
  }
}
