package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.paper.study.CriticalSamplesBySizeStudy;
import io.github.closerlook.paper.study.CriticalSamplesStudy;
import io.github.closerlook.paper.study.Curves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the critical sample ratio depends on beside the network: radius and search. */
final class CriticalSearchFigures {

  private CriticalSearchFigures() {}

  /** The paper tells of other radii and has no figure of them. */
  static void byRadius(CriticalSamplesStudy study, Sheet sheet) {
    List<Map<String, double[]>> ratios =
        List.of(
            sheet.perSeed(CriticalSamplesStudy.FINAL_RATIO_SMALL),
            sheet.perSeed(CriticalSamplesStudy.FINAL_RATIO),
            sheet.perSeed(CriticalSamplesStudy.FINAL_RATIO_LARGE));
    double[] radii = study.radii().stream().mapToDouble(Double::doubleValue).toArray();
    Map<String, Curves> byArm = new LinkedHashMap<>();
    ratios
        .get(0)
        .keySet()
        .forEach(arm -> byArm.put(arm, new Curves(radii, Categories.curves(ratios, arm).y())));
    sheet.bars(
        "by-radius",
        "Critical sample ratio of unseen points after the last epoch, by radius",
        byArm,
        Axis.log10("radius, in units of 1/255"),
        Axis.share("critical sample ratio"));
  }

  /** The paper has 50,000 examples; with few of them real data is memorized like noise. */
  static void byExamples(Sheet sheet) {
    sheet.bars(
        "by-examples",
        "Critical sample ratio of unseen points after the last epoch, by training examples",
        sheet.curves(CriticalSamplesBySizeStudy.BY_SIZE),
        Axis.log10("training examples"),
        Axis.share("critical sample ratio"));
  }

  /** The claims are about differences; shown is what they are differences of. */
  static void bySearch(Sheet sheet) {
    Map<String, double[]> lass = sheet.perSeed(CriticalSamplesStudy.FINAL_RATIO);
    List<Map<String, double[]>> ratios =
        List.of(
            less(lass, sheet.perSeed(CriticalSamplesStudy.LASS_OVER_FGSM)),
            less(lass, sheet.perSeed(CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM)),
            lass);
    Map<String, Curves> byArm = new LinkedHashMap<>();
    lass.keySet().forEach(arm -> byArm.put(arm, Categories.curves(ratios, arm)));
    sheet.draw(
        "by-search",
        "Critical sample ratio of unseen points after the last epoch, by search",
        CurvesByArm.bars(byArm),
        Axis.named("search", List.of("FGSM, one step", "FGSM, iterated", "LASS")),
        Axis.share("critical sample ratio"),
        Categories.points(byArm));
  }

  private static Map<String, double[]> less(
      Map<String, double[]> values, Map<String, double[]> others) {
    Map<String, double[]> less = new LinkedHashMap<>();
    values.forEach(
        (arm, value) -> {
          double[] differences = value.clone();
          for (int seed = 0; seed < differences.length; seed++) {
            differences[seed] -= others.get(arm)[seed];
          }
          less.put(arm, differences);
        });
    return less;
  }
}
