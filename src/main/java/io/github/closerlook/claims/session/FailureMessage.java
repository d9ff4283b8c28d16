package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.Commands;
import java.util.Locale;
import java.util.Optional;

/**
 * What the person is told whose build went red: by a verdict that is not the expected one, by drift
 * from the accepted result, or by both.
 *
 * @param commands of the paper's program
 * @param title of the test
 * @param cause what fails the test
 * @param drift what has to be known of the drift, a line each; empty if there is none
 */
record FailureMessage(
    Conditions conditions,
    Commands commands,
    Judgement judgement,
    String title,
    Cause cause,
    Optional<String> drift) {

  /** What fails the test. */
  enum Cause {
    /** The verdict, perhaps with drift beside it. */
    VERDICT,
    /** Drift alone: the verdict is as it should be. */
    DRIFT,
    /** What the accepted panels foretell of other seeds has not come true, whatever the verdict. */
    ALARM
  }

  /** The text. Drift comes before all else: what changed is what a reader looks for. */
  String text() {
    Expectation expectation = judgement.expectation();
    ClaimCase claimCase = judgement.claimCase();
    Margin margin = judgement.criterion().margin();
    return Text.format(
        """
        %s: %s (%s)%s
          claim      %s
          measured   %s %s, interval [%s, %s], p = %s, n = %d
          means      %s
          margin     %s; %s (%s): %s
          detectable %s
          expected   %s
          repeat     %s\
        """,
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
        judgement.verdict().meaning(),
        judgement.criterion().rule(),
        Numbers.format(margin.size()),
        margin.kind(),
        margin.why(),
        Detectable.words(judgement.found().detectable()),
        whatIsExpected(claimCase),
        commands.judge(expectation.id(), conditions));
  }

  private String head() {
    return switch (cause) {
      case VERDICT -> verdict();
      case DRIFT -> "DRIFTED from the accepted result";
      case ALARM -> "NOT AS FORETOLD by the accepted panels";
    };
  }

  private String verdict() {
    String verdict =
        Text.format(
            "%s, expected %s",
            judgement.verdict().words().toUpperCase(Locale.ROOT), judgement.expectedInWords());
    return switch (judgement.claimCase().role()) {
      case CLAIM -> verdict;
      case NULL -> "FOOLED: " + verdict;
      case PLANTED -> "NOT FOUND: " + verdict;
    };
  }

  private String whatIsExpected(ClaimCase claimCase) {
    String expected = judgement.expectedInWords();
    if (claimCase.role() == Role.CLAIM) {
      return expected + (claimCase.reason().isEmpty() ? "" : ": " + claimCase.reason());
    }
    return expected + ". " + ControlWords.arrangement(claimCase.role());
  }
}
