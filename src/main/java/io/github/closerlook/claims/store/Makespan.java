package io.github.closerlook.claims.store;

/** How long several workers take over their runs, started as {@link Laboratory} starts them. */
public final class Makespan {

  private Makespan() {}

  /**
   * The time until the last run ends: the longest begin first, each on the first worker that is
   * free.
   *
   * @param seconds of each run
   * @param workers at least 1
   * @return seconds; 0 for no runs
   */
  public static double seconds(double[] seconds, int workers) {
    return CoreFarm.of(seconds, workers, 0).seconds();
  }
}
