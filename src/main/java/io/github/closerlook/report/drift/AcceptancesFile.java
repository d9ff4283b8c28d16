package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The format of {@code environment.json}: an array of acceptances, the first one first. */
final class AcceptancesFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private AcceptancesFile() {}

  static String render(List<Acceptance> acceptances) {
    try {
      return JSON.writeValueAsString(acceptances) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write environment.json", e);
    }
  }

  static List<Acceptance> parse(String text) throws UnreadableException {
    try {
      return JSON.readValue(text, new TypeReference<List<Acceptance>>() {});
    } catch (JsonProcessingException e) {
      throw new UnreadableException(UnreadableException.place(e) + "not as -Daccept writes it");
    }
  }
}
