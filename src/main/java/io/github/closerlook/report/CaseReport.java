package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Criterion;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.report.figure.FigureCsv;
import io.github.closerlook.report.figure.FigureSvg;
import io.qameta.allure.Allure;
import java.util.Locale;
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
   * quick scale the verdict is shown and not asserted.
   *
   * @throws AssertionError if the verdict is not the expected one
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
    if (!judgement.asExpected() && suite.settings().scale() != Scale.QUICK) {
      throw new AssertionError(failure(judgement));
    }
    Allure.getLifecycle()
        .updateTestCase(test -> StableHistory.remember(test, passedMessage(judgement)));
  }

  private void label() {
    Settings settings = suite.settings();
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
    Allure.feature("Section " + expectation.section());
    Allure.story(expectation.title());
    Allure.label("parentSuite", claimCase.role() == Role.CONTROL ? "Negative controls" : "Claims");
    Allure.label("suite", expectation.section() + " " + expectation.title());
    Allure.label("claim", expectation.id());
    Allure.label("role", claimCase.role().toString());
    Allure.parameter("claim", expectation.id());
    Allure.parameter("criterion", criterion.id());
    Allure.parameter("case", expectation.name(claimCase));
    Allure.parameter("role", claimCase.role());
    // The rest tells how, not what: it does not make another test of it.
    Allure.parameter("sizes", expectation.study(claimCase).describe(), true);
    Allure.parameter("scale", settings.scale(), true);
    Allure.parameter("seed", settings.seed(), true);
    Allure.parameter("engine", settings.engine().name().toLowerCase(Locale.ROOT), true);
  }

  private String description(Criterion criterion) {
    StringBuilder html = new StringBuilder();
    paragraph(html, "The paper, section " + expectation.section(), expectation.says());
    paragraph(html, "How it is tested", expectation.method());
    paragraph(
        html,
        "This case",
        criterion.says(claimCase.arms())
            + "; "
            + criterion.rule()
            + ". "
            + (claimCase.role() == Role.CONTROL
                ? "A negative control: it must not be judged as reproduced. "
                : "Expected: " + claimCase.expected().at(suite.settings().scale()).words() + ". ")
            + claimCase.reason());
    paragraph(html, "Why this margin", criterion.why());
    return html.toString();
  }

  private static void paragraph(StringBuilder html, String heading, String text) {
    html.append("<p><b>").append(Html.escape(heading)).append(".</b> ");
    html.append(Html.escape(text)).append("</p>");
  }

  /**
   * Figures go with the cases of the claim, the numbers behind them with the first: a report of one
   * file has room for each figure a few times, and a control has nothing to show in it.
   */
  private void attach(ClaimResult result, Judgement judgement) {
    Allure.addAttachment("Verdict", "text/plain", judgement.sentence(), ".txt");
    if (claimCase.role() == Role.CONTROL) {
      return;
    }
    boolean first = claimCase.equals(expectation.cases().get(0));
    for (Figure figure : result.figures()) {
      Allure.addAttachment(figure.title(), "image/svg+xml", FigureSvg.render(figure), ".svg");
      if (first) {
        Allure.addAttachment(
            "Numbers behind: " + figure.title(), "text/csv", FigureCsv.render(figure), ".csv");
      }
    }
  }

  private String passedMessage(Judgement judgement) {
    boolean deviates = claimCase.role() == Role.CLAIM && judgement.verdict() != Verdict.REPRODUCED;
    return (deviates ? "Known deviation. " : "") + judgement.sentence();
  }

  /** For the person whose build went red. */
  private String failure(Judgement judgement) {
    Settings settings = suite.settings();
    return """
        %s, expected %s: %s (%s)
          claim     %s
          measured  %s %s, interval [%s, %s], p = %s, n = %d
          margin    %s
          expected  %s
          repeat    mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s"""
        .formatted(
            judgement.verdict().words().toUpperCase(Locale.ROOT),
            judgement.expectedInWords(),
            expectation.id(),
            title(),
            expectation.says(),
            judgement.criterion().says(claimCase.arms()),
            Numbers.format(judgement.estimate()),
            Numbers.format(judgement.interval().low()),
            Numbers.format(judgement.interval().high()),
            Numbers.format(judgement.adjustedP()),
            judgement.replicates(),
            judgement.criterion().rule(),
            whatIsExpected(judgement),
            expectation.id(),
            settings.scale(),
            settings.seed(),
            settings.engine().name().toLowerCase(Locale.ROOT));
  }

  private String whatIsExpected(Judgement judgement) {
    if (claimCase.role() == Role.CONTROL) {
      return "not to be reproduced; a control that is says that the criterion cannot fail. "
          + claimCase.reason();
    }
    Verdict expected = claimCase.expected().at(judgement.scale());
    return expected.words() + (claimCase.reason().isEmpty() ? "" : ": " + claimCase.reason());
  }
}
