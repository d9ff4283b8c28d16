package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.Curves;
import io.github.closerlook.paper.study.NetworkStudy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fig 6: time to convergence against width and against the number of examples. */
final class ConvergenceFigures {

  private static final String TIME = "epochs to 100 % training accuracy";

  private ConvergenceFigures() {}

  static void draw(ConvergenceStudy study, Sheet sheet) {
    if (sheet.uses(ConvergenceStudy.TIME_TO_CONVERGENCE, NetworkStudy.TRAINING_ACCURACY_REACHED)) {
      accuracy(sheet);
    }
    if (sheet.uses(
        ConvergenceStudy.TIME_TO_CONVERGENCE,
        ConvergenceStudy.SLOPE_BY_WIDTH,
        ConvergenceStudy.SAVED_AT_FIRST)) {
      times(
          study,
          sheet,
          ConvergenceStudy.TIME_BY_WIDTH,
          "by-width",
          "Time to convergence against width (Fig 6)",
          Axis.log10("units per hidden layer"));
    }
    if (sheet.uses(
        ConvergenceStudy.SLOPE_BY_EXAMPLES,
        ConvergenceStudy.SLOPE_WHERE_FEW,
        ConvergenceStudy.SLOPE_WHERE_MANY)) {
      times(
          study,
          sheet,
          ConvergenceStudy.TIME_BY_EXAMPLES,
          "by-examples",
          "Time to convergence against training examples (Fig 6)",
          Axis.log10("training examples"));
      localSlopes(study, sheet);
    }
    if (sheet.uses(ConvergenceStudy.CROSSING)) {
      crossing(study, sheet);
    }
  }

  private static void accuracy(Sheet sheet) {
    sheet.bands(
        "training-accuracy",
        "Training accuracy against epochs",
        sheet.curves(ConvergenceStudy.ACCURACY_CURVES),
        Axis.linear("epochs"),
        Axis.share("training accuracy"));
  }

  private static void times(
      ConvergenceStudy study, Sheet sheet, String name, String suffix, String title, Axis x) {
    Censoring censoring = Censoring.of(sheet.curves(name));
    List<String> notes = new ArrayList<>(CurvesByArm.bars(censoring.reached()));
    notes.addAll(censoring.notes(study.budgetEpochs()));
    sheet.draw(suffix, title, notes, x, Axis.log10(TIME), CurvesByArm.barred(censoring.reached()));
  }

  /** Not in the paper: from how many examples on noise takes longer than real data. */
  private static void crossing(ConvergenceStudy study, Sheet sheet) {
    Censoring censoring = Censoring.of(sheet.curves(ConvergenceStudy.DOUBLINGS_OF_TIME));
    Map<String, Curves> reached = censoring.reached();
    if (reached.isEmpty()) {
      return;
    }
    List<Layer> layers = new ArrayList<>(List.of(Layer.Reference.horizontal("equally long", 0)));
    sheet
        .ofAllSeeds(ConvergenceStudy.CROSSING)
        .forEach(
            (arm, doublings) -> {
              double examples = study.sizes().get(0) * Math.pow(2, doublings);
              layers.add(
                  Layer.Reference.vertical(
                      Text.format("from %.0f examples on", examples), examples));
            });
    layers.addAll(CurvesByArm.barred(reached));
    List<String> notes = new ArrayList<>(CurvesByArm.bars(reached));
    notes.addAll(censoring.notes(study.budgetEpochs()));
    sheet.draw(
        "crossing",
        "How much longer random inputs take than real data",
        notes,
        Axis.log10("training examples"),
        Axis.linear("binary logarithm of the ratio of epochs"),
        layers);
  }

  /**
   * Not in the paper. Where a slope changes with the number of examples, one line through all of
   * them would hide it.
   */
  private static void localSlopes(ConvergenceStudy study, Sheet sheet) {
    int dimensions = study.baseline().side() * study.baseline().side();
    Map<String, Curves> times = sheet.curves(ConvergenceStudy.TIME_BY_EXAMPLES);
    Map<String, Curves> all = new LinkedHashMap<>();
    times.forEach((arm, curves) -> all.put(arm, slopes(curves, dimensions)));
    // A slope with a censored end is infinite, and goes like the censored time itself.
    Map<String, Curves> slopes = Censoring.of(all).reached();
    if (slopes.isEmpty()) {
      return;
    }
    List<Layer> layers = new ArrayList<>(List.of(Layer.Reference.horizontal("no change", 0)));
    if (straddled(slopes, ConvergenceStudy.MANY)) {
      layers.add(
          Layer.Reference.vertical(
              ConvergenceStudy.MANY + " examples to a dimension", ConvergenceStudy.MANY));
    }
    layers.addAll(CurvesByArm.barred(slopes));
    List<String> notes = new ArrayList<>(CurvesByArm.bars(slopes));
    notes.addAll(Censoring.of(times).notes(study.budgetEpochs()));
    sheet.draw(
        "local-slopes",
        "Slope of time to convergence between neighbouring numbers of examples",
        notes,
        Axis.log10("examples to an input dimension, geometric mean of the two numbers"),
        Axis.linear("slope of log epochs by log examples"),
        layers);
  }

  /** Log-log slopes between neighbouring points, at the middle between them on a log axis. */
  private static Curves slopes(Curves times, int dimensions) {
    double[] sizes = times.x();
    int pairs = sizes.length - 1;
    double[] x = new double[pairs];
    double[][] slopes = new double[times.y().length][pairs];
    for (int i = 0; i < pairs; i++) {
      x[i] = Math.sqrt(sizes[i] * sizes[i + 1]) / dimensions;
      for (int seed = 0; seed < slopes.length; seed++) {
        double[] y = times.y()[seed];
        slopes[seed][i] = Math.log(y[i + 1] / y[i]) / Math.log(sizes[i + 1] / sizes[i]);
      }
    }
    return new Curves(x, slopes);
  }

  private static boolean straddled(Map<String, Curves> curves, double place) {
    return curves.values().stream()
        .anyMatch(c -> c.x()[0] < place && place < c.x()[c.x().length - 1]);
  }
}
