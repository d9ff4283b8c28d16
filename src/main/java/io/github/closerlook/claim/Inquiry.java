package io.github.closerlook.claim;

import io.github.closerlook.run.Laboratory;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.study.Findings;
import io.github.closerlook.study.Panel;
import io.github.closerlook.study.Study;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From a claim to its verdicts: plans its runs, has them trained, reads the findings, judges. Each
 * of the three steps can be taken by itself, so that a report can time them.
 */
public final class Inquiry {

  private final Panel panel;
  private final Scale scale;
  private final Laboratory laboratory;

  /**
   * @param laboratory trains what is missing
   */
  public Inquiry(Panel panel, Scale scale, Laboratory laboratory) {
    this.panel = panel;
    this.scale = scale;
    this.laboratory = laboratory;
  }

  /** The runs a claim rests on, each once. */
  public static Set<RunSpec> plan(Expectation expectation, Panel panel) {
    Study study = expectation.study();
    return new LinkedHashSet<>(study.plan(panel, arms(expectation)));
  }

  /** The records of a claim's runs; trains what neither memory nor store has. */
  public Map<RunSpec, RunRecord> train(Expectation expectation) {
    Collection<RunSpec> plan = plan(expectation, panel);
    List<RunRecord> records = laboratory.records(expectation.id(), plan);
    Map<RunSpec, RunRecord> bySpec = new HashMap<>();
    records.forEach(record -> bySpec.put(record.spec(), record));
    return bySpec;
  }

  /** The quantities the claim compares. */
  public Findings measure(Expectation expectation, Map<RunSpec, RunRecord> records) {
    return expectation.study().findings(panel, arms(expectation), records::get);
  }

  /** The verdicts on all its cases, in their order. */
  public List<Judgement> judge(Expectation expectation, Findings findings) {
    return Judge.judge(expectation, findings, scale);
  }

  private static Set<String> arms(Expectation expectation) {
    Set<String> arms = new LinkedHashSet<>();
    expectation.cases().forEach(claimCase -> arms.addAll(claimCase.arms()));
    return arms;
  }
}
