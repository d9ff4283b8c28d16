package io.github.closerlook.claims.store;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * How long a cluster would take over its runs: the longest begin first, each on the first core that
 * is free, and one driver sees to every run, one after the other.
 *
 * @param seconds until the last run ends
 * @param busy share of the cores' time that is spent on runs, 0 to 1
 */
public record CoreFarm(double seconds, double busy) {

  /**
   * The outlook for a number of cores.
   *
   * @param runs seconds that each takes a core
   * @param cores at least 1
   * @param driverSeconds that the driver has to do with each run
   */
  public static CoreFarm of(double[] runs, int cores, double driverSeconds) {
    double[] ascending = runs.clone();
    Arrays.sort(ascending);
    PriorityQueue<Double> freeAt = new PriorityQueue<>();
    for (int core = 0; core < cores; core++) {
      freeAt.add(0.0);
    }
    double driverFreeAt = 0;
    double last = 0;
    for (int i = ascending.length - 1; i >= 0; i--) {
      driverFreeAt = Math.max(driverFreeAt, freeAt.remove()) + driverSeconds;
      double end = driverFreeAt + ascending[i];
      freeAt.add(end);
      last = Math.max(last, end);
    }
    double work = Arrays.stream(ascending).sum();
    return new CoreFarm(last, last == 0 ? 0 : work / (last * cores));
  }
}
