package io.github.closerlook.paper.study;

import java.util.List;
import java.util.stream.IntStream;

/** Where a curve over training is measured: often enough to draw it, and at its two ends. */
final class Tenths {

  private Tenths() {}

  /** The first epoch and the last of every tenth of training, ascending. */
  static List<Integer> of(int epochs) {
    return IntStream.rangeClosed(0, 10)
        .map(tenth -> Math.max(1, epochs * tenth / 10))
        .distinct()
        .boxed()
        .toList();
  }
}
