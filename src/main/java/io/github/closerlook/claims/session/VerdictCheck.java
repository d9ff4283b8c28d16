package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.result.Comparison;
import java.util.Optional;

/**
 * Whether a verdict fails its test. It does on the accepted seeds alone, where it is not the
 * expected one. A control that came out as it must not is known if it did so when it was accepted:
 * chance fools some, and {@link ControlsReport} asserts how many. At the quick scale nothing is
 * accepted, so that there it is for that report alone.
 *
 * @param comparison of the case with its accepted result; empty where nothing is compared
 * @param otherImages whether the data set has other images than the one of that name that it was
 *     accepted with
 */
record VerdictCheck(SuiteOptions options, Optional<Comparison> comparison, boolean otherImages) {

  /** Whether the test fails. */
  boolean fails(Judgement judgement) {
    if (judgement.asExpected() || !isAsserted()) {
      return false;
    }
    return !judgement.claimCase().role().isControl()
        || (options.conditions().scale() != Scale.QUICK && !(options.accepts() || isKnown()));
  }

  /** Whether any verdict would: not on other seeds, and not on other images under the same name. */
  boolean isAsserted() {
    return options.assertsVerdicts() && !otherImages;
  }

  private boolean isKnown() {
    return comparison
        .filter(Comparison.Compared.class::isInstance)
        .map(Comparison.Compared.class::cast)
        .filter(compared -> compared.accepted().verdict() == compared.now().verdict())
        .isPresent();
  }
}
