package io.github.closerlook.paper.study;

import java.util.List;

/** The order in which studies take the sizes that they vary. */
final class Ascending {

  private Ascending() {}

  /** Whether each is larger than the one before it. */
  static boolean strictly(List<? extends Comparable<?>> sizes) {
    return sizes.stream().sorted().distinct().toList().equals(sizes);
  }
}
