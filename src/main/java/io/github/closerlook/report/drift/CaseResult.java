package io.github.closerlook.report.drift;

import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.stats.Interval;
import java.util.Locale;

/**
 * One object of {@code claims.json}, of this run or of the accepted one.
 *
 * @param expected the expected verdict; {@code not REPRODUCED} for a control
 * @param estimate of the effect; NaN where it is not known
 * @param interval of the effect; infinite where it has no end
 * @param margin in units of the effect
 * @param pValue after correction; NaN where there is none
 * @param replicates pairs of seeds, or networks
 * @param seconds of training and measuring of the whole claim, on one worker
 */
public record CaseResult(
    CaseId id,
    Verdict verdict,
    String expected,
    double estimate,
    Interval interval,
    double margin,
    double pValue,
    int replicates,
    String scale,
    long seed,
    String engine,
    double seconds) {

  /** What is written of a judgement. */
  public static CaseResult of(Judgement judgement, Settings settings, double seconds) {
    return new CaseResult(
        CaseId.of(judgement),
        judgement.verdict(),
        judgement.claimCase().role() == Role.CONTROL
            ? "not " + Verdict.REPRODUCED
            : judgement.claimCase().expected().at(settings.scale()).name(),
        judgement.estimate(),
        judgement.interval(),
        judgement.criterion().margin(),
        judgement.adjustedP(),
        judgement.replicates(),
        settings.scale().label(),
        settings.seed(),
        settings.engine().name().toLowerCase(Locale.ROOT),
        Math.round(10 * seconds) / 10.0);
  }

  /** Whether the verdict is the expected one; for a control, any but reproduced. */
  public boolean asExpected() {
    return id.role() == Role.CONTROL
        ? verdict != Verdict.REPRODUCED
        : expected.equals(verdict.name());
  }
}
