package io.github.closerlook.report.claimfigure;

import io.github.closerlook.report.figure.Axis;
import io.github.closerlook.study.CapacityStudy;
import io.github.closerlook.study.Curves;
import java.util.Map;

/** Fig 5: validation accuracy against width; and what the generalization gap grows with. */
final class CapacityFigures {

  private static final String GAP = "training less validation accuracy";

  private CapacityFigures() {}

  static void draw(Sheet sheet) {
    if (sheet.uses(CapacityStudy.BEST_GAIN)) {
      barred(
          sheet,
          CapacityStudy.BEST_BY_WIDTH,
          "best",
          "Best validation accuracy against width (Fig 5)",
          Axis.log10("units a hidden layer"),
          Axis.linear("best validation accuracy"));
    }
    if (sheet.uses(CapacityStudy.FINAL_GAIN)) {
      barred(
          sheet,
          CapacityStudy.FINAL_BY_WIDTH,
          "final",
          "Validation accuracy after the last epoch against width (Fig 5)",
          Axis.log10("units a hidden layer"),
          Axis.linear("final validation accuracy"));
    }
    if (sheet.uses(CapacityStudy.GAP_BY_WIDTH)) {
      barred(
          sheet,
          CapacityStudy.GAPS_BY_WIDTH,
          "by-width",
          "Generalization gap after the last epoch against width",
          Axis.log10("units a hidden layer"),
          Axis.linear(GAP));
    }
    if (sheet.uses(CapacityStudy.GAP_BY_EPOCHS)) {
      Map<String, Curves> curves = sheet.curves(CapacityStudy.GAPS_BY_EPOCHS);
      sheet.draw(
          "by-epochs",
          "Generalization gap against epochs",
          CurvesByArm.bands(curves),
          Axis.linear("epochs"),
          Axis.linear(GAP),
          CurvesByArm.banded(curves));
    }
    if (sheet.uses(CapacityStudy.GAP_BY_EXAMPLES)) {
      barred(
          sheet,
          CapacityStudy.GAPS_BY_EXAMPLES,
          "by-examples",
          "Generalization gap after the last epoch against training examples",
          Axis.log10("training examples"),
          Axis.linear(GAP));
    }
  }

  private static void barred(
      Sheet sheet, String name, String suffix, String title, Axis x, Axis y) {
    Map<String, Curves> curves = sheet.curves(name);
    sheet.draw(suffix, title, CurvesByArm.bars(curves), x, y, CurvesByArm.barred(curves));
  }
}
