package io.github.closerlook.claim;

import io.github.closerlook.stats.Interval;

/**
 * The verdict on one case, with all it rests on.
 *
 * @param adjustedP the p-value after Holm's correction over the claim's family; the bare one for
 *     controls, which makes them easier to fool
 */
public record Judgement(
    Expectation expectation,
    ClaimCase claimCase,
    Verdict verdict,
    double estimate,
    Interval interval,
    double pValue,
    double adjustedP,
    int replicates,
    Scale scale) {

  /** The criterion that was applied. */
  public Criterion criterion() {
    return expectation.criterion(claimCase);
  }

  /** Whether the verdict is the expected one; for a control, any but reproduced. */
  public boolean asExpected() {
    return claimCase.role() == Role.CONTROL
        ? verdict != Verdict.REPRODUCED
        : verdict == claimCase.expected().at(scale);
  }

  /** The expected verdict in words. */
  public String expectedInWords() {
    return claimCase.role() == Role.CONTROL
        ? "anything but reproduced"
        : claimCase.expected().at(scale).words();
  }

  /** Verdict, estimate, interval and margin in one sentence. */
  public String sentence() {
    return "%s: %s: %s, %s %% interval [%s, %s]; %s; p = %s%s; n = %d."
        .formatted(
            capitalized(verdict.words()),
            criterion().says(claimCase.arms()),
            Numbers.format(estimate),
            Numbers.format(100 * criterion().confidence()),
            Numbers.format(interval.low()),
            Numbers.format(interval.high()),
            criterion().rule(),
            Numbers.format(pValue),
            adjustedP == pValue || Double.isNaN(pValue)
                ? ""
                : " (" + Numbers.format(adjustedP) + " after Holm's correction)",
            replicates);
  }

  private static String capitalized(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
