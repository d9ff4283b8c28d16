package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Spread;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    object.put("claim", result.id().claim());
    object.put("criterion", result.id().criterion());
    object.put("case", result.id().name());
    object.put("role", result.id().role().toString());
    object.put("verdict", result.verdict().name());
    object.put("expected", result.expected());
    object.put("asExpected", result.asExpected());
    object.put("estimate", finite(result.estimate()));
    object.put("interval", ends(result.interval()));
    object.put("margin", finite(result.margin()));
    object.put("detectable", finite(result.detectable()));
    object.put("pValue", finite(result.pValue()));
    object.put("pValueOfNone", finite(result.pValueOfNone()));
    object.put("spread", spread(result.spread()));
    object.put("replicates", result.replicates());
    object.put("scale", result.scale());
    object.put("seed", result.seed());
    object.put("engine", result.engine());
    object.put("seconds", result.seconds());
    return object;
  }

  /** On the scale on which effects add up: differences, logarithms of ratios, wins. */
  private static Map<String, Object> spread(Spread spread) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("centre", finite(spread.centre()));
    object.put("standardError", finite(spread.standardError()));
    object.put("effects", spread.effects());
    return object;
  }

  static List<Double> ends(Interval interval) {
    return Arrays.asList(finite(interval.low()), finite(interval.high()));
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /**
   * The cases of a file's text.
   *
   * @throws UnreadableException if it is damaged, with the mistake in a few words
   */
  static List<CaseEntry> parse(String text) throws UnreadableException {
    JsonNode array;
    try {
      array = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableException(UnreadableException.place(e) + "no sound JSON");
    }
    if (!array.isArray()) {
      throw new UnreadableException("no array of cases");
    }
    List<CaseEntry> cases = new ArrayList<>();
    for (JsonNode object : array) {
      try {
        cases.add(new CaseEntry(result(object), object));
      } catch (UnreadableException | IllegalArgumentException e) {
        throw new UnreadableException("case " + (cases.size() + 1) + ": " + e.getMessage());
      }
    }
    return cases;
  }

  private static CaseResult result(JsonNode object) throws UnreadableException {
    JsonNode ends = field(object, "interval");
    if (!ends.isArray() || ends.size() != 2) {
      throw new UnreadableException("interval has no two ends");
    }
    return new CaseResult(
        new CaseId(
            text(object, "claim"),
            text(object, "criterion"),
            text(object, "case"),
            one(object, "role", Role.values(), Role::toString)),
        one(object, "verdict", Verdict.values(), Verdict::name),
        text(object, "expected"),
        truth(object, "asExpected"),
        number(field(object, "estimate"), "estimate", Double.NaN),
        new Interval(
            number(ends.get(0), "interval", Double.NEGATIVE_INFINITY),
            number(ends.get(1), "interval", Double.POSITIVE_INFINITY)),
        number(field(object, "margin"), "margin", Double.NaN),
        number(field(object, "detectable"), "detectable", Double.NaN),
        number(field(object, "pValue"), "pValue", Double.NaN),
        number(field(object, "pValueOfNone"), "pValueOfNone", Double.NaN),
        spread(field(object, "spread")),
        (int) whole(object, "replicates"),
        text(object, "scale"),
        whole(object, "seed"),
        text(object, "engine"),
        number(field(object, "seconds"), "seconds", 0));
  }

  private static Spread spread(JsonNode object) throws UnreadableException {
    JsonNode written = field(object, "effects");
    double[] effects = new double[written.size()];
    for (int i = 0; i < effects.length; i++) {
      effects[i] = number(written.get(i), "effects", Double.NaN);
    }
    return new Spread(
        number(field(object, "centre"), "centre", Double.NaN),
        number(field(object, "standardError"), "standardError", Double.NaN),
        effects);
  }

  private static boolean truth(JsonNode object, String name) throws UnreadableException {
    JsonNode field = field(object, name);
    if (!field.isBoolean()) {
      throw new UnreadableException(name + " is neither true nor false");
    }
    return field.booleanValue();
  }

  private static <E> E one(JsonNode object, String name, E[] known, Function<E, String> written)
      throws UnreadableException {
    String text = text(object, name);
    for (E each : known) {
      if (written.apply(each).equals(text)) {
        return each;
      }
    }
    throw new UnreadableException("no " + name + " '" + text + "'");
  }

  private static String text(JsonNode object, String name) throws UnreadableException {
    JsonNode field = field(object, name);
    if (!field.isTextual()) {
      throw new UnreadableException(name + " is no text");
    }
    return field.textValue();
  }

  private static long whole(JsonNode object, String name) throws UnreadableException {
    JsonNode field = field(object, name);
    if (!field.isIntegralNumber()) {
      throw new UnreadableException(name + " is no whole number");
    }
    return field.longValue();
  }

  private static double number(JsonNode field, String name, double ifNull)
      throws UnreadableException {
    if (field.isNull()) {
      return ifNull;
    }
    if (!field.isNumber()) {
      throw new UnreadableException(name + " is no number");
    }
    return field.doubleValue();
  }

  private static JsonNode field(JsonNode object, String name) throws UnreadableException {
    JsonNode field = object.get(name);
    if (field == null) {
      throw new UnreadableException(name + " is missing");
    }
    return field;
  }
}
