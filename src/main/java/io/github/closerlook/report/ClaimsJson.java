package io.github.closerlook.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code claims.json}, the machine's view: one object a case. What is not a finite number, such as
 * an interval without an end, is null.
 */
final class ClaimsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ClaimsJson() {}

  static String render(List<ClaimResult> results, Settings settings) {
    List<Map<String, Object>> cases = new ArrayList<>();
    for (ClaimResult result : results) {
      for (Judgement judgement : result.judgements()) {
        cases.add(object(result, judgement, settings));
      }
    }
    try {
      return JSON.writeValueAsString(cases) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write claims.json", e);
    }
  }

  private static Map<String, Object> object(
      ClaimResult result, Judgement judgement, Settings settings) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claim", result.expectation().id());
    object.put("criterion", judgement.criterion().id());
    object.put("case", result.expectation().name(judgement.claimCase()));
    object.put("role", judgement.claimCase().role().toString());
    object.put("verdict", judgement.verdict().name());
    object.put(
        "expected",
        judgement.claimCase().role() == Role.CONTROL
            ? "not REPRODUCED"
            : judgement.claimCase().expected().at(settings.scale()).name());
    object.put("estimate", finite(judgement.estimate()));
    object.put(
        "interval",
        Arrays.asList(finite(judgement.interval().low()), finite(judgement.interval().high())));
    object.put("margin", finite(judgement.criterion().margin()));
    object.put("pValue", finite(judgement.adjustedP()));
    object.put("replicates", judgement.replicates());
    object.put("scale", settings.scale().label());
    object.put("seed", settings.seed());
    object.put("engine", settings.engine().name().toLowerCase(Locale.ROOT));
    object.put("seconds", Math.round(10 * result.seconds()) / 10.0);
    return object;
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
