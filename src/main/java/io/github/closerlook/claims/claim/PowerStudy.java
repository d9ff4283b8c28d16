package io.github.closerlook.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * How often each verdict holds when everything is repeated from other seeds: the power of the
 * claims, and the false alarms of their controls.
 */
public final class PowerStudy {

  private final List<Expectation> claims;
  private final BiFunction<Panel, Expectation, List<Judgement>> judge;

  /**
   * @param judge the verdicts on all cases of a claim on a panel, in their order
   */
  public PowerStudy(
      List<Expectation> claims, BiFunction<Panel, Expectation, List<Judgement>> judge) {
    this.claims = List.copyOf(claims);
    this.judge = judge;
  }

  /**
   * Every case of every claim on every panel, a panel after the other.
   *
   * @param panels at least one
   * @param panelJudged told of each panel and its judgements, as they come
   */
  public PowerTable run(List<Panel> panels, BiConsumer<Panel, List<Judgement>> panelJudged) {
    List<List<Judgement>> byPanel = new ArrayList<>();
    for (Panel panel : panels) {
      List<Judgement> judgements = new ArrayList<>();
      claims.forEach(claim -> judgements.addAll(judge.apply(panel, claim)));
      byPanel.add(judgements);
      panelJudged.accept(panel, judgements);
    }
    List<PowerCase> cases = new ArrayList<>();
    for (int i = 0; i < byPanel.get(0).size(); i++) {
      int index = i;
      cases.add(new PowerCase(byPanel.stream().map(panel -> panel.get(index)).toList()));
    }
    return new PowerTable(panels, cases);
  }
}
