package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.paper.study.CapacityStudy;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.CriticalSamplesBySizeStudy;
import io.github.closerlook.paper.study.CriticalSamplesStudy;
import io.github.closerlook.paper.study.EasyExamplesStudy;
import io.github.closerlook.paper.study.FirstLayerFiltersStudy;
import io.github.closerlook.paper.study.LossSensitivityStudy;
import io.github.closerlook.paper.study.RegularizationStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a claim. Drawn is what its own quantities were read from; arms for controls alone
 * ("again") and constants are left out.
 */
public final class ClaimFigures {

  private ClaimFigures() {}

  /**
   * The figures of a claim, by the name of the study. The first of its own study has the claim's
   * id; the others' ids tell the study, where it is not the claim's own, and what they show.
   *
   * @param findings by the name of the study
   */
  public static Map<String, List<Figure>> of(
      Expectation expectation, Map<String, Findings> findings) {
    Map<String, List<Figure>> figures = new LinkedHashMap<>();
    expectation
        .studies()
        .forEach(
            (name, study) -> {
              Sheet sheet = new Sheet(expectation, name, findings.get(name));
              draw(study, sheet);
              figures.put(name, sheet.figures());
            });
    return figures;
  }

  private static void draw(Study study, Sheet sheet) {
    if (study instanceof EasyExamplesStudy) {
      EasyExamplesFigure.draw(sheet);
    } else if (study instanceof LossSensitivityStudy sensitivity) {
      SensitivityFigures.draw(sensitivity, sheet);
    } else if (study instanceof CapacityStudy capacity) {
      CapacityFigures.draw(capacity, sheet);
    } else if (study instanceof ConvergenceStudy convergence) {
      ConvergenceFigures.draw(convergence, sheet);
    } else if (study instanceof CriticalSamplesStudy critical) {
      CriticalSamplesFigures.draw(critical, sheet);
    } else if (study instanceof CriticalSamplesBySizeStudy) {
      CriticalSearchFigures.byExamples(sheet);
    } else if (study instanceof RegularizationStudy regularization) {
      RegularizationFigures.draw(regularization, sheet);
    } else if (study instanceof FirstLayerFiltersStudy) {
      FilterFigure.draw(sheet);
    } else {
      throw new IllegalArgumentException("no figures are known of the study " + study);
    }
  }
}
