package io.github.closerlook.report.page;

import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Role;
import java.util.List;
import java.util.Set;

/**
 * A claim as the page tells it.
 *
 * @param rows its cases and controls, in their order; none if it was not run
 */
record ClaimView(Expectation claim, List<CaseRow> rows, Standing standing) {

  /**
   * @param all rows of all claims
   * @param asked ids of the claims that were to be run
   */
  static ClaimView of(Expectation claim, List<CaseRow> all, Set<String> asked) {
    List<CaseRow> rows = all.stream().filter(row -> row.claim().equals(claim.id())).toList();
    if (rows.isEmpty()) {
      return new ClaimView(
          claim, rows, asked.contains(claim.id()) ? Standing.NO_VERDICT : Standing.NOT_RUN);
    }
    return new ClaimView(claim, rows, Standing.of(rows));
  }

  /** The rows of that role. */
  List<CaseRow> rows(Role role) {
    return rows.stream().filter(row -> row.role() == role).toList();
  }

  /** How many cases it has, run or not. */
  long cases() {
    return claim.cases().stream().filter(c -> c.role() == Role.CLAIM).count();
  }

  /** The title, linked to where the page tells the claim. */
  Element link() {
    return Element.of("a", claim.title()).with("href", "#" + claim.id());
  }
}
