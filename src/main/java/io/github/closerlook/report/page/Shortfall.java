package io.github.closerlook.report.page;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Grid;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which comparisons of a claim are not reproduced, verdict by verdict, and which are not run. */
final class Shortfall {

  private final ClaimView view;
  private final Prose prose;

  Shortfall(ClaimView view, Prose prose) {
    this.view = view;
    this.prose = prose;
  }

  /** Such as {@code 3 of 8 comparisons are reproduced.}, and what the others came to. */
  Element render() {
    Element section =
        Element.of("div").ofClass("shortfall").add(Element.of("p", inWords()).ofClass("tally"));
    Element list = Element.of("ul");
    for (Verdict verdict : Verdict.values()) {
      List<CaseRow> rows = view.rows(verdict);
      if (verdict != Verdict.REPRODUCED && !rows.isEmpty()) {
        list.add(
            item(
                Standing.of(verdict),
                String.format(Locale.ROOT, "%s, %s", verdict.words(), verdict.meaning()),
                rows.stream().map(this::name).collect(Collectors.joining("; "))));
      }
    }
    if (view.skippedCases() > 0) {
      list.add(
          item(
              Standing.SKIPPED,
              Standing.SKIPPED.words(),
              view.skipped().stream()
                  .filter(each -> each.role() == Role.CLAIM)
                  .map(this::name)
                  .collect(Collectors.joining("; "))));
    }
    for (Grid grid : view.claim().notRun()) {
      Element item =
          prose.in(
              item(
                  Standing.NOT_RUN,
                  String.format(Locale.ROOT, "not run (%d)", grid.cells().count()),
                  name(grid)),
              ". " + grid.reason());
      list.add(grid == view.claim().notRun().get(0) ? item.with("id", view.notRunAnchor()) : item);
    }
    return isWhole() ? section : section.add(list);
  }

  private boolean isWhole() {
    return view.standing() == Standing.REPRODUCED;
  }

  private String inWords() {
    long spans = view.cases() + view.notRun();
    return String.format(
        Locale.ROOT,
        "%d of %d %s %s reproduced.",
        view.rows(Verdict.REPRODUCED).size(),
        spans,
        spans == 1 ? "comparison" : "comparisons",
        view.rows(Verdict.REPRODUCED).size() == 1 ? "is" : "are");
  }

  private static Element item(Standing standing, String words, String names) {
    return Element.of("li")
        .add(standing.mark())
        .text(" ")
        .add(Element.of("strong", words))
        .text(": " + names);
  }

  /** The criterion is named where there are several. */
  private String name(CaseRow row) {
    return name(row.criterion(), row.caseName());
  }

  private String name(ClaimCase claimCase) {
    return name(claimCase.criterion(), view.claim().name(claimCase));
  }

  private String name(String criterion, String comparison) {
    return view.claim().criteria().size() == 1
        ? comparison
        : criterion.replace('-', ' ') + ", " + comparison;
  }

  /** All its comparisons at once: each of these arms against each of those. */
  private static String name(Grid grid) {
    return String.format(
        Locale.ROOT,
        "%s, in %s: %s",
        String.join(" and ", grid.criteria()).replace('-', ' '),
        String.join(", ", grid.studies()),
        grid.arms().stream()
            .map(names -> String.join(" or ", names))
            .collect(Collectors.joining(" against ")));
  }
}
