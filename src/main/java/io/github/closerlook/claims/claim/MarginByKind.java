package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;

/** Reads the kind that a criterion names, and gives the margin of that kind. */
final class MarginByKind extends JsonDeserializer<Margin> {

  @Override
  public Margin deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Margins margins = (Margins) context.getAttribute(Margins.class);
    String kind = context.readValue(parser, String.class);
    try {
      return margins.of(kind);
    } catch (BadInputException e) {
      // Only the parser's own exceptions know the line.
      throw JsonMappingException.from(parser, e.getMessage(), e);
    }
  }
}
