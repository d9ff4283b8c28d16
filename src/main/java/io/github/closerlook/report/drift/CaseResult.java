package io.github.closerlook.report.drift;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Spread;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.stats.Interval;
import java.util.Locale;

/**
 * One object of {@code claims.json}, of this run or of the accepted one.
 *
 * @param expected the expected verdict; for a control the words of those it may have
 * @param asExpected whether the verdict is the expected one, or one that the control may have
 * @param estimate of the effect; NaN where it is not known
 * @param interval of the effect; infinite where it has no end
 * @param margin in units of the effect
 * @param detectable the smallest effect that would have been seen with 80 % power; NaN where it is
 *     not known
 * @param pValue at the margin, after correction; NaN where there is none
 * @param pValueOfNone of no effect, after correction; NaN where none is asked for
 * @param spread what other seeds are held to
 * @param replicates pairs of seeds, or networks
 * @param seconds of training and measuring of the whole claim, on one worker
 */
public record CaseResult(
    CaseId id,
    Verdict verdict,
    String expected,
    boolean asExpected,
    double estimate,
    Interval interval,
    double margin,
    double detectable,
    double pValue,
    double pValueOfNone,
    Spread spread,
    int replicates,
    String scale,
    long seed,
    String engine,
    double seconds) {

  /** What is written of a judgement. */
  public static CaseResult of(Judgement judgement, Settings settings, double seconds) {
    ClaimCase claimCase = judgement.claimCase();
    return new CaseResult(
        CaseId.of(judgement),
        judgement.verdict(),
        claimCase.role().isControl()
            ? judgement.expectedInWords()
            : claimCase.expected().at(settings.scale()).name(),
        judgement.asExpected(),
        judgement.estimate(),
        judgement.interval(),
        judgement.criterion().margin().size(),
        judgement.found().detectable(),
        judgement.adjustedP(),
        judgement.corrected().pAtNone(),
        judgement.found().spread(),
        judgement.replicates(),
        settings.scale().label(),
        settings.seed(),
        settings.engine().name().toLowerCase(Locale.ROOT),
        Math.round(10 * seconds) / 10.0);
  }
}
