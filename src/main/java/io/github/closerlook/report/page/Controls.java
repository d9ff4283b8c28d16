package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import java.util.List;

/** Negative controls: what matters of them is whether one was fooled. */
final class Controls {

  private Controls() {}

  static Element badge(CaseRow control) {
    boolean fooled = control.verdict() == Verdict.REPRODUCED;
    return Element.of("span")
        .ofClass("verdict " + (fooled ? "fooled" : "control"))
        .add(Element.of("span", fooled ? "!" : "○").ofClass("mark").with("aria-hidden", "true"))
        .text(fooled ? " control fooled" : " control not fooled");
  }

  /** Such as {@code 0 of 60 negative controls were fooled}. */
  static String summary(List<CaseRow> rows) {
    List<CaseRow> controls = rows.stream().filter(row -> row.role() == Role.CONTROL).toList();
    long fooled = controls.stream().filter(row -> row.verdict() == Verdict.REPRODUCED).count();
    return "%d of %d negative controls %s fooled"
        .formatted(fooled, controls.size(), fooled == 1 ? "was" : "were");
  }
}
