package io.github.closerlook.claims.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.PlaceboTable;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.stats.Interval;

/**
 * One object of {@code placebo.json}.
 *
 * @param mayBe whether it may be reproduced where there is nothing to find
 * @param pValue at the margin, not corrected
 */
record PlaceboEntry(
    @JsonUnwrapped CaseId id,
    String speaksOf,
    boolean reproduced,
    boolean mayBe,
    String verdict,
    double estimate,
    Interval interval,
    double margin,
    double pValue,
    int replicates,
    String scale,
    long seed,
    String engine) {

  static PlaceboEntry of(Judgement judgement, Conditions conditions) {
    CaseRecord found = CaseRecord.of(judgement, conditions);
    return new PlaceboEntry(
        found.id(),
        judgement.criterion().speaksOf().toString(),
        PlaceboTable.reproduced(judgement),
        PlaceboTable.mayBe(judgement),
        found.verdict().name(),
        found.estimate(),
        found.interval(),
        found.margin(),
        judgement.found().pAtMargin(),
        found.replicates(),
        found.scale(),
        found.seed(),
        found.engine());
  }
}
