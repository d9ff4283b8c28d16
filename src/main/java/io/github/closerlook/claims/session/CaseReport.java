package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.page.AllureLinks;
import io.github.closerlook.claims.result.Comparison;
import io.qameta.allure.Allure;
import io.qameta.allure.model.Parameter;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * One case as a test of the Allure report: what was claimed, what was measured, how sure we are;
 * and the assertion that the verdict is the expected one.
 */
public final class CaseReport {

  /** What stands over the null controls in the list of suites. */
  static final String NULL_CONTROLS = "Null controls";

  private static final String PLANTED_CONTROLS = "Planted controls";
  private static final String CLAIMS = "Claims";

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
    return Text.format(
        "%s, %s%s",
        expectation.criterion(claimCase).id().replace('-', ' '),
        expectation.name(claimCase),
        claimCase.role().isControl() ? " (" + claimCase.role().words() + ")" : "");
  }

  /**
   * Trains, measures and judges as far as that has not been done, tells Allure, and asserts. On
   * other seeds than the accepted ones the verdict is shown and not asserted; a run that is to be
   * accepted is shown beside the accepted one and not held to it.
   *
   * @throws AssertionError if the verdict is not the expected one, the result drifted from the
   *     accepted one, or it is not as the accepted panels foretell
   * @throws TestAbortedException if the data set is not at hand; it says where to get it
   */
  public void verify() {
    label();
    if (!suite.canAnswer(expectation, claimCase)) {
      throw new TestAbortedException(
          suite.paper().whereToGet(expectation.dataSet(claimCase)) + ".");
    }
    ClaimResult result = suite.result(expectation);
    Judgement judgement = result.judgement(claimCase);
    show(judgement);
    attach(result, judgement);
    Optional<Comparison> comparison = suite.comparison(judgement);
    comparison.ifPresent(each -> Allure.label("drift", each.words()));
    Optional<Comparison> drifted =
        comparison.filter(Comparison::drifted).filter(each -> !suite.options().accepts());
    VerdictCheck check =
        new VerdictCheck(suite.options(), comparison, suite.hasOtherImages(judgement));
    Optional<FailureMessage.Cause> cause = cause(check.fails(judgement), drifted);
    if (cause.isPresent()) {
      throw new AssertionError(
          new FailureMessage(
                  suite.options().conditions(),
                  suite.paper().commands(),
                  judgement,
                  title(),
                  cause.get(),
                  drift(drifted))
              .text());
    }
    String message =
        passedMessage(judgement) + comparison.map(each -> "\n" + each.sentence()).orElse("");
    Allure.getLifecycle().updateTestCase(test -> StableHistory.remember(test, message));
  }

  /**
   * The verdict where Allure counts: a test that passed says that the verdict is the expected one,
   * which need not be the paper's.
   */
  private void show(Judgement judgement) {
    String verdict = judgement.verdict().words();
    Allure.label("verdict", verdict);
    if (claimCase.role() == Role.CLAIM) {
      Allure.label("tag", verdict);
      putUnder(CLAIMS + ": " + verdict);
    } else if (!judgement.asExpected()) {
      Allure.label("tag", claimCase.role() == Role.NULL ? "fooled" : "not found");
    }
  }

  private static void putUnder(String parentSuite) {
    Allure.getLifecycle()
        .updateTestCase(
            test -> test.getLabels().removeIf(label -> label.getName().equals("parentSuite")));
    Allure.label("parentSuite", parentSuite);
  }

  private static Optional<FailureMessage.Cause> cause(
      boolean ofVerdict, Optional<Comparison> drifted) {
    if (ofVerdict) {
      return Optional.of(FailureMessage.Cause.VERDICT);
    }
    return drifted.map(
        each ->
            each instanceof Comparison.Foretold
                ? FailureMessage.Cause.ALARM
                : FailureMessage.Cause.DRIFT);
  }

  private Optional<String> drift(Optional<Comparison> drifted) {
    return drifted.flatMap(
        each -> each.details(suite.accepted(expectation), suite.paper().commands()));
  }

  private void label() {
    Criterion criterion = expectation.criterion(claimCase);
    Allure.getLifecycle()
        .updateTestCase(
            test -> {
              test.setName(title());
              // In place of the Java class: claims and controls apart, in the words of the paper.
              test.getLabels().removeIf(label -> label.getName().equals("suite"));
              test.setDescriptionHtml(
                  new CaseDescription(suite.options().conditions(), expectation, claimCase).html());
            });
    Allure.epic(expectation.part());
    Allure.feature(AllureLinks.feature(expectation));
    Allure.story(expectation.title());
    Allure.label("parentSuite", parentSuite());
    Allure.label("suite", expectation.section() + " " + expectation.title());
    Allure.label("severity", severity());
    Allure.label("claim", expectation.id());
    Allure.label("role", claimCase.role().toString());
    Allure.link(AllureLinks.paper(expectation), suite.paper().address());
    Allure.link("The claim with its figures", AllureLinks.onPage(expectation));
    Allure.parameter("claim", expectation.id());
    // In the title already: shown again, they would leave it no room in the lists of tests.
    Allure.parameter("criterion", criterion.id(), Parameter.Mode.HIDDEN);
    Allure.parameter("case", expectation.name(claimCase), Parameter.Mode.HIDDEN);
    Allure.parameter("role", claimCase.role(), Parameter.Mode.HIDDEN);
  }

  private String parentSuite() {
    return switch (claimCase.role()) {
      case CLAIM -> CLAIMS;
      case NULL -> NULL_CONTROLS;
      case PLANTED -> PLANTED_CONTROLS;
    };
  }

  /** In Allure's words: how bad it would be for the paper if the claim did not hold. */
  private String severity() {
    return switch (expectation.importance()) {
      case CENTRAL -> "critical";
      case SUPPORTING -> "normal";
      case DETAIL -> "minor";
    };
  }

  /**
   * The figures lie beside the report, once for all the cases that show them. The expectation goes
   * with the first case of the claim.
   */
  private void attach(ClaimResult result, Judgement judgement) {
    Allure.addAttachment("Verdict", "text/plain", evidence(judgement), ".txt");
    String figures = CaseDescription.figures(result.figures(claimCase));
    Allure.getLifecycle()
        .updateTestCase(test -> test.setDescriptionHtml(test.getDescriptionHtml() + figures));
    if (claimCase.equals(result.judgements().get(0).claimCase())) {
      Allure.addAttachment("Expectation", "text/yaml", expectation.text(), ".yaml");
    }
  }

  private static String evidence(Judgement judgement) {
    return Text.format(
        "%s\nSmallest effect: %s.\n",
        judgement.sentence(), Detectable.words(judgement.found().detectable()));
  }

  /** Begins as the category of {@link AllureFolder} wants it. */
  private String passedMessage(Judgement judgement) {
    if (claimCase.role().isControl()) {
      return ControlWords.outcome(judgement) + " " + judgement.sentence();
    }
    return judgement.asExpected()
        ? judgement.sentence()
        : judgement.sentence() + " On the accepted seeds: " + judgement.expectedInWords() + ".";
  }
}
