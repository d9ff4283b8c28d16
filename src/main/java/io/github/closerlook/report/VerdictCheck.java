package io.github.closerlook.report;

import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.report.drift.Comparison;
import java.util.Optional;

/**
 * Whether a verdict fails its test. It does on the accepted seeds alone, where it is not the
 * expected one. A control that came out as it must not is known if it did so when it was accepted:
 * chance fools some, and {@link ControlsReport} asserts how many.
 *
 * @param comparison of the case with its accepted result; empty where nothing is compared
 */
record VerdictCheck(Settings settings, Optional<Comparison> comparison) {

  /** Whether the test fails. */
  boolean fails(Judgement judgement) {
    if (judgement.asExpected() || !isAsserted()) {
      return false;
    }
    return !judgement.claimCase().role().isControl() || !(isAccepting() || isKnown());
  }

  /** Whether any verdict would: not on other seeds, and not on other images under the same name. */
  boolean isAsserted() {
    return settings.assertsVerdicts()
        && comparison.filter(Comparison.NotComparable.class::isInstance).isEmpty();
  }

  private boolean isAccepting() {
    return settings.acceptance() == Settings.Acceptance.ACCEPT;
  }

  private boolean isKnown() {
    return comparison
        .filter(Comparison.Compared.class::isInstance)
        .map(Comparison.Compared.class::cast)
        .filter(compared -> compared.accepted().verdict() == compared.now().verdict())
        .isPresent();
  }
}
