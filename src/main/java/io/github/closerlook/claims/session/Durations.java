package io.github.closerlook.claims.session;

/** Durations as a person says them. */
public final class Durations {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Durations() {}

  /**
   * Two units at most, such as {@code 48 s}, {@code 3 h 20 min} or {@code 12 d 5 h}.
   *
   * @param seconds at least 0
   */
  public static String words(double seconds) {
    if (seconds > 0 && seconds < 1) {
      return "under 1 s";
    }
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + " s";
    }
    if (whole < HOUR) {
      return two(whole, MINUTE, "min", 1, "s");
    }
    return whole < DAY ? two(whole, HOUR, "h", MINUTE, "min") : two(whole, DAY, "d", HOUR, "h");
  }

  private static String two(
      long seconds, long large, String largeName, long small, String smallName) {
    long rest = seconds % large / small;
    return seconds / large + " " + largeName + (rest == 0 ? "" : " " + rest + " " + smallName);
  }
}
