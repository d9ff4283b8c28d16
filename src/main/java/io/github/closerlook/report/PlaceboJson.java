package io.github.closerlook.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.PlaceboTable;
import io.github.closerlook.claim.Settings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code placebo.json}: one object a case. What is not a finite number is null. */
final class PlaceboJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlaceboJson() {}

  static String render(PlaceboTable table, Settings settings) {
    List<Map<String, Object>> cases =
        table.cases().stream().map(each -> object(each, settings)).toList();
    try {
      return JSON.writeValueAsString(cases) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write placebo.json", e);
    }
  }

  private static Map<String, Object> object(Judgement judgement, Settings settings) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", judgement.expectation().id());
    object.put("criterion", judgement.criterion().id());
    object.put("case", judgement.expectation().name(judgement.claimCase()));
    object.put("speaksOf", judgement.criterion().speaksOf().toString());
    object.put("reproduced", PlaceboTable.reproduced(judgement));
    object.put("mayBe", PlaceboTable.mayBe(judgement));
    object.put("verdict", judgement.verdict().name());
    object.put("estimate", ClaimsJson.finite(judgement.estimate()));
    object.put(
        "interval",
        Arrays.asList(
            ClaimsJson.finite(judgement.interval().low()),
            ClaimsJson.finite(judgement.interval().high())));
    object.put("margin", ClaimsJson.finite(judgement.criterion().margin().size()));
    object.put("pValue", ClaimsJson.finite(judgement.found().pAtMargin()));
    object.put("replicates", judgement.replicates());
    object.put("scale", settings.scale().label());
    object.put("seed", settings.seed());
    object.put("engine", settings.engine().name().toLowerCase(Locale.ROOT));
    return object;
  }
}
