package io.github.closerlook.report.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A case in {@code claims.json}: what is compared of it, and the whole of what is written.
 *
 * @param written kept as it is, so that accepting some claims changes nothing of the others
 */
public record CaseEntry(CaseResult result, JsonNode written) {

  /** The case. */
  public CaseId id() {
    return result.id();
  }

  /** What the interval had to do, in words; empty if that is not written. */
  public String rule() {
    return written.path("rule").asText();
  }

  /** Which kind of quantity the margin is of; empty if that is not written. */
  public String marginKind() {
    return written.path("marginKind").asText();
  }

  /** Sizes of the study, in words; empty if they are not written. */
  public String sizes() {
    return written.path("sizes").asText();
  }

  /** What foretells other panels. */
  AcceptedPanel panel() {
    return AcceptedPanel.of(result, sizes());
  }

  /** Ids of the claim's figures. */
  public List<String> figures() {
    List<String> ids = new ArrayList<>();
    written.path("figures").forEach(id -> ids.add(id.asText()));
    return ids;
  }
}
