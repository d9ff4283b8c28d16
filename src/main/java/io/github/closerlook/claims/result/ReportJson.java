package io.github.closerlook.claims.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.closerlook.claims.stats.Interval;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How the report's records are written and read: as JSON, in which a number that is not finite,
 * such as the end of an interval without one, is null. Doubles are read back bit for bit.
 */
public final class ReportJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(
              new SimpleModule()
                  .addSerializer(double.class, new NumberWriter())
                  .addSerializer(Double.class, new NumberWriter())
                  .addDeserializer(double.class, new NumberReader())
                  .addSerializer(double[].class, writer(numbers -> numbers))
                  .addDeserializer(double[].class, reader(ReportJson::numbers))
                  .addSerializer(
                      Interval.class,
                      writer(interval -> new double[] {interval.low(), interval.high()}))
                  .addDeserializer(Interval.class, reader(ReportJson::interval)))
          .build();

  private ReportJson() {}

  /** The text of a file with these records. */
  public static String write(Object records) {
    try {
      return JSON.writeValueAsString(records) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record cannot be written as JSON", e);
    }
  }

  /**
   * The records of a file's text.
   *
   * @throws JsonProcessingException if it is no array of such records
   */
  public static <T> List<T> read(String text, Class<T> type) throws JsonProcessingException {
    return JSON.readValue(text, JSON.getTypeFactory().constructCollectionType(List.class, type));
  }

  /**
   * Writes values as an array of numbers.
   *
   * @param numbers of a value
   */
  private static <T> JsonSerializer<T> writer(Function<T, double[]> numbers) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider provider)
          throws IOException {
        json.writeStartArray();
        for (double number : numbers.apply(value)) {
          write(number, json);
        }
        json.writeEndArray();
      }
    };
  }

  private static <T> JsonDeserializer<T> reader(Function<Double[], T> value) {
    return new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return value.apply(context.readValue(json, Double[].class));
      }
    };
  }

  private static void write(double number, JsonGenerator json) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeNull();
    }
  }

  private static final class NumberWriter extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      write(value, json);
    }
  }

  private static final class NumberReader extends StdDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    NumberReader() {
      super(double.class);
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return _parseDoublePrimitive(json, context);
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }
  }

  private static Interval interval(Double... ends) {
    if (ends.length != 2) {
      throw new IllegalArgumentException("an interval needs two ends, but got " + ends.length);
    }
    return new Interval(
        ends[0] == null ? Double.NEGATIVE_INFINITY : ends[0],
        ends[1] == null ? Double.POSITIVE_INFINITY : ends[1]);
  }

  private static double[] numbers(Double... values) {
    return Arrays.stream(values).mapToDouble(value -> value == null ? Double.NaN : value).toArray();
  }
}
