package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.LineStyle;
import io.github.closerlook.paper.study.Condition;
import io.github.closerlook.paper.study.CriticalSamplesStudy;
import io.github.closerlook.paper.study.Curves;
import io.github.closerlook.paper.study.LabelPart;
import io.github.closerlook.paper.study.NetworkStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figs 7 and 9: critical samples and accuracies through training, by the level of noise. */
record CriticalSamplesFigures(CriticalSamplesStudy study, Sheet sheet) {

  /** Beyond so many arms the two kinds of noise have a figure each, as in Fig 7. */
  private static final int MOST_ARMS = 5;

  private static final Axis EPOCHS = Axis.linear("epochs");

  void draw() {
    if (sheet.uses(NetworkStudy.TRAINING_ACCURACY_REACHED)) {
      byNoise(
          CriticalSamplesStudy.TRAINING_CURVES,
          "training-accuracy",
          "Training accuracy",
          "training accuracy");
    }
    if (sheet.uses(
        CriticalSamplesStudy.FINAL_RATIO_SMALL, CriticalSamplesStudy.FINAL_RATIO_LARGE)) {
      CriticalSearchFigures.byRadius(study, sheet);
    } else if (sheet.uses(
        CriticalSamplesStudy.FINAL_RATIO,
        CriticalSamplesStudy.RISE_SINCE_FIRST,
        CriticalSamplesStudy.RISE_WHILE_FITTING)) {
      byNoise(
          CriticalSamplesStudy.RATIO_CURVES,
          "unseen-points",
          "Critical sample ratio",
          "critical sample ratio of unseen points");
    }
    if (sheet.uses(CriticalSamplesStudy.TRAINING_RISE, CriticalSamplesStudy.TRAINING_FALL)) {
      byNoise(
          CriticalSamplesStudy.TRAINING_RATIO_CURVES,
          "training-points",
          "Critical sample ratio",
          "critical sample ratio of training points");
    }
    accuracies();
    if (sheet.uses(CriticalSamplesStudy.FITTED_AT_BEST, CriticalSamplesStudy.DOUBLINGS_TO_HALF)) {
      labelsApart();
    }
    if (sheet.uses(
        CriticalSamplesStudy.LASS_OVER_FGSM, CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM)) {
      CriticalSearchFigures.bySearch(sheet);
    }
  }

  /** With the training accuracy where the claim is about both. */
  private void accuracies() {
    if (sheet.uses(CriticalSamplesStudy.VALIDATION_LEAD)) {
      trainingAndValidation();
    } else if (sheet.uses(
        CriticalSamplesStudy.BEST_VALIDATION,
        CriticalSamplesStudy.FINAL_VALIDATION,
        CriticalSamplesStudy.VALIDATION_LOST)) {
      byNoise(
          CriticalSamplesStudy.VALIDATION_CURVES,
          "validation-accuracy",
          "Validation accuracy",
          "validation accuracy");
    }
  }

  /** As in the paper: solid is training, dotted is validation; of random labels alone. */
  private void trainingAndValidation() {
    Map<String, Curves> training =
        sheet.curves(CriticalSamplesStudy.TRAINING_CURVES, Condition.Kind.RAND_Y);
    Map<String, Curves> validation =
        sheet.curves(CriticalSamplesStudy.VALIDATION_CURVES, Condition.Kind.RAND_Y);
    List<Layer> layers = new ArrayList<>();
    training.forEach(
        (arm, curves) ->
            layers.addAll(CurvesByArm.banded(arm + ", training", curves, LineStyle.SOLID)));
    validation.forEach(
        (arm, curves) ->
            layers.addAll(CurvesByArm.banded(arm + ", validation", curves, LineStyle.DOTTED)));
    sheet.draw(
        "accuracies",
        "Training and validation accuracy, some labels random (" + levels() + ")",
        CurvesByArm.bands(validation),
        EPOCHS,
        Axis.share("accuracy"),
        layers);
  }

  /** Not in the paper: which labels the training accuracy is made of. */
  private void labelsApart() {
    Map<String, Curves> curves = sheet.curves(CriticalSamplesStudy.LABEL_CURVES);
    List<Layer> layers = new ArrayList<>();
    layers.addAll(ofPart(curves, LabelPart.UNTOUCHED, LineStyle.SOLID));
    layers.addAll(ofPart(curves, LabelPart.REPLACED, LineStyle.DOTTED));
    sheet.draw(
        "labels-apart",
        "Training accuracy on untouched and on replaced labels",
        CurvesByArm.bands(curves),
        EPOCHS,
        Axis.share("training accuracy on these labels"),
        layers);
  }

  private List<Layer> ofPart(Map<String, Curves> curves, LabelPart part, LineStyle style) {
    return curves.entrySet().stream()
        .filter(arm -> study.trained().of(arm.getKey()).treatment().aspect() == part)
        .flatMap(arm -> CurvesByArm.banded(arm.getKey(), arm.getValue(), style).stream())
        .toList();
  }

  private void byNoise(String name, String suffix, String what, String share) {
    Map<String, Curves> curves = sheet.curves(name);
    if (curves.size() <= MOST_ARMS) {
      draw(suffix, what + " against epochs (" + levels() + " and Fig 9)", curves, share);
      return;
    }
    draw(
        suffix + "-noise-inputs",
        what + ", some inputs replaced by noise (" + levels() + ")",
        sheet.curves(name, Condition.Kind.REAL, Condition.Kind.RAND_X),
        share);
    draw(
        suffix + "-random-labels",
        what + ", some labels random (" + levels() + ")",
        sheet.curves(name, Condition.Kind.REAL, Condition.Kind.RAND_Y),
        share);
  }

  private void draw(String suffix, String title, Map<String, Curves> curves, String share) {
    sheet.bands(suffix, title, curves, EPOCHS, Axis.share(share));
  }

  /** The paper's figure of the levels of noise. */
  private String levels() {
    return study.baseline().architecture().match(mlp -> "Fig 7", cnn -> "Fig 8");
  }
}
