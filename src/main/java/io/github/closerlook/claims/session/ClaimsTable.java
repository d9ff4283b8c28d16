package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.ControlTally;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.claim.VerdictCounts;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.result.CaseRecord;
import java.util.List;
import java.util.Map;

/**
 * {@code claims.md}, the person's view: a summary, the claims, the controls, the environment.
 *
 * @param paper whose claims they are
 * @param cases as they are in {@code claims.json} beside it
 * @param results of this run, which tell what was skipped
 */
record ClaimsTable(
    Paper paper,
    List<CaseRecord> cases,
    List<ClaimResult> results,
    Conditions conditions,
    Map<String, String> facts) {

  /** Cases of one role. */
  record Cases(List<Row> rows) {}

  /** A case; what is not known of it is a dash. */
  record Row(CaseRecord record) {

    String condition() {
      return record.rule().replace("reproduced if ", "");
    }

    String power() {
      return orDash(record.detectable());
    }

    String p() {
      return orDash(record.pValue());
    }

    String pOfNone() {
      return orDash(record.pValueOfNone());
    }

    private static String orDash(double number) {
      return Double.isNaN(number) ? "–" : Numbers.format(number);
    }
  }

  /** A case whose data set is not at hand. */
  record Skipped(String name, String whereToGet) {

    static Skipped of(Paper paper, ClaimResult result, ClaimCase claimCase) {
      return new Skipped(
          Text.format(
              "%s: %s, %s",
              result.expectation().id(),
              claimCase.criterion(),
              result.expectation().name(claimCase)),
          paper.whereToGet(result.expectation().dataSet(claimCase)));
    }
  }

  String render() {
    return Template.CLAIMS.render(this);
  }

  /** The five numbers, and the controls', in two sentences. */
  String summary() {
    List<CaseRecord> claims =
        cases.stream().filter(each -> each.id().role() == Role.CLAIM).toList();
    long ids = cases.stream().map(each -> each.id().claim()).distinct().count();
    return Text.format(
        "%d cases of %s: %s; %d as expected. %s.",
        claims.size(),
        ids == 1 ? "1 claim" : ids + " claims",
        VerdictCounts.words(claims, CaseRecord::verdict),
        claims.stream().filter(CaseRecord::asExpected).count(),
        ControlTally.of(cases, each -> each.id().role(), CaseRecord::asExpected).sentence());
  }

  List<Verdict> verdicts() {
    return Verdict.ofTheJudge();
  }

  Cases claims() {
    return of(Role.CLAIM);
  }

  Cases nulls() {
    return of(Role.NULL);
  }

  Cases planted() {
    return of(Role.PLANTED);
  }

  private Cases of(Role role) {
    return new Cases(
        cases.stream().filter(each -> each.id().role() == role).map(Row::new).toList());
  }

  boolean isSkipping() {
    return !skipped().isEmpty();
  }

  List<Skipped> skipped() {
    return results.stream()
        .flatMap(result -> result.skipped().stream().map(each -> Skipped.of(paper, result, each)))
        .toList();
  }
}
