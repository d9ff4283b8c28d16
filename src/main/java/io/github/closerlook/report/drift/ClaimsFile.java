package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The format of {@code claims.json}: one object a case. What is not a finite number, such as an
 * interval without an end, is null. Doubles are written so that they are read back bit for bit.
 */
public final class ClaimsFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ClaimsFile() {}

  /** The file's text. */
  public static String render(List<CaseEntry> cases) {
    return write(cases.stream().map(CaseEntry::written).toList()) + "\n";
  }

  /** An entry, with what else is to be written of it. */
  public static CaseEntry entry(CaseResult result, Map<String, Object> object) {
    try {
      // The way through text gives the nodes that reading the file gives.
      return new CaseEntry(result, JSON.readTree(write(object)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read what was just written", e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write claims.json", e);
    }
  }

  /** The fields that are compared, in the order of the file; further ones may follow. */
  public static Map<String, Object> numbers(CaseResult result) {
    Map<String, Object> object = new LinkedHashMap<>();
    JsonFields.put(object, result.id());
    object.put("verdict", result.verdict().name());
    object.put("expected", result.expected());
    object.put("asExpected", result.asExpected());
    object.put("estimate", JsonFields.finite(result.estimate()));
    object.put("interval", ends(result.interval()));
    object.put("margin", JsonFields.finite(result.margin()));
    object.put("detectable", JsonFields.finite(result.detectable()));
    object.put("pValue", JsonFields.finite(result.pValue()));
    object.put("pValueOfNone", JsonFields.finite(result.pValueOfNone()));
    object.put("spread", JsonFields.of(result.spread()));
    object.put("replicates", result.replicates());
    object.put("scale", result.scale());
    object.put("seed", result.seed());
    object.put("engine", result.engine());
    object.put("seconds", result.seconds());
    return object;
  }

  static List<Double> ends(Interval interval) {
    return JsonFields.finite(interval.low(), interval.high());
  }

  /**
   * The cases of a file's text.
   *
   * @throws UnreadableException if it is damaged, with the mistake in a few words
   */
  static List<CaseEntry> parse(String text) throws UnreadableException {
    List<CaseEntry> cases = new ArrayList<>();
    for (JsonNode object : JsonFields.objects(text)) {
      try {
        cases.add(new CaseEntry(result(object), object));
      } catch (UnreadableException | IllegalArgumentException e) {
        throw new UnreadableException("case " + (cases.size() + 1) + ": " + e.getMessage());
      }
    }
    return cases;
  }

  private static CaseResult result(JsonNode object) throws UnreadableException {
    JsonNode ends = JsonFields.field(object, "interval");
    if (!ends.isArray() || ends.size() != 2) {
      throw new UnreadableException("interval has no two ends");
    }
    return new CaseResult(
        JsonFields.id(object),
        JsonFields.one(object, "verdict", Verdict.values(), Verdict::name),
        JsonFields.text(object, "expected"),
        JsonFields.truth(object, "asExpected"),
        JsonFields.number(object, "estimate"),
        new Interval(
            JsonFields.number(ends.get(0), "interval", Double.NEGATIVE_INFINITY),
            JsonFields.number(ends.get(1), "interval", Double.POSITIVE_INFINITY)),
        JsonFields.number(object, "margin"),
        JsonFields.number(object, "detectable"),
        JsonFields.number(object, "pValue"),
        JsonFields.number(object, "pValueOfNone"),
        JsonFields.spread(JsonFields.field(object, "spread")),
        (int) JsonFields.whole(object, "replicates"),
        JsonFields.text(object, "scale"),
        JsonFields.whole(object, "seed"),
        JsonFields.text(object, "engine"),
        JsonFields.number(JsonFields.field(object, "seconds"), "seconds", 0));
  }
}
