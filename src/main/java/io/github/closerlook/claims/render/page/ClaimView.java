package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Grid;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.PooledCase;
import io.github.closerlook.claims.result.PooledCases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A claim as the page tells it.
 *
 * @param rows its cases and controls, in their order; none if it was not run
 * @param skipped cases and controls whose data set is not at hand
 * @param onOtherData its cases on data that stood in the place of the data of their studies
 * @param pooled what several panels say together
 */
record ClaimView(
    Expectation claim,
    List<CaseRecord> rows,
    List<ClaimCase> skipped,
    Standing standing,
    List<CaseRecord> onOtherData,
    PooledCases pooled) {

  /**
   * @param all rows of all claims
   * @param asked whether a claim was to be run, by its id
   * @param dataSets whether a data set is at hand
   * @param onOtherData rows of all claims on other data
   * @param pooled of all claims
   */
  static ClaimView of(
      Expectation claim,
      List<CaseRecord> all,
      Predicate<String> asked,
      Predicate<String> dataSets,
      List<CaseRecord> onOtherData,
      PooledCases pooled) {
    List<CaseRecord> rows = of(claim, all);
    List<CaseRecord> others = of(claim, onOtherData);
    List<ClaimCase> skipped =
        claim.cases().stream()
            .filter(claimCase -> !dataSets.test(claim.dataSet(claimCase)))
            .filter(
                claimCase ->
                    rows.stream().noneMatch(row -> row.id().equals(CaseId.of(claim, claimCase))))
            .toList();
    if (!rows.isEmpty()) {
      long unjudged =
          claim
              .claimCases()
              .filter(
                  claimCase ->
                      rows.stream().noneMatch(row -> row.id().equals(CaseId.of(claim, claimCase))))
              .count();
      return new ClaimView(
          claim, rows, skipped, Standing.of(rows, unjudged + notRun(claim)), others, pooled);
    }
    if (!asked.test(claim.id())) {
      return new ClaimView(claim, rows, List.of(), Standing.NOT_RUN, others, pooled);
    }
    return new ClaimView(
        claim,
        rows,
        skipped,
        skipped.size() == claim.cases().size() ? Standing.SKIPPED : Standing.NO_VERDICT,
        others,
        pooled);
  }

  private static List<CaseRecord> of(Expectation claim, List<CaseRecord> rows) {
    return rows.stream().filter(row -> row.id().claim().equals(claim.id())).toList();
  }

  /** How one of its cases came out on other data. */
  List<CaseRecord> onOtherData(ClaimCase claimCase) {
    return onOtherData(CaseId.of(claim, claimCase), claim.dataSet(claimCase));
  }

  /** The same of a case that was judged. */
  List<CaseRecord> onOtherData(CaseRecord row) {
    return onOtherData(row.id(), row.dataSet());
  }

  private List<CaseRecord> onOtherData(CaseId id, String dataSet) {
    return onOtherData.stream()
        .filter(row -> row.id().equals(id.on(dataSet, row.dataSet())))
        .toList();
  }

  /** What several panels say together of its cases; none where they were not asked. */
  List<PooledCase> together() {
    return rows(Role.CLAIM).stream().map(pooled::of).flatMap(Optional::stream).toList();
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
  String anchor(CaseRecord row) {
    String name = row.id().criterion() + " " + row.id().name();
    return claim.id()
        + "-"
        + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("-$", "");
  }

  /** Where the comparisons stand that are not run, with the reasons. */
  String notRunAnchor() {
    return rows.isEmpty() ? claim.id() : claim.id() + "-not-run";
  }

  private Optional<CaseRecord> row(ClaimCase claimCase) {
    return rows.stream().filter(row -> row.id().equals(CaseId.of(claim, claimCase))).findFirst();
  }

  /** The rows of that role. */
  List<CaseRecord> rows(Role role) {
    return rows.stream().filter(row -> row.id().role() == role).toList();
  }

  /** Its cases of that verdict, without the controls. */
  List<CaseRecord> rows(Verdict verdict) {
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
}
