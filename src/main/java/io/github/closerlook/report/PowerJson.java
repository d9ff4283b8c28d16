package io.github.closerlook.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.PowerCase;
import io.github.closerlook.claim.PowerTable;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.report.drift.CaseId;
import io.github.closerlook.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code power.json}: one object a case, with verdict and estimate of each panel. What is not a
 * finite number is null.
 */
final class PowerJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PowerJson() {}

  static String render(PowerTable table, PowerOutlook outlook, Settings settings) {
    List<Map<String, Object>> cases = new ArrayList<>();
    Map<CaseId, Double> flips = outlook.flipsByCase();
    for (PowerCase each : table.cases()) {
      Map<String, Object> object = object(table, each, settings);
      CaseId id = CaseId.of(each.first());
      object.put("flipsForetold", flips.get(id));
      object.put("alarmsOnSeedsFrom", alarms(outlook, id));
      cases.add(object);
    }
    try {
      return JSON.writeValueAsString(cases) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write power.json", e);
    }
  }

  private static List<Long> alarms(PowerOutlook outlook, CaseId id) {
    return outlook.alarms().stream()
        .filter(alarm -> alarm.id().equals(id))
        .map(alarm -> alarm.now().seed())
        .toList();
  }

  private static Map<String, Object> object(PowerTable table, PowerCase each, Settings settings) {
    var first = each.first();
    Interval share = each.share(each.asExpected());
    var estimates = each.estimates();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", first.expectation().id());
    object.put("criterion", first.criterion().id());
    object.put("case", first.expectation().name(first.claimCase()));
    object.put("role", each.role().toString());
    object.put(
        "expected",
        each.role().isControl()
            ? first.expectedInWords()
            : first.claimCase().expected().at(settings.scale()).name());
    object.put("panels", each.panels());
    object.put("asExpected", each.asExpected());
    object.put("shareAsExpectedInterval", List.of(share.low(), share.high()));
    object.put("estimateMean", ClaimsJson.finite(estimates.getAverage()));
    object.put("estimateLeast", ClaimsJson.finite(estimates.getMin()));
    object.put("estimateMost", ClaimsJson.finite(estimates.getMax()));
    object.put("margin", ClaimsJson.finite(first.criterion().margin().size()));
    object.put("firstSeeds", table.panels().stream().map(panel -> panel.firstSeed()).toList());
    object.put(
        "verdicts", each.judgements().stream().map(panel -> panel.verdict().name()).toList());
    List<Double> byPanel = new ArrayList<>();
    each.judgements().forEach(panel -> byPanel.add(ClaimsJson.finite(panel.estimate())));
    object.put("estimates", byPanel);
    object.put("scale", settings.scale().label());
    object.put("engine", settings.engine().name().toLowerCase(Locale.ROOT));
    return object;
  }
}
