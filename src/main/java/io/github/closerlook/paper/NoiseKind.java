package io.github.closerlook.paper;

import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.paper.study.Arms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kind of noise that a comparison is about. */
enum NoiseKind {
  /** Real data alone. */
  NONE(Arms.REAL),
  INPUTS(Arms.RAND_X),
  LABELS(Arms.RAND_Y);

  private final String words;

  NoiseKind(String words) {
    this.words = words;
  }

  /**
   * The noise that the first of the arms with any has. Regularizers are compared under one kind of
   * data, which is not in the names of these arms: the quantity or the criterion names it.
   */
  static NoiseKind of(Criterion criterion, List<String> arms) {
    return Stream.concat(arms.stream(), Stream.of(criterion.quantity(), criterion.id()))
        .map(NoiseKind::in)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(NONE);
  }

  private static Optional<NoiseKind> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(INPUTS, LABELS)
        .filter(noise -> lower.contains(noise.words.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  String words() {
    return words;
  }
}
