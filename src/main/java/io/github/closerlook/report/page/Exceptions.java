package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader of the summary looks for by name, as items of lists. */
record Exceptions(List<ClaimView> claims, Prose prose) {

  /** Cases that came out otherwise than on the accepted seeds, and how to repeat them. */
  List<Element> unexpected() {
    List<Element> items = new ArrayList<>();
    for (ClaimView claim : claims) {
      if (claim.standing() == Standing.NO_VERDICT) {
        items.add(
            Element.of("li")
                .add(Standing.NO_VERDICT.mark())
                .text(" ")
                .add(claim.link())
                .text(": no verdict."));
      }
      for (CaseRow row : claim.rows(Role.CLAIM)) {
        if (!row.asExpected()) {
          items.add(unexpected(claim, row));
        }
      }
    }
    return items;
  }

  private static Element unexpected(ClaimView claim, CaseRow row) {
    return Element.of("li")
        .add(Standing.of(row).mark())
        .text(" ")
        .add(claim.link())
        .text(
            String.format(
                Locale.ROOT,
                ", %s: %s, expected %s. To repeat it: ",
                row.caseName(),
                row.verdict().words(),
                row.expectedInWords()))
        .add(
            Element.of(
                "code",
                String.format(
                    Locale.ROOT,
                    "mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s",
                    row.claim(),
                    row.scale(),
                    row.seed(),
                    row.engine())));
  }

  /** Sure answers against the paper; one line for all cases of a verdict that have one reason. */
  List<Element> deviations() {
    List<Element> items = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.CONTRARY, Verdict.ABSENT)) {
      for (ClaimView claim : claims) {
        claim.rows(verdict).stream()
            .collect(
                Collectors.groupingBy(CaseRow::reason, LinkedHashMap::new, Collectors.toList()))
            .forEach((reason, cases) -> items.add(deviation(claim, cases)));
      }
    }
    return items;
  }

  private Element deviation(ClaimView claim, List<CaseRow> cases) {
    CaseRow first = cases.get(0);
    Element item = Element.of("li").add(Standing.of(first).mark());
    item.text(" " + Evidence.capitalized(first.verdict().words()) + ": ")
        .add(claim.link())
        .text(
            String.format(
                Locale.ROOT,
                " (%s). ",
                cases.stream().map(CaseRow::caseName).collect(Collectors.joining("; "))));
    return prose.in(item, first.reason());
  }

  /** Controls that came out as they must not. */
  List<Element> controls() {
    List<Element> items = new ArrayList<>();
    for (ClaimView claim : claims) {
      for (CaseRow row : claim.rows()) {
        if (row.role().isControl() && !row.asExpected()) {
          items.add(
              Element.of("li", "! " + Evidence.capitalized(Controls.outcome(row)) + ": ")
                  .add(claim.link())
                  .text(String.format(Locale.ROOT, ", %s, %s.", row.criterion(), row.caseName())));
        }
      }
    }
    return items;
  }
}
