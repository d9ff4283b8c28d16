package io.github.closerlook.report.page;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Grid;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A claim as the page tells it.
 *
 * @param rows its cases and controls, in their order; none if it was not run
 * @param skipped cases and controls whose data set is not at hand
 */
record ClaimView(
    Expectation claim, List<CaseRow> rows, List<ClaimCase> skipped, Standing standing) {

  /**
   * @param all rows of all claims
   * @param asked whether a claim was to be run, by its id
   * @param dataSets whether a data set is at hand
   */
  static ClaimView of(
      Expectation claim, List<CaseRow> all, Predicate<String> asked, Predicate<String> dataSets) {
    List<CaseRow> rows = all.stream().filter(row -> row.claim().equals(claim.id())).toList();
    List<ClaimCase> skipped =
        claim.cases().stream()
            .filter(claimCase -> !dataSets.test(claim.dataSet(claimCase)))
            .filter(claimCase -> rows.stream().noneMatch(row -> row.isOf(claim, claimCase)))
            .toList();
    if (!rows.isEmpty()) {
      long unjudged =
          claim
              .claimCases()
              .filter(claimCase -> rows.stream().noneMatch(row -> row.isOf(claim, claimCase)))
              .count();
      return new ClaimView(claim, rows, skipped, Standing.of(rows, unjudged + notRun(claim)));
    }
    if (!asked.test(claim.id())) {
      return new ClaimView(claim, rows, List.of(), Standing.NOT_RUN);
    }
    return new ClaimView(
        claim,
        rows,
        skipped,
        skipped.size() == claim.cases().size() ? Standing.SKIPPED : Standing.NO_VERDICT);
  }

  /** How one of its cases came out. */
  Standing standing(ClaimCase claimCase) {
    return row(claimCase)
        .map(Standing::of)
        .orElseGet(
            () -> {
              if (skipped.contains(claimCase)) {
                return Standing.SKIPPED;
              }
              return standing == Standing.NOT_RUN ? Standing.NOT_RUN : Standing.NO_VERDICT;
            });
  }

  /** Where the evidence of a case stands: at the claim where it has none. */
  String anchor(ClaimCase claimCase) {
    return row(claimCase).map(this::anchor).orElse(claim.id());
  }

  /** The same of a case that was judged. */
  String anchor(CaseRow row) {
    String name = row.criterion() + " " + row.caseName();
    return claim.id()
        + "-"
        + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("-$", "");
  }

  /** Where the comparisons stand that are not run, with the reasons. */
  String notRunAnchor() {
    return rows.isEmpty() ? claim.id() : claim.id() + "-not-run";
  }

  private Optional<CaseRow> row(ClaimCase claimCase) {
    return rows.stream().filter(row -> row.isOf(claim, claimCase)).findFirst();
  }

  /** The rows of that role. */
  List<CaseRow> rows(Role role) {
    return rows.stream().filter(row -> row.role() == role).toList();
  }

  /** Its cases of that verdict, without the controls. */
  List<CaseRow> rows(Verdict verdict) {
    return rows(Role.CLAIM).stream().filter(row -> row.verdict() == verdict).toList();
  }

  /** How many cases it has, run or not; controls do not count. */
  long cases() {
    return count(claim.cases());
  }

  /** How many of them were skipped. */
  long skippedCases() {
    return count(skipped);
  }

  /** How many comparisons that the paper's sentence spans are no cases. */
  long notRun() {
    return notRun(claim);
  }

  private static long notRun(Expectation claim) {
    return claim.notRun().stream().flatMap(Grid::cells).count();
  }

  private static long count(List<ClaimCase> cases) {
    return cases.stream().filter(c -> c.role() == Role.CLAIM).count();
  }

  /** The title, linked to where the page tells the claim. */
  Element link() {
    return Element.of("a", claim.title()).with("href", "#" + claim.id());
  }
}
