package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * What the person is told whose build went red: by a verdict that is not the expected one, by drift
 * from the accepted result, or by both.
 *
 * @param title of the test
 * @param drift what has to be known of the drift, a line each; empty if there is none
 */
record FailureMessage(
    Settings settings, Judgement judgement, String title, Optional<String> drift) {

  /** Whether the verdict alone fails the test. At quick scale none does. */
  boolean isOfVerdict() {
    return !judgement.asExpected() && settings.scale() != Scale.QUICK;
  }

  /** The text. Drift comes before all else: what changed is what a reader looks for. */
  String text() {
    Expectation expectation = judgement.expectation();
    ClaimCase claimCase = judgement.claimCase();
    return """
        %s: %s (%s)%s
          claim      %s
          measured   %s %s, interval [%s, %s], p = %s, n = %d
          margin     %s
          expected   %s
          repeat     mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s"""
        .formatted(
            head(),
            expectation.id(),
            title,
            drift.map(lines -> "\n" + lines).orElse(""),
            expectation.says(),
            judgement.criterion().says(claimCase.arms()),
            Numbers.format(judgement.estimate()),
            Numbers.format(judgement.interval().low()),
            Numbers.format(judgement.interval().high()),
            Numbers.format(judgement.adjustedP()),
            judgement.replicates(),
            judgement.criterion().rule(),
            whatIsExpected(claimCase),
            expectation.id(),
            settings.scale(),
            settings.seed(),
            settings.engine().name().toLowerCase(Locale.ROOT));
  }

  private String head() {
    return isOfVerdict()
        ? "%s, expected %s"
            .formatted(
                judgement.verdict().words().toUpperCase(Locale.ROOT), judgement.expectedInWords())
        : "DRIFTED from the accepted result";
  }

  private String whatIsExpected(ClaimCase claimCase) {
    if (claimCase.role() == Role.CONTROL) {
      return "not to be reproduced; a control that is says that the criterion cannot fail. "
          + claimCase.reason();
    }
    Verdict expected = claimCase.expected().at(judgement.scale());
    return expected.words() + (claimCase.reason().isEmpty() ? "" : ": " + claimCase.reason());
  }
}
