package io.github.closerlook.run;

import java.util.Arrays;
import java.util.PriorityQueue;

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
    double[] ascending = seconds.clone();
    Arrays.sort(ascending);
    PriorityQueue<Double> freeAt = new PriorityQueue<>();
    for (int worker = 0; worker < workers; worker++) {
      freeAt.add(0.0);
    }
    double last = 0;
    for (int i = ascending.length - 1; i >= 0; i--) {
      double end = freeAt.remove() + ascending[i];
      freeAt.add(end);
      last = Math.max(last, end);
    }
    return last;
  }
}
