package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The format of {@code panels.json}: one object for each case and panel. */
final class PanelsFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PanelsFile() {}

  static String render(List<AcceptedPanel> panels) {
    try {
      return JSON.writeValueAsString(panels.stream().map(PanelsFile::object).toList()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write panels.json", e);
    }
  }

  private static Map<String, Object> object(AcceptedPanel panel) {
    Map<String, Object> object = new LinkedHashMap<>();
    JsonFields.put(object, panel.id());
    object.put("seed", panel.seed());
    object.put("replicates", panel.replicates());
    object.put("margin", panel.margin());
    object.put("sizes", panel.sizes());
    object.put("spread", JsonFields.of(panel.spread()));
    return object;
  }

  static List<AcceptedPanel> parse(String text) throws UnreadableException {
    List<AcceptedPanel> panels = new ArrayList<>();
    for (JsonNode object : JsonFields.objects(text)) {
      try {
        panels.add(
            new AcceptedPanel(
                JsonFields.id(object),
                JsonFields.whole(object, "seed"),
                JsonFields.text(object, "sizes"),
                JsonFields.number(object, "margin"),
                JsonFields.spread(JsonFields.field(object, "spread")),
                (int) JsonFields.whole(object, "replicates")));
      } catch (UnreadableException e) {
        throw new UnreadableException("panel " + (panels.size() + 1) + ": " + e.getMessage());
      }
    }
    return panels;
  }
}
