package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.TrainingSpan;
import io.github.closerlook.claims.store.TwinRuns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Inquires on one panel of seeds, or on several together, at one scale, in a laboratory.
 *
 * @param panels that share no seed
 * @param laboratory trains what is missing
 */
public record PanelInquiry(List<Panel> panels, Scale scale, Laboratory laboratory)
    implements Inquiry {

  /** On one panel. */
  public PanelInquiry(Panel panel, Scale scale, Laboratory laboratory) {
    this(List.of(panel), scale, laboratory);
  }

  /** The runs a claim rests on, each once. */
  public static Set<Run> plan(Expectation expectation, Panel panel) {
    Set<Run> plan = new LinkedHashSet<>();
    expectation
        .studies()
        .forEach((name, study) -> plan.addAll(study.plan(panel, expectation.arms(name))));
    return plan;
  }

  @Override
  public Map<Run, RunRecord> train(Expectation expectation) {
    Map<Run, RunRecord> bySpec = new HashMap<>();
    for (Panel panel : panels) {
      List<RunRecord> records = laboratory.records(expectation.id(), plan(expectation, panel));
      TwinRuns.refuse(records);
      records.forEach(record -> bySpec.put(record.spec(), record));
    }
    return bySpec;
  }

  @Override
  public List<TrainingSpan> spans() {
    return laboratory.spans();
  }

  @Override
  public Map<String, Findings> measure(Expectation expectation, Map<Run, RunRecord> records) {
    Map<String, Findings> findings = new LinkedHashMap<>();
    expectation
        .studies()
        .forEach(
            (name, study) ->
                findings.put(name, study.findings(panels, expectation.arms(name), records::get)));
    return findings;
  }

  @Override
  public List<Judgement> judge(Expectation expectation, Map<String, Findings> findings) {
    return Judge.judge(expectation, findings, scale);
  }
}
