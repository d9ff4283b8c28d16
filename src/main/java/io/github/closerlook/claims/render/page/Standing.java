package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.result.CaseRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a claim, or one case of it, came out; with a mark that does not depend on its colour. */
enum Standing {
  /** Every comparison that the claim spans; none is without a verdict. */
  REPRODUCED("✓", "reproduced"),
  /** At least one comparison, and not all that the claim spans. */
  IN_PART("◐", "reproduced in part"),
  /** The direction holds; the size is below what was asked, or not settled. */
  WEAKER("↓", "weaker"),
  /** No effect worth telling. */
  ABSENT("∅", "absent"),
  /** The opposite holds. */
  CONTRARY("✗", "contrary"),
  /** The seeds do not tell. */
  INCONCLUSIVE("?", "inconclusive"),
  /** A smoke run. */
  NOT_JUDGED("·", "smoke run, not judged"),
  /** The data set is not at hand. */
  SKIPPED("–", "skipped"),
  /** Left out by {@code -Dclaims}. */
  NOT_RUN("–", "not run"),
  /** Asked for, and without a verdict: its training or measuring failed. */
  NO_VERDICT("!", "no verdict");

  /** From what speaks least for a claim to what speaks most for it. */
  private static final List<Verdict> LEAST_FIRST =
      List.of(
          Verdict.CONTRARY,
          Verdict.ABSENT,
          Verdict.INCONCLUSIVE,
          Verdict.WEAKER,
          Verdict.REPRODUCED);

  private final String sign;
  private final String words;

  Standing(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /**
   * A claim's standing, by its cases without the controls. Where one is reproduced, the claim is:
   * as a whole if all are and no comparison is without a verdict, else in part. Where none is, it
   * stands as most of its cases do; of two that are as many, as the one that speaks less for it.
   * Cases that are not judged do not count, unless there are no others.
   *
   * @param withoutVerdict how many comparisons that the claim spans have none
   */
  static Standing of(List<CaseRecord> rows, long withoutVerdict) {
    Map<Verdict, Long> counts =
        rows.stream()
            .filter(row -> row.id().role() == Role.CLAIM)
            .map(CaseRecord::verdict)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (counts.containsKey(Verdict.REPRODUCED)) {
      return counts.size() == 1 && withoutVerdict == 0 ? REPRODUCED : IN_PART;
    }
    return LEAST_FIRST.stream()
        .filter(counts::containsKey)
        // Of equal ones the first is kept.
        .reduce((kept, next) -> counts.get(next) > counts.get(kept) ? next : kept)
        .map(Standing::of)
        .orElse(counts.containsKey(Verdict.NOT_JUDGED) ? NOT_JUDGED : INCONCLUSIVE);
  }

  /** The standing of a case of that verdict. */
  static Standing of(Verdict verdict) {
    return valueOf(verdict.name());
  }

  /** A case's standing. */
  static Standing of(CaseRecord row) {
    return of(row.verdict());
  }

  String words() {
    return words;
  }

  /** The sign alone; the words have to stand near it. */
  String sign() {
    return sign;
  }

  /** By which the style sheet knows it. */
  String styleClass() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
