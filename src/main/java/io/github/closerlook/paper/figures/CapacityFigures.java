package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.paper.study.CapacityStudy;

/** Fig 5: validation accuracy against width; and what the generalization gap grows with. */
final class CapacityFigures {

  private static final String GAP = "training less validation accuracy";

  private CapacityFigures() {}

  static void draw(CapacityStudy study, Sheet sheet) {
    String width =
        study
            .baseline()
            .architecture()
            .match(mlp -> "units per hidden layer", cnn -> "filters a convolution");
    if (sheet.uses(CapacityStudy.BEST_GAIN)) {
      accuracy(sheet, width, CapacityStudy.BEST_BY_WIDTH, "best", "Best validation accuracy");
    }
    if (sheet.uses(CapacityStudy.FINAL_GAIN)) {
      accuracy(
          sheet,
          width,
          CapacityStudy.FINAL_BY_WIDTH,
          "final",
          "Validation accuracy after the last epoch");
    }
    if (sheet.uses(CapacityStudy.GAP_BY_WIDTH)) {
      sheet.bars(
          "by-width",
          "Generalization gap after the last epoch against width",
          sheet.curves(CapacityStudy.GAPS_BY_WIDTH),
          Axis.log10(width),
          Axis.linear(GAP));
    }
    if (sheet.uses(CapacityStudy.GAP_BY_EPOCHS)) {
      sheet.bands(
          "by-epochs",
          "Generalization gap against epochs",
          sheet.curves(CapacityStudy.GAPS_BY_EPOCHS),
          Axis.linear("epochs"),
          Axis.linear(GAP));
    }
    if (sheet.uses(CapacityStudy.GAP_BY_EXAMPLES)) {
      sheet.bars(
          "by-examples",
          "Generalization gap after the last epoch against training examples",
          sheet.curves(CapacityStudy.GAPS_BY_EXAMPLES),
          Axis.log10("training examples"),
          Axis.linear(GAP));
    }
  }

  private static void accuracy(Sheet sheet, String width, String name, String which, String what) {
    sheet.bars(
        which,
        what + " against width (Fig 5)",
        sheet.curves(name),
        Axis.log10(width),
        Axis.linear(which + " validation accuracy"));
  }
}
