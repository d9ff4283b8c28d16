package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Criterion;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.report.drift.Comparison;
import io.github.closerlook.report.drift.DriftText;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.report.figure.FigureCsv;
import io.github.closerlook.report.figure.FigureSvg;
import io.github.closerlook.report.page.AllureLinks;
import io.github.closerlook.report.page.Element;
import io.qameta.allure.Allure;
import io.qameta.allure.model.Parameter;
import java.util.Locale;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * One case as a test of the Allure report: what was claimed, what was measured, how sure we are;
 * and the assertion that the verdict is the expected one.
 */
public final class CaseReport {

  private final Suite suite;
  private final Expectation expectation;
  private final ClaimCase claimCase;

  /** A case of a claim of the suite. */
  public CaseReport(Suite suite, Expectation expectation, ClaimCase claimCase) {
    this.suite = suite;
    this.expectation = expectation;
    this.claimCase = claimCase;
  }

  /** Title of the test. */
  public String title() {
    return "%s, %s%s"
        .formatted(
            expectation.criterion(claimCase).id().replace('-', ' '),
            expectation.name(claimCase),
            claimCase.role() == Role.CONTROL ? " (control)" : "");
  }

  /**
   * Trains, measures and judges as far as that has not been done, tells Allure, and asserts. At
   * quick scale the verdict is shown and not asserted; a run that is to be accepted is shown beside
   * the accepted one and not held to it.
   *
   * @throws AssertionError if the verdict is not the expected one, or drifted from the accepted one
   * @throws TestAbortedException if the data set is not at hand; it says where to get it
   */
  public void verify() {
    label();
    if (!suite.canAnswer(expectation, claimCase)) {
      throw new TestAbortedException(Catalogue.whereToGet(expectation.dataSet(claimCase)) + ".");
    }
    ClaimResult result = suite.result(expectation);
    Judgement judgement = result.judgement(claimCase);
    attach(result, judgement);
    Optional<Comparison> comparison = suite.comparison(judgement);
    comparison.ifPresent(each -> Allure.label("drift", each.words()));
    Optional<Comparison.Compared> drifted =
        comparison
            .filter(Comparison::drifted)
            .filter(each -> suite.settings().acceptance() == Settings.Acceptance.COMPARE_ONLY)
            .map(Comparison.Compared.class::cast);
    FailureMessage failure =
        new FailureMessage(suite.settings(), judgement, title(), drift(drifted));
    if (failure.isOfVerdict() || drifted.isPresent()) {
      throw new AssertionError(failure.text());
    }
    String message =
        passedMessage(judgement)
            + comparison.map(each -> "\n" + DriftText.sentence(each)).orElse("");
    Allure.getLifecycle().updateTestCase(test -> StableHistory.remember(test, message));
    if (deviates(judgement)) {
      Allure.label("tag", "known deviation");
    }
  }

  private Optional<String> drift(Optional<Comparison.Compared> drifted) {
    return drifted.map(each -> DriftText.lines(each, suite.accepted(expectation)));
  }

  private void label() {
    Criterion criterion = expectation.criterion(claimCase);
    Allure.getLifecycle()
        .updateTestCase(
            test -> {
              test.setName(title());
              // In place of the Java class: claims and controls apart, in the words of the paper.
              test.getLabels().removeIf(label -> label.getName().equals("suite"));
              test.setDescriptionHtml(description(criterion));
            });
    Allure.epic(expectation.part());
    Allure.feature(AllureLinks.feature(expectation));
    Allure.story(expectation.title());
    Allure.label("parentSuite", claimCase.role() == Role.CONTROL ? "Negative controls" : "Claims");
    Allure.label("suite", expectation.section() + " " + expectation.title());
    Allure.label("severity", severity());
    Allure.label("claim", expectation.id());
    Allure.label("role", claimCase.role().toString());
    Allure.link(AllureLinks.paper(expectation), AllureLinks.PAPER);
    Allure.parameter("claim", expectation.id());
    // In the title already: shown again, they would leave it no room in the lists of tests.
    Allure.parameter("criterion", criterion.id(), Parameter.Mode.HIDDEN);
    Allure.parameter("case", expectation.name(claimCase), Parameter.Mode.HIDDEN);
    Allure.parameter("role", claimCase.role(), Parameter.Mode.HIDDEN);
  }

  /** In Allure's words: how bad it would be for the paper if the claim did not hold. */
  private String severity() {
    return switch (expectation.importance()) {
      case CENTRAL -> "critical";
      case SUPPORTING -> "normal";
      case DETAIL -> "minor";
    };
  }

  private String description(Criterion criterion) {
    Settings settings = suite.settings();
    return String.join(
        "",
        paragraph("The paper, section " + expectation.section(), expectation.says()),
        paragraph("How it is tested", expectation.method()),
        paragraph("This case", thisCase(criterion)),
        paragraph("Why this margin", criterion.why()),
        paragraph(
            "Sizes",
            "%s; scale %s, seeds from %d, engine %s"
                .formatted(
                    expectation.study(claimCase).describe(),
                    settings.scale(),
                    settings.seed(),
                    settings.engine().name().toLowerCase(Locale.ROOT))));
  }

  private String thisCase(Criterion criterion) {
    return criterion.says(claimCase.arms())
        + "; "
        + criterion.rule()
        + ". "
        + (claimCase.role() == Role.CONTROL
            ? "A negative control: it must not be judged as reproduced. "
            : "Expected: " + claimCase.expected().at(suite.settings().scale()).words() + ". ")
        + claimCase.reason();
  }

  private static String paragraph(String heading, String text) {
    return Element.of("p").add(Element.of("b", heading + ".")).text(" " + text).render();
  }

  /**
   * Figures go with the cases of the claim, the expectation and the numbers behind the figures with
   * the first: a report of one file has room for each figure a few times, and a control has nothing
   * to show in it.
   */
  private void attach(ClaimResult result, Judgement judgement) {
    Allure.addAttachment("Verdict", "text/plain", judgement.sentence(), ".txt");
    boolean first = claimCase.equals(result.judgements().get(0).claimCase());
    if (first) {
      Allure.addAttachment("Expectation", "text/yaml", expectation.text(), ".yaml");
    }
    if (claimCase.role() == Role.CONTROL) {
      return;
    }
    for (Figure figure : result.figures()) {
      Allure.addAttachment(figure.title(), "image/svg+xml", FigureSvg.render(figure), ".svg");
      if (first) {
        Allure.addAttachment(
            "Numbers behind: " + figure.title(), "text/csv", FigureCsv.render(figure), ".csv");
      }
    }
  }

  private String passedMessage(Judgement judgement) {
    return (deviates(judgement) ? "Known deviation. " : "") + judgement.sentence();
  }

  /** Whether the paper says otherwise, and it was known. */
  private boolean deviates(Judgement judgement) {
    return claimCase.role() == Role.CLAIM
        && judgement.asExpected()
        && judgement.verdict() != Verdict.REPRODUCED;
  }
}
