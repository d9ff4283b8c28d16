package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.Interval;

/**
 * The verdict on one case, with all it rests on.
 *
 * @param found what the statistics say of the case by itself
 * @param corrected the same with p-values after Holm's correction over the claim's family; the bare
 *     ones for controls, which makes them easier to fool
 */
public record Judgement(
    Expectation expectation,
    ClaimCase claimCase,
    Verdict verdict,
    Assessment found,
    Assessment corrected,
    Scale scale) {

  /** The criterion that was applied. */
  public Criterion criterion() {
    return expectation.criterion(claimCase);
  }

  /** The estimated effect; NaN where it is not known. */
  public double estimate() {
    return found.estimate();
  }

  /** Of the effect; infinite where it has no end. */
  public Interval interval() {
    return found.interval();
  }

  /** The p-value at the margin after correction; NaN where there is none. */
  public double adjustedP() {
    return corrected.pAtMargin();
  }

  /** Pairs of seeds, or networks. */
  public int replicates() {
    return found.replicates();
  }

  /** Whether the verdict is the expected one; for a control, one that it may have. */
  public boolean asExpected() {
    return claimCase.role().isControl()
        ? criterion().passes(claimCase.role(), verdict)
        : verdict == claimCase.expected().at(scale);
  }

  /** The expected verdict in words. */
  public String expectedInWords() {
    return claimCase.role().isControl()
        ? criterion().passing(claimCase.role())
        : claimCase.expected().at(scale).words();
  }

  /** Verdict, estimate, interval and margin in one sentence. */
  public String sentence() {
    return Text.format(
        "%s (%s): %s: %s, %s %% interval [%s, %s]; %s; p = %s%s; n = %d.",
        capitalized(verdict.words()),
        verdict.meaning(),
        criterion().says(claimCase.arms()),
        Numbers.format(estimate()),
        Numbers.format(100 * Criterion.CONFIDENCE),
        Numbers.format(interval().low()),
        Numbers.format(interval().high()),
        criterion().rule(),
        Numbers.format(found.pAtMargin()),
        Double.compare(adjustedP(), found.pAtMargin()) == 0
            ? ""
            : " (" + Numbers.format(adjustedP()) + " after Holm's correction)",
        replicates());
  }

  private static String capitalized(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
