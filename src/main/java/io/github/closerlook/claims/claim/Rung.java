package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Run;
import java.util.List;
import java.util.Set;

/**
 * One size at which the comparisons of a ladder are made.
 *
 * @param size in the unit of the ladder
 * @param firstSeed of its panel
 * @param claim the ladder's claim, whose only study is the rung's and whose only cases are the
 *     ladder's comparisons
 * @param inSuite the cases of the suite that ask the same of the same networks, in the order of the
 *     comparisons; empty where the suite has none
 */
public record Rung(int size, long firstSeed, Expectation claim, List<ClaimCase> inSuite) {

  public Rung {
    inSuite = List.copyOf(inSuite);
  }

  /** Its experiment, at its sizes. */
  public Study study() {
    return claim.studies().values().iterator().next();
  }

  /** Its panel of seeds. */
  public Panel panel(String engine) {
    return new Panel(firstSeed, engine);
  }

  /** The runs it rests on, each once. */
  public Set<Run> plan(String engine) {
    return PanelInquiry.plan(claim, panel(engine));
  }
}
