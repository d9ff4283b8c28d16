package io.github.closerlook.claims.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one way runs and records are written: properties and map keys in alphabetical order. */
public final class Json {

  /** Writes a run, for its name. */
  public static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A reader learns its types once, which takes longer than to read a record. */
  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private Json() {}

  /** A run as JSON, the same for equal runs. */
  public static String canonical(Run run) {
    try {
      return CANONICAL.writeValueAsString(run);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + run, e);
    }
  }

  /**
   * Reads records.
   *
   * @param type of the runs that they are of
   */
  static <T extends Run> ObjectReader records(Class<T> type) {
    return READERS.computeIfAbsent(
        type,
        unknown ->
            CANONICAL
                .rebuild()
                .addModule(new SimpleModule().addAbstractTypeMapping(Run.class, type))
                .build()
                .readerFor(RunRecord.class));
  }
}
