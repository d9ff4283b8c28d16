package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.render.figure.Figure;
import java.util.List;

/** What Allure shows of a case before any number: claim, method, margin and sizes. */
record CaseDescription(Conditions conditions, Expectation expectation, ClaimCase claimCase) {

  String html() {
    return Template.CASE_DESCRIPTION.render(this);
  }

  /** The figures of a case. */
  private record Figures(List<Drawn> figures) {}

  /** A figure that lies in a file beside the report, with the numbers behind it in another. */
  private record Drawn(String picture, String numbers, String title) {}

  /** Figures as pictures that lie in files beside the report, with the numbers behind them. */
  static String figures(List<Figure> figures) {
    return Template.CASE_FIGURES.render(
        new Figures(
            figures.stream()
                .map(each -> new Drawn(Reports.figure(each), Reports.numbers(each), each.title()))
                .toList()));
  }

  Criterion criterion() {
    return expectation.criterion(claimCase);
  }

  String says() {
    return criterion().says(claimCase.arms());
  }

  String sizes() {
    return expectation.study(claimCase).describe();
  }

  String engine() {
    return conditions.engine();
  }

  String whatIsExpected() {
    if (claimCase.role().isControl()) {
      return Text.format(
          "%s It may be %s.",
          ControlWords.arrangement(claimCase.role()), criterion().passing(claimCase.role()));
    }
    if (!claimCase.isJudgedAt(conditions.scale())) {
      return "At this scale it is a smoke run: trained and measured, and not judged.";
    }
    Verdict expected = claimCase.expected().at(conditions.scale());
    return Text.format(
        "Expected on the accepted seeds: %s, %s. %s",
        expected.words(), expected.meaning(), claimCase.reason());
  }
}
