package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Judges claim after claim. What is trained goes into the run store, so that a program may be
 * stopped at any time and gone on with.
 */
final class ClaimTrial {

  private final Assignment assignment;
  private final RunStore store;
  private final Progress progress;

  /**
   * @param plan all runs there will be, for the progress
   * @param out takes the progress, line by line
   */
  ClaimTrial(Assignment assignment, Collection<Run> plan, Consumer<String> out) {
    this.assignment = assignment;
    store = new RunStore(assignment.settings().runs(), out);
    progress = new Progress(plan, out);
  }

  /**
   * Trains what is missing for a claim, and judges its cases.
   *
   * @param scale that the claim's studies have
   */
  List<Judgement> judge(Expectation claim, Panel panel, Scale scale) {
    return judge(claim, List.of(panel), scale);
  }

  /** The same from the seeds of several panels together, in those cases that can be pooled. */
  List<Judgement> judgeTogether(Expectation claim, List<Panel> panels, Scale scale) {
    return judge(claim.ofStudies(name -> claim.studies().get(name).canBePooled()), panels, scale);
  }

  private List<Judgement> judge(Expectation claim, List<Panel> panels, Scale scale) {
    // A laboratory each time: no more records are kept than one claim needs.
    try (Laboratory laboratory = assignment.laboratory(store, progress)) {
      PanelInquiry inquiry = new PanelInquiry(panels, scale, laboratory);
      Map<Run, RunRecord> records = inquiry.train(claim);
      return inquiry.judge(claim, inquiry.measure(claim, records));
    }
  }
}
