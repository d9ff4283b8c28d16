package io.github.closerlook.claim;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads the kind that a criterion names, and gives the margin of that kind. */
final class MarginByKind extends JsonDeserializer<Margin> {

  @Override
  public Margin deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Margins margins = (Margins) context.getAttribute(Margins.class);
    return margins.of(context.readValue(parser, String.class));
  }
}
