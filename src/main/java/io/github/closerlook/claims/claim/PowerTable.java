package io.github.closerlook.claims.claim;

import java.util.List;

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

  /** All cases of all panels. */
  public List<Judgement> judgements() {
    return cases.stream().flatMap(each -> each.judgements().stream()).toList();
  }
}
