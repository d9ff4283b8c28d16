package io.github.closerlook.claims.claim;

import static java.lang.Double.isNaN;

import io.github.closerlook.claims.stats.Holm;
import io.github.closerlook.claims.stats.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statistics only: from findings to verdicts. */
public final class Judge {

  /** Of the bootstraps; the same for all cases, so that a verdict depends on the findings alone. */
  private static final long SEED = Seeds.derive(0, "judge");

  private Judge() {}

  /**
   * The verdicts on all cases of a claim. The p-values of its claim cases on one data set and kind
   * of network are corrected together (Holm 1979), those at the margin and those of no effect each
   * as a family of their own; each control stands alone. So a verdict does not depend on which
   * other data sets are at hand. A case that is not judged at this scale takes no part.
   *
   * @param findings by the name of the study
   */
  public static List<Judgement> judge(
      Expectation expectation, Map<String, Findings> findings, Scale scale) {
    List<ClaimCase> cases = expectation.cases();
    List<Assessment> assessments = new ArrayList<>();
    for (ClaimCase claimCase : cases) {
      Criterion criterion = expectation.criterion(claimCase);
      Findings found = findings.get(expectation.studyName(claimCase));
      List<Quantity> arms =
          claimCase.arms().stream().map(arm -> found.quantity(criterion.quantity(), arm)).toList();
      assessments.add(criterion.assess(arms, claimCase.role(), SEED));
    }
    double[] atMargin = adjusted(expectation, scale, assessments, Assessment::pAtMargin);
    double[] atNone = adjusted(expectation, scale, assessments, Assessment::pAtNone);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Assessment corrected = assessments.get(i).corrected(atMargin[i], atNone[i]);
      judgements.add(
          new Judgement(
              expectation,
              cases.get(i),
              cases.get(i).isJudgedAt(scale)
                  ? expectation.criterion(cases.get(i)).verdict(corrected)
                  : Verdict.NOT_JUDGED,
              assessments.get(i),
              corrected,
              scale));
    }
    return judgements;
  }

  private static double[] adjusted(
      Expectation expectation,
      Scale scale,
      List<Assessment> assessments,
      ToDoubleFunction<Assessment> pValue) {
    double[] adjusted = assessments.stream().mapToDouble(pValue).toArray();
    for (List<Integer> family : families(expectation, scale)) {
      // A criterion that asks for no such p-value takes no part.
      int[] members = family.stream().mapToInt(i -> i).filter(i -> !isNaN(adjusted[i])).toArray();
      double[] together =
          Holm.adjust(Arrays.stream(members).mapToDouble(i -> adjusted[i]).toArray());
      for (int k = 0; k < together.length; k++) {
        adjusted[members[k]] = together[k];
      }
    }
    return adjusted;
  }

  /** Indices of the cases that are corrected together. */
  private static Collection<List<Integer>> families(Expectation expectation, Scale scale) {
    List<ClaimCase> cases = expectation.cases();
    return IntStream.range(0, cases.size())
        .boxed()
        .filter(i -> cases.get(i).role() == Role.CLAIM)
        .filter(i -> cases.get(i).isJudgedAt(scale))
        .filter(i -> expectation.criterion(cases.get(i)).family() == Criterion.Family.CLAIM)
        .collect(
            Collectors.groupingBy(
                i -> expectation.study(cases.get(i)).ground(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }
}
