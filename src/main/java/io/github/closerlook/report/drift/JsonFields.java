package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Spread;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fields of the objects in the files of accepted results. What is not a finite number is null.
 * Doubles are written so that they are read back bit for bit.
 */
final class JsonFields {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFields() {}

  /** The objects of a file's text, which is an array of cases. */
  static JsonNode objects(String text) throws UnreadableException {
    JsonNode array;
    try {
      array = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableException(UnreadableException.place(e) + "no sound JSON");
    }
    if (!array.isArray()) {
      throw new UnreadableException("no array of cases");
    }
    return array;
  }

  static void put(Map<String, Object> object, CaseId id) {
    object.put("claim", id.claim());
    object.put("criterion", id.criterion());
    object.put("case", id.name());
    object.put("role", id.role().toString());
  }

  static CaseId id(JsonNode object) throws UnreadableException {
    return new CaseId(
        text(object, "claim"),
        text(object, "criterion"),
        text(object, "case"),
        one(object, "role", Role.values(), Role::toString));
  }

  /** On the scale on which effects add up: differences, logarithms of ratios, wins. */
  static Map<String, Object> of(Spread spread) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("centre", finite(spread.centre()));
    object.put("standardError", finite(spread.standardError()));
    object.put("effects", finite(spread.effects()));
    return object;
  }

  static Spread spread(JsonNode object) throws UnreadableException {
    JsonNode written = field(object, "effects");
    if (!written.isArray()) {
      throw new UnreadableException("effects is no array");
    }
    double[] effects = new double[written.size()];
    for (int i = 0; i < effects.length; i++) {
      effects[i] = number(written.get(i), "effects", Double.NaN);
    }
    return new Spread(number(object, "centre"), number(object, "standardError"), effects);
  }

  static List<Double> finite(double... values) {
    return Arrays.asList(Arrays.stream(values).mapToObj(JsonFields::finite).toArray(Double[]::new));
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static boolean truth(JsonNode object, String name) throws UnreadableException {
    JsonNode field = field(object, name);
    if (!field.isBoolean()) {
      throw new UnreadableException(name + " is neither true nor false");
    }
    return field.booleanValue();
  }

  static <E> E one(JsonNode object, String name, E[] known, Function<E, String> written)
      throws UnreadableException {
    String text = text(object, name);
    for (E each : known) {
      if (written.apply(each).equals(text)) {
        return each;
      }
    }
    throw new UnreadableException("no " + name + " '" + text + "'");
  }

  static String text(JsonNode object, String name) throws UnreadableException {
    JsonNode field = field(object, name);
    if (!field.isTextual()) {
      throw new UnreadableException(name + " is no text");
    }
    return field.textValue();
  }

  static long whole(JsonNode object, String name) throws UnreadableException {
    JsonNode field = field(object, name);
    if (!field.isIntegralNumber()) {
      throw new UnreadableException(name + " is no whole number");
    }
    return field.longValue();
  }

  /** NaN for null. */
  static double number(JsonNode object, String name) throws UnreadableException {
    return number(field(object, name), name, Double.NaN);
  }

  static double number(JsonNode field, String name, double ifNull) throws UnreadableException {
    if (field.isNull()) {
      return ifNull;
    }
    if (!field.isNumber()) {
      throw new UnreadableException(name + " is no number");
    }
    return field.doubleValue();
  }

  static JsonNode field(JsonNode object, String name) throws UnreadableException {
    JsonNode field = object.get(name);
    if (field == null) {
      throw new UnreadableException(name + " is missing");
    }
    return field;
  }
}
