package io.github.closerlook.report.drift;

import java.util.List;

/** What is found when a case is held against the accepted results. */
public sealed interface Comparison {

  /** The case. */
  CaseId id();

  /**
   * Both results are there and have to agree.
   *
   * @param since what else is another than at the acceptance, one phrase each
   */
  record Compared(CaseResult accepted, CaseResult now, Ladder step, List<String> since)
      implements Comparison {

    public Compared {
      since = List.copyOf(since);
    }

    @Override
    public CaseId id() {
      return now.id();
    }
  }

  /**
   * Both are there, and have no reason to agree.
   *
   * @param reason such as {@code seed 101, accepted with 1}
   */
  record NotComparable(CaseId id, String reason) implements Comparison {}

  /** No result of this case has been accepted. */
  record New(CaseId id) implements Comparison {}

  /** A result was accepted for a case that is no more. */
  record Gone(CaseId id) implements Comparison {}

  /** Whether it is for a person to see: the build fails. */
  default boolean drifted() {
    return this instanceof Compared compared && compared.step() == Ladder.DRIFTED;
  }

  /** The step, or why there is none, in words. */
  default String words() {
    if (this instanceof Compared compared) {
      return compared.step().words();
    }
    if (this instanceof NotComparable) {
      return "not comparable";
    }
    return this instanceof New ? "new" : "gone";
  }
}
