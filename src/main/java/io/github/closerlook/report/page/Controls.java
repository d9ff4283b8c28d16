package io.github.closerlook.report.page;

import io.github.closerlook.claim.ControlTally;
import io.github.closerlook.claim.Role;
import java.util.List;

/** Controls: what matters of them is whether one was fooled, or did not find what was planted. */
final class Controls {

  private Controls() {}

  static Element badge(CaseRow control) {
    return Element.of("span")
        .ofClass("verdict " + (control.asExpected() ? "control" : "fooled"))
        .add(
            Element.of("span", control.asExpected() ? "○" : "!")
                .ofClass("mark")
                .with("aria-hidden", "true"))
        .text(" " + outcome(control));
  }

  /** Such as {@code null control not fooled}. */
  static String outcome(CaseRow control) {
    return control.role() == Role.NULL
        ? "null control " + (control.asExpected() ? "not fooled" : "fooled")
        : "planted effect " + (control.asExpected() ? "found" : "not found");
  }

  /** How many were fooled and how many found, see {@link ControlTally#sentence}. */
  static String summary(List<CaseRow> rows) {
    return ControlTally.of(rows, CaseRow::role, CaseRow::asExpected).sentence();
  }
}
