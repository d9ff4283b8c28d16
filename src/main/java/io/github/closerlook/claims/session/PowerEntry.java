package io.github.closerlook.claims.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PowerCase;
import io.github.closerlook.claims.claim.PowerTable;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Map;

/**
 * One object of {@code power.json}: a case, with verdict and estimate of each panel.
 *
 * @param panels how many there are
 * @param asExpected on how many the verdict was the expected one
 * @param shareAsExpectedInterval the exact 95 % interval of that share
 * @param flipsForetold on how many panels the verdict is to flip; null where nothing is foretold
 * @param alarmsOnSeedsFrom first seeds of the panels whose result is not as foretold
 */
record PowerEntry(
    @JsonUnwrapped CaseId id,
    String expected,
    int panels,
    int asExpected,
    Interval shareAsExpectedInterval,
    double estimateMean,
    double estimateLeast,
    double estimateMost,
    double margin,
    List<Long> firstSeeds,
    List<String> verdicts,
    List<Double> estimates,
    String scale,
    String engine,
    Double flipsForetold,
    List<Long> alarmsOnSeedsFrom) {

  /** All cases, in their order. */
  static List<PowerEntry> all(PowerTable table, PowerOutlook outlook, Conditions conditions) {
    List<Long> seeds = table.panels().stream().map(Panel::firstSeed).toList();
    Map<CaseId, Double> flips = outlook.flipsByCase();
    return table.cases().stream()
        .map(each -> of(each, CaseRecord.of(each.first(), conditions), seeds, flips, outlook))
        .toList();
  }

  private static PowerEntry of(
      PowerCase each,
      CaseRecord first,
      List<Long> seeds,
      Map<CaseId, Double> flips,
      PowerOutlook outlook) {
    var estimates = each.estimates();
    return new PowerEntry(
        first.id(),
        first.expected(),
        each.panels(),
        each.asExpected(),
        each.share(each.asExpected()),
        estimates.getAverage(),
        estimates.getMin(),
        estimates.getMax(),
        first.margin(),
        seeds,
        each.judgements().stream().map(panel -> panel.verdict().name()).toList(),
        each.judgements().stream().map(Judgement::estimate).toList(),
        first.scale(),
        first.engine(),
        flips.get(first.id()),
        outlook.alarms().stream()
            .filter(alarm -> alarm.id().equals(first.id()))
            .map(alarm -> alarm.now().seed())
            .toList());
  }
}
