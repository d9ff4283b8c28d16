package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.TrainingSpan;
import java.util.List;
import java.util.Map;

/**
 * From a claim to its verdicts in three steps, each by itself so that a report can show and time
 * them.
 */
public interface Inquiry {

  /**
   * The records of a claim's runs; trains what neither memory nor store has.
   *
   * @throws IllegalStateException if two runs that should differ recorded the same
   */
  Map<Run, RunRecord> train(Expectation expectation);

  /** What was trained so far, over all claims; not what memory or store had. */
  default List<TrainingSpan> spans() {
    return List.of();
  }

  /** What the claim's studies found, by the name of the study. */
  Map<String, Findings> measure(Expectation expectation, Map<Run, RunRecord> records);

  /** The verdicts on all its cases, in their order. */
  List<Judgement> judge(Expectation expectation, Map<String, Findings> findings);
}
