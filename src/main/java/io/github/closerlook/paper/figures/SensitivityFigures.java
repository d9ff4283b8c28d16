package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.HeatMap;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.measure.Norm;
import io.github.closerlook.paper.study.ClassMatrix;
import io.github.closerlook.paper.study.Curves;
import io.github.closerlook.paper.study.LossSensitivityStudy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figs 3 and 4: how unequally the loss depends on the examples, and class by class. */
final class SensitivityFigures {

  private static final String GINI = "Gini coefficient of the mean sensitivity";

  private SensitivityFigures() {}

  static void draw(LossSensitivityStudy study, Sheet sheet) {
    if (sheet.uses(
        LossSensitivityStudy.GINI_AT_TENTH,
        LossSensitivityStudy.GINI_AT_HALF,
        LossSensitivityStudy.GINI_AT_END)) {
      againstSteps(study, sheet);
    }
    if (sheet.uses(
        LossSensitivityStudy.giniAtEnd(Norm.L2), LossSensitivityStudy.giniAtEnd(Norm.MAX))) {
      inThreeNorms(sheet);
    }
    if (sheet.uses(LossSensitivityStudy.OWN_CLASS, LossSensitivityStudy.SPREAD_OVER_OTHERS)) {
      byClass(sheet);
    }
  }

  private static void againstSteps(LossSensitivityStudy study, Sheet sheet) {
    sheet.bands(
        "against-steps",
        switch (study.classes()) {
          case DATA_SET -> "How unequally the loss depends on the examples (Fig 3, left)";
          case ONE_AN_EXAMPLE ->
              "How unequally the loss depends, one class an example (Fig 3, right)";
        },
        sheet.curves(LossSensitivityStudy.GINI_CURVES),
        Axis.linear("SGD steps"),
        Axis.linear(GINI));
  }

  private static void inThreeNorms(Sheet sheet) {
    List<String> norms = List.of("l1 norm", "l2 norm", "max norm");
    Map<String, Curves> byArm = new LinkedHashMap<>();
    List<Map<String, double[]>> values =
        List.of(Norm.L1, Norm.L2, Norm.MAX).stream()
            .map(norm -> sheet.perSeed(LossSensitivityStudy.giniAtEnd(norm)))
            .toList();
    values.get(0).keySet().forEach(arm -> byArm.put(arm, Categories.curves(values, arm)));
    sheet.draw(
        "norms",
        "How unequally the loss depends on the examples, in three norms",
        CurvesByArm.bars(byArm),
        Axis.named("norm of the derivative by the pixels", norms),
        Axis.linear(GINI),
        Categories.points(byArm));
  }

  private static void byClass(Sheet sheet) {
    heatMaps(
        sheet,
        LossSensitivityStudy.CLASS_SENSITIVITY,
        "by-class",
        "How much the loss on a class depends on the examples of each (Fig 4)",
        Axis.log10("sensitivity"));
    heatMaps(
        sheet,
        LossSensitivityStudy.CLASS_SENSITIVITY_IN_ROW_UNITS,
        "in-row-units",
        "Class sensitivity, each row in units of its mean over other classes",
        Axis.log10("times the mean"));
  }

  private static void heatMaps(
      Sheet sheet, String name, String suffix, String title, Axis colourBar) {
    List<Layer> maps = new ArrayList<>();
    for (Map.Entry<String, ClassMatrix> arm : sheet.drawn(ClassMatrix.class, name).entrySet()) {
      double[][] values = arm.getValue().values();
      List<String> classes = IntStream.range(0, values.length).mapToObj(Integer::toString).toList();
      maps.add(HeatMap.of(arm.getKey(), classes, classes, values, colourBar));
    }
    sheet.draw(
        suffix,
        title,
        List.of("mean over the seeds"),
        Axis.linear("examples of class"),
        Axis.linear("loss on class"),
        maps);
  }
}
