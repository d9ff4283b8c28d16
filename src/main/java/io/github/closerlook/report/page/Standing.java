package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a claim, or one case of it, came out; with a mark that does not depend on its colour. */
enum Standing {
  /** Every case of it. */
  REPRODUCED("✓", "reproduced"),
  /** At least one case of it, and not all. */
  IN_PART("◐", "reproduced in part"),
  /** No case of it, and for at least one the opposite is sure. */
  NOT_REPRODUCED("✗", "not reproduced"),
  /** All that was judged allows either. */
  INCONCLUSIVE("?", "inconclusive"),
  /** The data set is not at hand. */
  SKIPPED("–", "skipped"),
  /** Left out by {@code -Dclaims}. */
  NOT_RUN("–", "not run"),
  /** Asked for, and without a verdict: its training or measuring failed. */
  NO_VERDICT("!", "no verdict");

  private final String mark;
  private final String words;

  Standing(String mark, String words) {
    this.mark = mark;
    this.words = words;
  }

  /** A claim's standing, by its cases without the controls. */
  static Standing of(List<CaseRow> rows) {
    Set<Verdict> verdicts =
        rows.stream()
            .filter(row -> row.role() == Role.CLAIM)
            .map(CaseRow::verdict)
            .collect(Collectors.toSet());
    if (verdicts.contains(Verdict.REPRODUCED)) {
      return verdicts.size() == 1 ? REPRODUCED : IN_PART;
    }
    return verdicts.contains(Verdict.NOT_REPRODUCED) ? NOT_REPRODUCED : INCONCLUSIVE;
  }

  /** A case's standing. */
  static Standing of(CaseRow row) {
    return valueOf(row.verdict().name());
  }

  String words() {
    return words;
  }

  /** Mark and words, as they stand beside a title. */
  Element badge() {
    return Element.of("span").ofClass("verdict " + styleClass()).add(mark()).text(" " + words);
  }

  /** The mark alone; the words have to stand near it. */
  Element mark() {
    return Element.of("span", mark).ofClass("mark").with("aria-hidden", "true");
  }

  String styleClass() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
