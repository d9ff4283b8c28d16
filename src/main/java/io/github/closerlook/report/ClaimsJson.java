package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Criterion;
import io.github.closerlook.claim.Exceeds;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Margin;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.report.drift.CaseEntry;
import io.github.closerlook.report.drift.CaseResult;
import io.github.closerlook.report.drift.ClaimsFile;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import io.github.closerlook.study.Study;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code claims.json}, the machine's view: one object a case. */
public final class ClaimsJson {

  private ClaimsJson() {}

  /** The text of the file. */
  public static String render(List<ClaimResult> results, Settings settings) {
    return ClaimsFile.render(cases(results, settings));
  }

  /** What is written of each case, in the order of the claims. */
  static List<CaseEntry> cases(List<ClaimResult> results, Settings settings) {
    return results.stream()
        .flatMap(
            result ->
                result.judgements().stream().map(judgement -> entry(result, judgement, settings)))
        .toList();
  }

  private static CaseEntry entry(ClaimResult result, Judgement judgement, Settings settings) {
    CaseResult written = CaseResult.of(judgement, settings, result.seconds());
    Map<String, Object> object = ClaimsFile.numbers(written);
    words(object, result, judgement);
    return ClaimsFile.entry(written, object);
  }

  /** What the numbers mean, so that a reader of this file alone can tell. */
  private static void words(Map<String, Object> object, ClaimResult result, Judgement judgement) {
    Expectation expectation = result.expectation();
    ClaimCase claimCase = judgement.claimCase();
    Criterion criterion = judgement.criterion();
    Study study = expectation.study(claimCase);
    Margin margin = criterion.margin();
    object.put("meaning", judgement.verdict().meaning());
    object.put("effect", margin.effect().name().toLowerCase(Locale.ROOT));
    object.put("none", margin.effect().none());
    object.put("marginKind", margin.kind());
    object.put("negligible", ends(margin.negligible()));
    object.put("measured", measured(study, claimCase, criterion));
    object.put("rule", criterion.rule());
    object.put("confidence", Criterion.CONFIDENCE);
    object.put("wanted", criterion.wanted().map(ClaimsJson::ends).orElse(null));
    object.put("replicatesOf", replicatesOf(study, claimCase, criterion));
    object.put("reason", claimCase.reason());
    object.put("runs", result.runs());
    object.put("teraflop", Math.round(1000 * result.flops() / 1e12) / 1000.0);
    object.put("dataSet", study.ground().dataSet());
    object.put("sizes", study.describe());
    object.put("figures", result.figures().stream().map(Figure::id).toList());
  }

  /** Of right and wrong answers it is the dispersion that is compared, see {@link Exceeds}. */
  private static String measured(Study study, ClaimCase claimCase, Criterion criterion) {
    String says = criterion.says(claimCase.arms());
    return criterion instanceof Exceeds
            && kinds(study, claimCase, criterion).contains(Quantity.Kind.OUTCOMES)
        ? "dispersion of " + says
        : says;
  }

  private static String replicatesOf(Study study, ClaimCase claimCase, Criterion criterion) {
    Set<Quantity.Kind> kinds = kinds(study, claimCase, criterion);
    return kinds.contains(Quantity.Kind.OUTCOMES) || kinds.contains(Quantity.Kind.CROSSED)
        ? "networks"
        : "pairs of seeds";
  }

  private static Set<Quantity.Kind> kinds(Study study, ClaimCase claimCase, Criterion criterion) {
    return claimCase.arms().stream()
        .map(arm -> study.quantities(arm).get(criterion.quantity()))
        .collect(Collectors.toSet());
  }

  private static List<Double> ends(Interval interval) {
    return Arrays.asList(finite(interval.low()), finite(interval.high()));
  }

  static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
