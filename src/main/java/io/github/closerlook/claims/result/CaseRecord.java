package io.github.closerlook.claims.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Exceeds;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of one case: an object of {@code claims.json}, of this run or of the accepted one,
 * and all that drift, tables and page know of it. A reader of the file alone can tell what the
 * numbers mean.
 *
 * @param expected the expected verdict; for a control the words of those it may have
 * @param asExpected whether the verdict is the expected one, or one that the control may have
 * @param estimate of the effect; NaN where it is not known
 * @param interval of the effect; infinite where it has no end
 * @param margin in units of the effect
 * @param detectable the smallest effect that would have been seen with 80 % power; NaN where it is
 *     not known
 * @param pValue at the margin, after correction; NaN where there is none
 * @param pValueOfNone of no effect, after correction; NaN where none is asked for
 * @param spread what other seeds are held to
 * @param replicates pairs of seeds, or networks
 * @param seconds of training and measuring of the whole claim, on one worker
 * @param meaning of the verdict
 * @param effect in which way arms are compared
 * @param none the value of no effect
 * @param marginKind which kind of quantity the margin is of
 * @param negligible from where to where an effect is not worth telling
 * @param measured the comparison in words
 * @param rule what the interval has to do, in words
 * @param confidence of the interval, such as 0.95
 * @param wanted where the whole interval has to lie; null where p alone decides
 * @param replicatesOf what is counted: pairs of seeds or networks
 * @param reason why another verdict than reproduced is expected, where that is known; else empty
 * @param runs networks that the claim rests on, in all its cases
 * @param teraflop of arithmetic in training and measuring them, to the third decimal
 * @param sizes of data, networks and training, in words
 * @param figures names of the claim's figures, without the ending of their files
 */
public record CaseRecord(
    @JsonUnwrapped CaseId id,
    Verdict verdict,
    String expected,
    boolean asExpected,
    double estimate,
    Interval interval,
    double margin,
    double detectable,
    double pValue,
    double pValueOfNone,
    Spread spread,
    int replicates,
    String scale,
    long seed,
    String engine,
    double seconds,
    String meaning,
    Effect effect,
    double none,
    String marginKind,
    Interval negligible,
    String measured,
    String rule,
    double confidence,
    Interval wanted,
    String replicatesOf,
    String reason,
    int runs,
    double teraflop,
    String dataSet,
    String sizes,
    List<String> figures) {

  public CaseRecord {
    figures = List.copyOf(figures);
  }

  /**
   * The record of a judgement, without what its claim took.
   *
   * @param conditions that it was judged under
   */
  public static CaseRecord of(Judgement judgement, Conditions conditions) {
    Expectation claim = judgement.expectation();
    ClaimCase claimCase = judgement.claimCase();
    Criterion criterion = judgement.criterion();
    Margin margin = criterion.margin();
    Study study = claim.study(claimCase);
    Set<Quantity.Kind> kinds =
        claimCase.arms().stream()
            .map(arm -> study.quantities(arm).get(criterion.quantity()))
            .collect(Collectors.toSet());
    String says = criterion.says(claimCase.arms());
    boolean ofOutcomes = kinds.contains(Quantity.Kind.OUTCOMES);
    return new CaseRecord(
        CaseId.of(judgement),
        judgement.verdict(),
        claimCase.role().isControl()
            ? judgement.expectedInWords()
            : claimCase.expected().at(conditions.scale()).name(),
        judgement.asExpected(),
        judgement.estimate(),
        judgement.interval(),
        margin.size(),
        judgement.found().detectable(),
        judgement.adjustedP(),
        judgement.corrected().pAtNone(),
        judgement.found().spread(),
        judgement.replicates(),
        conditions.scale().label(),
        conditions.seed(),
        conditions.engine(),
        0,
        judgement.verdict().meaning(),
        margin.effect(),
        margin.effect().none(),
        margin.kind(),
        margin.negligible(),
        // Right and wrong answers are compared by their dispersion, see Exceeds.
        criterion instanceof Exceeds && ofOutcomes ? "dispersion of " + says : says,
        criterion.rule(),
        Criterion.CONFIDENCE,
        criterion.wanted().orElse(null),
        ofOutcomes || kinds.contains(Quantity.Kind.CROSSED) ? "networks" : "pairs of seeds",
        claimCase.reason(),
        0,
        0,
        study.ground().dataSet(),
        study.describe(),
        List.of());
  }

  /**
   * The same with what its whole claim rests on.
   *
   * @param runs networks
   * @param seconds of training and measuring them, on one worker
   * @param flops floating-point operations of that
   * @param figures names of the claim's figures
   */
  public CaseRecord restingOn(int runs, double seconds, double flops, List<String> figures) {
    return new CaseRecord(
        id,
        verdict,
        expected,
        asExpected,
        estimate,
        interval,
        margin,
        detectable,
        pValue,
        pValueOfNone,
        spread,
        replicates,
        scale,
        seed,
        engine,
        Math.round(10 * seconds) / 10.0,
        meaning,
        effect,
        none,
        marginKind,
        negligible,
        measured,
        rule,
        confidence,
        wanted,
        replicatesOf,
        reason,
        runs,
        Math.round(1000 * flops / 1e12) / 1000.0,
        dataSet,
        sizes,
        figures);
  }

  /** The expected verdict in words; for a control those that it may have. */
  public String expectedInWords() {
    return id.role().isControl() ? expected : Verdict.valueOf(expected).words();
  }
}
