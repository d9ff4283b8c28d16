package io.github.closerlook.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Criterion;
import io.github.closerlook.claim.Exceeds;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import io.github.closerlook.study.Study;
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
    object.put("interval", ends(judgement.interval()));
    object.put("margin", finite(judgement.criterion().margin()));
    object.put("pValue", finite(judgement.adjustedP()));
    object.put("replicates", judgement.replicates());
    object.put("scale", settings.scale().label());
    object.put("seed", settings.seed());
    object.put("engine", settings.engine().name().toLowerCase(Locale.ROOT));
    object.put("seconds", Math.round(10 * result.seconds()) / 10.0);
    words(object, result, judgement);
    return object;
  }

  /** What the numbers mean, so that a reader of this file alone can tell. */
  private static void words(Map<String, Object> object, ClaimResult result, Judgement judgement) {
    Expectation expectation = result.expectation();
    ClaimCase claimCase = judgement.claimCase();
    Criterion criterion = judgement.criterion();
    Study study = expectation.study(claimCase);
    object.put("measured", measured(study, claimCase, criterion));
    object.put("rule", criterion.rule());
    object.put("confidence", criterion.confidence());
    object.put("wanted", criterion.wanted().map(ClaimsJson::ends).orElse(null));
    object.put("replicatesOf", replicatesOf(study, claimCase, criterion));
    object.put("reason", claimCase.reason());
    object.put("runs", result.runs());
    object.put("dataSet", study.baseline().dataSet());
    object.put("sizes", study.describe());
    object.put("figures", result.figures().stream().map(Figure::id).toList());
  }

  /** Of right and wrong answers it is the dispersion that is compared, see {@link Exceeds}. */
  private static String measured(Study study, ClaimCase claimCase, Criterion criterion) {
    String says = criterion.says(claimCase.arms());
    return criterion instanceof Exceeds && isOfNetworks(study, claimCase, criterion)
        ? "dispersion of " + says
        : says;
  }

  private static String replicatesOf(Study study, ClaimCase claimCase, Criterion criterion) {
    return isOfNetworks(study, claimCase, criterion) ? "networks" : "pairs of seeds";
  }

  private static boolean isOfNetworks(Study study, ClaimCase claimCase, Criterion criterion) {
    return claimCase.arms().stream()
        .map(arm -> study.quantities(arm).get(criterion.quantity()))
        .anyMatch(kind -> kind == Quantity.Kind.OUTCOMES);
  }

  private static List<Double> ends(Interval interval) {
    return Arrays.asList(finite(interval.low()), finite(interval.high()));
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
