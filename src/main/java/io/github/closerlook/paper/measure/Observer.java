package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.train.TrainingListener;
import java.util.SortedMap;

/** A probe at work: listens to one run and then tells what it saw. */
public interface Observer extends TrainingListener {

  /**
   * Adds what was measured.
   *
   * @param series name to values; the names are {@link Probe}'s
   */
  void report(SortedMap<String, double[]> series);
}
