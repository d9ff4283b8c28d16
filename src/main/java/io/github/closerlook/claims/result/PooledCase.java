package io.github.closerlook.claims.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the seeds of several panels say of a case together: they are judged as those of one panel
 * are, with p corrected over the claim's cases again.
 *
 * @param firstSeeds of the panels
 * @param alone the verdict of each panel by itself
 * @param verdict of all together
 * @param asExpected whether that is the verdict expected of the suite's own panel, or one that the
 *     control may have
 * @param estimate of the effect; NaN where it is not known
 * @param interval of the effect; infinite where it has no end
 * @param margin in units of the effect
 * @param pValue at the margin, after correction; NaN where there is none
 * @param pValueOfNone of no effect, after correction; NaN where none is asked for
 * @param replicates pairs of seeds, or networks, of all panels
 * @param sizes of the study, in words, with the seeds of one panel
 */
public record PooledCase(
    @JsonUnwrapped CaseId id,
    List<Long> firstSeeds,
    List<Verdict> alone,
    Verdict verdict,
    boolean asExpected,
    double estimate,
    Interval interval,
    double margin,
    double pValue,
    double pValueOfNone,
    int replicates,
    String sizes) {

  public PooledCase {
    firstSeeds = List.copyOf(firstSeeds);
    alone = List.copyOf(alone);
  }

  /**
   * From judgements of the same case.
   *
   * @param alone of each panel by itself
   * @param together of all of them
   */
  public static PooledCase of(List<Panel> panels, List<Judgement> alone, Judgement together) {
    return new PooledCase(
        CaseId.of(together),
        panels.stream().map(Panel::firstSeed).toList(),
        alone.stream().map(Judgement::verdict).toList(),
        together.verdict(),
        together.asExpected(),
        together.estimate(),
        together.interval(),
        together.criterion().margin().size(),
        together.adjustedP(),
        together.corrected().pAtNone(),
        together.replicates(),
        together.expectation().study(together.claimCase()).describe());
  }

  /** Whether a result is that of one of its panels, to the same question. */
  public boolean holds(CaseRecord result) {
    return id.equals(result.id())
        && firstSeeds.contains(result.seed())
        && sizes.equals(result.sizes())
        && Double.compare(margin, result.margin()) == 0;
  }

  /** Such as {@code 1, 110001 and 120001}. */
  public String seeds() {
    int last = firstSeeds.size() - 1;
    String before =
        firstSeeds.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return last == 0 ? firstSeeds.get(0).toString() : before + " and " + firstSeeds.get(last);
  }
}
