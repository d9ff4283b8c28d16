package io.github.closerlook.claims.store;

import java.util.SortedMap;

/**
 * One training, described completely: equal descriptions give equal records, bit for bit on the
 * same machine. A value, written to JSON and read from it by Jackson.
 */
public interface Run {

  /**
   * A rough measure of the arithmetic, in multiply-adds, for estimates of the time left and for
   * starting long runs first.
   */
  default double work() {
    return 1;
  }

  /**
   * The same of one that was carried out, whose record may tell where it stopped.
   *
   * @param series of its record, by name
   */
  default double workDone(SortedMap<String, double[]> series) {
    return work();
  }

  /** What everything random in it is drawn from. */
  long seed();

  /** The series of its record, by name, and how long they are. */
  SortedMap<String, SeriesLength> series();

  /**
   * Whether it would be strange if the other recorded the same numbers, bit for bit: if both have
   * the same seed, and are trained on different examples or in a different way.
   */
  default boolean shouldDifferFrom(Run other) {
    return false;
  }
}
