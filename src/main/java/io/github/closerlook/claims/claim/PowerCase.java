package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.ClopperPearson;
import io.github.closerlook.claims.stats.Interval;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * One case on every panel.
 *
 * @param judgements one a panel, at least one
 */
public record PowerCase(List<Judgement> judgements) {

  /** Of the interval of a share. */
  private static final double CONFIDENCE = 0.95;

  public PowerCase {
    judgements = List.copyOf(judgements);
  }

  /** The judgement on the first panel, which tells of what claim, case and criterion all are. */
  public Judgement first() {
    return judgements.get(0);
  }

  /** Whether it speaks for the paper or is a control. */
  public Role role() {
    return first().claimCase().role();
  }

  /** How many panels there are. */
  public int panels() {
    return judgements.size();
  }

  /** On how many panels the verdict was the expected one. */
  public int asExpected() {
    return (int) judgements.stream().filter(Judgement::asExpected).count();
  }

  /** On how many panels it was another: a claim that flipped, a control that was fooled. */
  public int unexpected() {
    return panels() - asExpected();
  }

  /** On how many panels the judge said so. */
  public int count(Verdict verdict) {
    return (int) judgements.stream().filter(judgement -> judgement.verdict() == verdict).count();
  }

  /**
   * The exact 95 % interval of the share of panels with that count, as of independent trials.
   * Panels differ in seeds, not in the data set: it says nothing of other data.
   */
  public Interval share(int count) {
    return ClopperPearson.interval(count, panels(), CONFIDENCE);
  }

  /** Mean, least and greatest estimate; infinite where an estimate is. */
  public DoubleSummaryStatistics estimates() {
    return judgements.stream().mapToDouble(Judgement::estimate).summaryStatistics();
  }
}
