package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.LineStyle;
import io.github.closerlook.paper.study.Curves;
import io.github.closerlook.paper.study.RegularizationStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figs 10 and 11: what regularizers do to memorization and to learning. */
final class RegularizationFigures {

  private RegularizationFigures() {}

  static void draw(RegularizationStudy study, Sheet sheet) {
    boolean memorization = sheet.uses(RegularizationStudy.TRAINING_ON_RAND_Y);
    boolean learning = sheet.uses(RegularizationStudy.VALIDATION_ON_REAL);
    if (memorization || learning) {
      RegularizerStrengths strengths = RegularizerStrengths.of(study, sheet);
      if (strengths.severalOfOneKind()) {
        strengths.draw(sheet);
      } else {
        accuracies(sheet);
        if (memorization && learning) {
          losses(sheet);
        }
      }
    }
    if (sheet.uses(RegularizationStudy.ORDER_AGREEMENT)) {
      losses(sheet);
    }
  }

  /** Of what the claim compares: memorization, learning or both. */
  private static void accuracies(Sheet sheet) {
    List<Layer> layers = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (sheet.uses(RegularizationStudy.VALIDATION_ON_REAL)) {
      Map<String, Curves> validation = sheet.curves(RegularizationStudy.VALIDATION_ON_REAL);
      notes.addAll(CurvesByArm.bands(validation));
      validation.forEach(
          (arm, curves) ->
              layers.addAll(CurvesByArm.banded(arm + ", on real data", curves, LineStyle.SOLID)));
    }
    if (sheet.uses(RegularizationStudy.TRAINING_ON_RAND_Y)) {
      Map<String, Curves> training = sheet.curves(RegularizationStudy.TRAINING_ON_RAND_Y);
      if (notes.isEmpty()) {
        notes.addAll(CurvesByArm.bands(training));
      }
      training.forEach(
          (arm, curves) ->
              layers.addAll(CurvesByArm.banded(arm + ", on randY", curves, LineStyle.DASHED)));
    }
    sheet.draw(
        "accuracies",
        "Accuracy against epochs, with and without regularizer",
        notes,
        Axis.linear("epochs"),
        Axis.share("accuracy"),
        layers);
  }

  private static void losses(Sheet sheet) {
    losses(sheet, RegularizationStudy.LOSS_CURVES_RAND_Y, "random labels (Fig 11, left)", "randy");
    losses(sheet, RegularizationStudy.LOSS_CURVES_REAL, "real data (Fig 11, right)", "real-data");
  }

  private static void losses(Sheet sheet, String name, String data, String suffix) {
    sheet.bands(
        "loss-on-" + suffix,
        "Training loss against epochs on " + data,
        sheet.curves(name),
        Axis.linear("epochs"),
        Axis.linear("training loss"));
  }
}
