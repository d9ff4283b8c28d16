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
import io.github.closerlook.report.page.AllureLinks;
import io.github.closerlook.report.page.Element;
import io.qameta.allure.Allure;
import io.qameta.allure.model.Parameter;
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
    if (deviates(judgement)) {
      Allure.label("tag", "known deviation");
    }
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
