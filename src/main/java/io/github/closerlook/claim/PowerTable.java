package io.github.closerlook.claim;

import io.github.closerlook.study.Panel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a {@link PowerStudy} found.
 *
 * @param panels in their order
 * @param cases of all claims, in the order of claims and cases
 */
public record PowerTable(List<Panel> panels, List<PowerCase> cases) {

  public PowerTable {
    panels = List.copyOf(panels);
    cases = List.copyOf(cases);
  }

  /** The cases of that role. */
  public List<PowerCase> cases(Role role) {
    return cases.stream().filter(each -> each.role() == role).toList();
  }

  /**
   * A line for each claim that is not reliable: one of its cases flipped, or one of its controls
   * was fooled, in more than one panel of twenty. None at the quick scale, which asserts nothing.
   */
  public List<String> failures() {
    Map<String, StringJoiner> lines = new LinkedHashMap<>();
    for (PowerCase each : cases) {
      if (each.isUnreliable() && each.first().scale() != Scale.QUICK) {
        String id = each.first().expectation().id();
        lines
            .computeIfAbsent(id, claim -> new StringJoiner("; ", claim + ": ", ""))
            .add(failure(each));
      }
    }
    return lines.values().stream().map(StringJoiner::toString).toList();
  }

  private static String failure(PowerCase each) {
    Judgement first = each.first();
    return "%s %s: %s in %d of %s"
        .formatted(
            first.criterion().id(),
            first.expectation().name(first.claimCase()),
            what(each),
            each.unexpected(),
            each.panels() == 1 ? "1 panel" : each.panels() + " panels");
  }

  private static String what(PowerCase each) {
    return switch (each.role()) {
      case CLAIM -> "the verdict is another than " + each.first().expectedInWords();
      case NULL -> "the null control is fooled";
      case PLANTED -> "the planted effect is not found";
    };
  }
}
