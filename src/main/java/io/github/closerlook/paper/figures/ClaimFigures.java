package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.paper.study.CapacityStudy;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.CriticalSamplesBySizeStudy;
import io.github.closerlook.paper.study.CriticalSamplesStudy;
import io.github.closerlook.paper.study.EasyExamplesStudy;
import io.github.closerlook.paper.study.FirstLayerFiltersStudy;
import io.github.closerlook.paper.study.LossSensitivityStudy;
import io.github.closerlook.paper.study.NetworkStudy;
import io.github.closerlook.paper.study.RegularizationStudy;
import java.util.ArrayList;
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
              ((NetworkStudy) study).show(new Drawer(sheet));
              figures.put(name, new ArrayList<>(sheet.figures()));
            });
    new RegularizerMultiverse(expectation, findings)
        .figures()
        .forEach((study, figure) -> figures.get(study).add(figure));
    return figures;
  }

  /** Draws on a sheet what there is to see of a study. */
  private record Drawer(Sheet sheet) implements NetworkStudy.Viewer {

    @Override
    public void view(EasyExamplesStudy study) {
      EasyExamplesFigure.draw(sheet);
    }

    @Override
    public void view(FirstLayerFiltersStudy study) {
      FilterFigure.draw(sheet);
    }

    @Override
    public void view(LossSensitivityStudy study) {
      SensitivityFigures.draw(study, sheet);
    }

    @Override
    public void view(CapacityStudy study) {
      CapacityFigures.draw(study, sheet);
    }

    @Override
    public void view(ConvergenceStudy study) {
      ConvergenceFigures.draw(study, sheet);
    }

    @Override
    public void view(CriticalSamplesStudy study) {
      new CriticalSamplesFigures(study, sheet).draw();
    }

    @Override
    public void view(CriticalSamplesBySizeStudy study) {
      CriticalSearchFigures.byExamples(sheet);
    }

    @Override
    public void view(RegularizationStudy study) {
      RegularizationFigures.draw(study, sheet);
    }
  }
}
