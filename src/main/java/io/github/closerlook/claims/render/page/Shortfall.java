package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Grid;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.CaseRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which comparisons of a claim are not reproduced, verdict by verdict, and which are not run. */
record Shortfall(ClaimView view) {

  /**
   * Comparisons that came to the same.
   *
   * @param words what they came to
   * @param names of the comparisons
   * @param reason why they are not run; empty where they were
   * @param anchor where the page's links find it; empty where none leads to it
   */
  record Item(Standing standing, String words, String names, String reason, String anchor) {}

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      List<CaseRecord> rows = view.rows(verdict);
      if (verdict != Verdict.REPRODUCED && !rows.isEmpty()) {
        items.add(
            new Item(
                Standing.of(verdict),
                verdict.words() + ", " + verdict.meaning(),
                rows.stream()
                    .map(row -> name(row.id().criterion(), row.id().name()))
                    .collect(Collectors.joining("; ")),
                "",
                ""));
      }
    }
    if (view.skippedCases() > 0) {
      items.add(
          new Item(
              Standing.SKIPPED,
              Standing.SKIPPED.words(),
              view.skipped().stream()
                  .filter(each -> each.role() == Role.CLAIM)
                  .map(this::name)
                  .collect(Collectors.joining("; ")),
              "",
              ""));
    }
    for (Grid grid : view.claim().notRun()) {
      items.add(
          new Item(
              Standing.NOT_RUN,
              Text.format("not run (%d)", grid.cells().count()),
              name(grid),
              grid.reason(),
              grid == view.claim().notRun().get(0) ? view.notRunAnchor() : ""));
    }
    return items;
  }

  private String name(ClaimCase claimCase) {
    return name(claimCase.criterion(), view.claim().name(claimCase));
  }

  /** The criterion is named where there are several. */
  private String name(String criterion, String comparison) {
    return view.claim().criteria().size() == 1
        ? comparison
        : criterion.replace('-', ' ') + ", " + comparison;
  }

  /** All its comparisons at once: each of these arms against each of those. */
  private static String name(Grid grid) {
    return Text.format(
        "%s, in %s: %s",
        String.join(" and ", grid.criteria()).replace('-', ' '),
        String.join(", ", grid.studies()),
        grid.arms().stream()
            .map(names -> String.join(" or ", names))
            .collect(Collectors.joining(" against ")));
  }
}
