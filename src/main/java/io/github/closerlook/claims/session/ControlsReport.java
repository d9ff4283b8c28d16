package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ControlTally;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.files.Text;
import io.qameta.allure.Allure;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * All controls of the suite as one test of the Allure report, after the claims: one null control
 * that is fooled may be chance, too many are not.
 */
public final class ControlsReport {

  private final Suite suite;

  /** The controls of the claims that the suite has judged by then. */
  public ControlsReport(Suite suite) {
    this.suite = suite;
  }

  /** Title of the test. */
  public String title() {
    return "no more null controls are fooled than chance foretells";
  }

  /**
   * Tells Allure how many were fooled and which, and asserts the number on the accepted seeds.
   *
   * @throws AssertionError if more are fooled than chance foretells
   * @throws TestAbortedException if nothing was judged
   */
  public void verify() {
    label();
    List<Judgement> controls = controls();
    if (controls.isEmpty()) {
      throw new TestAbortedException("No control was judged.");
    }
    ControlTally tally = tally(suite);
    String text = text(tally, controls);
    Allure.addAttachment("Controls", "text/plain", text, ".txt");
    if (tally.isBeyondChance() && suite.options().assertsVerdicts()) {
      throw new AssertionError("FOOLED more often than by chance: " + text);
    }
    Allure.getLifecycle().updateTestCase(test -> StableHistory.remember(test, text));
  }

  /** How the controls of the claims that were judged came out. */
  static ControlTally tally(Suite suite) {
    List<Judgement> judgements =
        suite.results().stream().flatMap(result -> result.judgements().stream()).toList();
    return ControlTally.of(
        judgements, judgement -> judgement.claimCase().role(), Judgement::asExpected);
  }

  private List<Judgement> controls() {
    return suite.results().stream()
        .flatMap(result -> result.judgements().stream())
        .filter(judgement -> judgement.claimCase().role().isControl())
        .toList();
  }

  private static String text(ControlTally tally, List<Judgement> controls) {
    String others =
        controls.stream()
            .filter(control -> !control.asExpected())
            .map(ControlsReport::line)
            .collect(Collectors.joining());
    return tally.sentence() + "." + others;
  }

  private static String line(Judgement control) {
    return Text.format(
        "\n- %s: %s, %s (%s): %s",
        control.expectation().id(),
        control.criterion().id(),
        control.expectation().name(control.claimCase()),
        control.claimCase().role().words(),
        control.verdict().words());
  }

  private void label() {
    Allure.getLifecycle()
        .updateTestCase(
            test -> {
              test.setName(title());
              test.getLabels().removeIf(label -> label.getName().equals("suite"));
            });
    Allure.epic("Controls");
    Allure.label("parentSuite", CaseReport.NULL_CONTROLS);
    Allure.label("suite", "All together");
    Allure.label("severity", "critical");
  }
}
