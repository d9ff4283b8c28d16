package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.PooledCase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One claim on the page: what the paper says, how it is tested, what came out, the figures.
 *
 * @param allure address of Allure's report; empty where there is none
 * @param figure gives the SVG of a figure by its name
 * @param ladders how effects grow towards the paper's size
 */
record ClaimArticle(
    Paper paper,
    ClaimView view,
    String allure,
    UnaryOperator<String> figure,
    List<LadderView> ladders) {

  /** A figure with its name. */
  record Drawn(String id, String svg) {}

  /** A case whose data set is not at hand. */
  record Skipped(ClaimCase claimCase, String name, String whereToGet) {

    String kind() {
      return claimCase.role().isControl() ? "control" : "claim";
    }

    Standing standing() {
      return Standing.SKIPPED;
    }
  }

  /**
   * The cases of one criterion.
   *
   * @param rule as the head of a sentence; empty where no case was judged
   */
  record ByCriterion(
      String heading,
      String name,
      String rule,
      Margin margin,
      List<CaseView> cases,
      List<Skipped> skipped) {}

  Expectation claim() {
    return view.claim();
  }

  Standing standing() {
    return view.standing();
  }

  /** How many of how many comparisons are reproduced, where that is only a part. */
  String share() {
    return standing() == Standing.IN_PART ? Text.format("%d of %d", reproduced(), spans()) : "";
  }

  /** Such as {@code 3 of 8 comparisons are reproduced.} */
  String tally() {
    return Text.format(
        "%d of %d %s %s reproduced.",
        reproduced(),
        spans(),
        spans() == 1 ? "comparison" : "comparisons",
        reproduced() == 1 ? "is" : "are");
  }

  /** The same of the seeds of several panels together; empty where they were not asked. */
  String tallyTogether() {
    List<PooledCase> together = view.together();
    return together.isEmpty()
        ? ""
        : Text.format(
            "With the seeds from %s taken together, %d of %d are.",
            together.get(0).seeds(),
            together.stream().filter(each -> each.verdict() == Verdict.REPRODUCED).count(),
            together.size());
  }

  private int reproduced() {
    return view.rows(Verdict.REPRODUCED).size();
  }

  private long spans() {
    return view.cases() + view.notRun();
  }

  /** What the comparisons came to that are not reproduced; null where all are. */
  Shortfall shortfall() {
    return standing() == Standing.REPRODUCED ? null : new Shortfall(view);
  }

  String figureOfThePaper() {
    return claim().figure().equals("none") ? "" : ", figure " + claim().figure();
  }

  /** Where Allure's report tells the claim; empty where it does not. */
  String inAllure() {
    return allure.isEmpty() || standing() == Standing.NOT_RUN
        ? ""
        : AllureLinks.toClaim(allure, claim());
  }

  boolean isRun() {
    return !view.rows().isEmpty();
  }

  /** Why no case came to a verdict. */
  String withoutVerdict() {
    return switch (standing()) {
      case NOT_RUN -> "Not run this time: -Dclaims names other claims.";
      case SKIPPED ->
          view.skipped().stream()
              .map(this::whereToGet)
              .distinct()
              .collect(Collectors.joining(" ", "Skipped: ", ""));
      default -> "No verdict: its training or measuring failed. The Allure report tells why.";
    };
  }

  private String whereToGet(ClaimCase skipped) {
    return paper.whereToGet(claim().dataSet(skipped)) + ".";
  }

  List<ByCriterion> criteria() {
    return claim().criteria().stream().map(this::of).toList();
  }

  private ByCriterion of(Criterion criterion) {
    List<CaseRecord> rows =
        view.rows().stream().filter(row -> row.id().criterion().equals(criterion.id())).toList();
    return new ByCriterion(
        claim().id() + "-" + criterion.id(),
        CaseView.capitalized(criterion.id().replace('-', ' ')),
        rows.isEmpty() ? "" : CaseView.capitalized(rows.get(0).rule()) + ". ",
        criterion.margin(),
        rows.stream().map(row -> new CaseView(paper, row, view, rows)).toList(),
        view.skipped().stream()
            .filter(each -> each.criterion().equals(criterion.id()))
            .map(each -> new Skipped(each, claim().name(each), whereToGet(each)))
            .toList());
  }

  List<Drawn> figures() {
    return first().figures().stream().map(id -> new Drawn(id, figure.apply(id))).toList();
  }

  boolean hasLadders() {
    return !ladders.isEmpty();
  }

  int runs() {
    return first().runs();
  }

  /** How long the training took, in words. */
  String time() {
    double seconds = first().seconds();
    return seconds < 100 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
  }

  String sizes() {
    return CaseView.capitalized(first().sizes());
  }

  private CaseRecord first() {
    return view.rows().get(0);
  }
}
