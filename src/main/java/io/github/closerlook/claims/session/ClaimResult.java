package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.result.CaseRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything known of a claim once it has been judged.
 *
 * @param figuresByStudy the paper's figures drawn again from our data, in their order
 * @param runs networks the claim rests on
 * @param seconds of training and measuring of all those runs, each on one worker, also of those
 *     that the store spared
 * @param flops floating-point operations of all those runs, see {@link Arithmetic#flops}
 */
public record ClaimResult(
    Expectation expectation,
    List<Judgement> judgements,
    Map<String, List<Figure>> figuresByStudy,
    int runs,
    double seconds,
    double flops) {

  public ClaimResult {
    judgements = List.copyOf(judgements);
    figuresByStudy = Collections.unmodifiableMap(new LinkedHashMap<>(figuresByStudy));
  }

  /** What is written of each of its cases. */
  public List<CaseRecord> cases(Conditions conditions) {
    List<String> figures = figures().stream().map(Figure::id).toList();
    return judgements.stream()
        .map(each -> CaseRecord.of(each, conditions).restingOn(runs, seconds, flops, figures))
        .toList();
  }

  /** All of them. */
  List<Figure> figures() {
    return figuresByStudy.values().stream().flatMap(List::stream).toList();
  }

  /** Those that show what a case compares. */
  List<Figure> figures(ClaimCase claimCase) {
    return figuresByStudy.getOrDefault(expectation.studyName(claimCase), List.of());
  }

  /** The cases that were not judged, for their data set is not at hand. */
  List<ClaimCase> skipped() {
    return expectation.cases().stream()
        .filter(
            claimCase ->
                judgements.stream().noneMatch(judged -> judged.claimCase().equals(claimCase)))
        .toList();
  }

  /** The judgement of a case. */
  public Judgement judgement(ClaimCase claimCase) {
    return judgements.stream()
        .filter(judgement -> judgement.claimCase().equals(claimCase))
        .findFirst()
        .orElseThrow();
  }
}
