package io.github.closerlook.claims.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the judge says of a case. Let the interval be the two-sided 95 % one, <i>none</i> the
 * effect's neutral value and <i>margin</i> the smallest effect worth telling. The first that
 * applies is the verdict.
 */
public enum Verdict {
  /**
   * The whole interval lies beyond the margin, and the effect is beyond it at the level of one side
   * after Holm's correction. For "does no harm": the whole interval lies within the margin.
   */
  REPRODUCED("reproduced", "holds"),
  /** The whole interval lies on the paper's side of none, but not beyond the margin. */
  WEAKER("weaker", "the direction holds; the size is below what was asked, or not settled"),
  /** The whole interval lies within none and the margin on both sides of it. */
  ABSENT("absent", "no effect worth telling"),
  /** The whole interval lies on the other side of none; for "does no harm", beyond the margin. */
  CONTRARY("contrary", "the opposite holds"),
  /** Anything else. */
  INCONCLUSIVE("inconclusive", "these seeds do not tell"),
  /** No verdict: the case was trained and measured only to see that it can be. */
  NOT_JUDGED("smoke run, not judged", "too few or too small networks to tell");

  private static final List<Verdict> OF_THE_JUDGE =
      List.of(REPRODUCED, WEAKER, ABSENT, CONTRARY, INCONCLUSIVE);

  private final String words;
  private final String meaning;

  Verdict(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** The five that a case which is judged may come to. */
  public static List<Verdict> ofTheJudge() {
    return OF_THE_JUDGE;
  }

  /**
   * Those that a summary counts: the five, and smoke runs where there are any.
   *
   * @param occurs whether any case came to it
   */
  public static List<Verdict> counted(Predicate<Verdict> occurs) {
    return Arrays.stream(values())
        .filter(verdict -> OF_THE_JUDGE.contains(verdict) || occurs.test(verdict))
        .toList();
  }

  /** In one word, such as {@code reproduced}. */
  public String words() {
    return words;
  }

  /** What that says, such as {@code holds}. */
  public String meaning() {
    return meaning;
  }
}
