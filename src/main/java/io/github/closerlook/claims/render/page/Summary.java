package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.ControlTally;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.claim.VerdictCounts;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.PooledCase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The top of the page: how many claims hold, which do not, and what the answer was measured with.
 */
record Summary(Paper paper, List<ClaimView> claims, MatrixTable matrix, Map<String, String> facts) {

  /** How many claims stand so, and how many cases; what does not apply is empty. */
  record Count(Standing standing, long claims, String cases) {}

  private List<CaseRecord> rows() {
    return claims.stream().flatMap(claim -> claim.rows().stream()).toList();
  }

  /** The five numbers. */
  String lead() {
    List<CaseRecord> judged = rows().stream().filter(row -> row.id().role() == Role.CLAIM).toList();
    return Text.format(
        "%d %s: %s.",
        judged.size(),
        judged.size() == 1 ? "comparison" : "comparisons",
        VerdictCounts.words(judged, CaseRecord::verdict));
  }

  boolean isQuick() {
    return rows().stream().anyMatch(row -> row.scale().equals(Scale.QUICK.label()));
  }

  List<InWords.Paragraph> inWords() {
    return new InWords(claims).paragraphs();
  }

  String aboutClaims() {
    long run = claims.stream().filter(claim -> !claim.rows().isEmpty()).count();
    return Text.format(
        "Of %d %s that were judged, %d %s reproduced in every comparison that the paper's sentence"
            + " spans, and %d in part; %d further comparisons are not run, each with its reason"
            + " below. %s.",
        run,
        run == 1 ? "claim" : "claims",
        count(Standing.REPRODUCED),
        count(Standing.REPRODUCED) == 1 ? "is" : "are",
        count(Standing.IN_PART),
        claims.stream().mapToLong(ClaimView::notRun).sum(),
        ControlTally.of(rows(), each -> each.id().role(), CaseRecord::asExpected).sentence());
  }

  /** What became of the comparisons on data that no size was chosen for. */
  List<Transfer> transfers() {
    return Transfer.of(paper, claims);
  }

  /** What several panels say together; empty where they were not asked. */
  String pooled() {
    List<PooledCase> pooled = claims.stream().flatMap(claim -> claim.together().stream()).toList();
    return pooled.isEmpty()
        ? ""
        : Text.format(
            "With the seeds from %s taken together, the comparisons that can be pooled (%d) come to: %s.",
            pooled.get(0).seeds(), pooled.size(), VerdictCounts.words(pooled, PooledCase::verdict));
  }

  private long count(Standing standing) {
    return claims.stream().filter(claim -> claim.standing() == standing).count();
  }

  private long countCases(Standing standing) {
    return switch (standing) {
      case SKIPPED -> claims.stream().mapToLong(ClaimView::skippedCases).sum();
      case NOT_RUN, NO_VERDICT ->
          claims.stream()
              .filter(claim -> claim.standing() == standing)
              .mapToLong(claim -> claim.cases() - claim.skippedCases())
              .sum();
      default ->
          rows().stream()
              .filter(row -> row.id().role() == Role.CLAIM && Standing.of(row) == standing)
              .count();
    };
  }

  /** The five verdicts, also where nothing came to one, and what else there is. */
  List<Count> counts() {
    List<Standing> verdicts = Verdict.ofTheJudge().stream().map(Standing::of).toList();
    return Arrays.stream(Standing.values())
        .filter(each -> verdicts.contains(each) || count(each) + countCases(each) > 0)
        .map(
            each ->
                new Count(
                    each,
                    count(each),
                    each == Standing.IN_PART ? "" : Long.toString(countCases(each))))
        .toList();
  }

  int allClaims() {
    return claims.size();
  }

  long allCases() {
    return claims.stream().mapToLong(ClaimView::cases).sum();
  }

  List<Exceptions.Named> exceptions() {
    return new Exceptions(claims, paper.commands()).lists();
  }
}
