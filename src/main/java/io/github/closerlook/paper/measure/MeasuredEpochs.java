package io.github.closerlook.paper.measure;

import java.util.List;
import java.util.Locale;

/** The epochs after which a probe measures. */
final class MeasuredEpochs {

  private MeasuredEpochs() {}

  /**
   * These epochs, if a probe can take them.
   *
   * @param what is done after them, such as {@code accuracy is taken}
   */
  static List<Integer> ascending(String what, List<Integer> epochs) {
    int last = 0;
    for (int epoch : epochs) {
      if (epoch <= last) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "%s after ascending epochs from 1 on, not %s", what, epochs));
      }
      last = epoch;
    }
    return List.copyOf(epochs);
  }

  /** The same for a probe that measures after each where none are given: they are not written. */
  static List<Integer> ascendingOrEach(String what, List<Integer> epochs) {
    return epochs == null ? List.of() : ascending(what, epochs);
  }
}
