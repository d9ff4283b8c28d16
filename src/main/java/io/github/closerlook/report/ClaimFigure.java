package io.github.closerlook.report;

import io.github.closerlook.report.figure.Axis;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.report.figure.Layer;
import io.github.closerlook.report.figure.LineStyle;
import io.github.closerlook.study.Arms;
import io.github.closerlook.study.ConvergenceStudy;
import io.github.closerlook.study.Curves;
import io.github.closerlook.study.EasyExamplesStudy;
import io.github.closerlook.study.Findings;
import io.github.closerlook.study.LossSensitivityStudy;
import io.github.closerlook.study.Quantity;
import io.github.closerlook.study.RegularizationStudy;
import io.github.closerlook.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The figure of a study, in the paper's layout where the paper has one. */
final class ClaimFigure {

  private ClaimFigure() {}

  /**
   * Draws what the findings have; arms for controls alone are left out.
   *
   * @param claim id of the claim, and of the figure
   */
  static Figure of(String claim, Study study, Findings findings) {
    if (study instanceof EasyExamplesStudy easy) {
      return easyExamples(claim, easy, findings);
    }
    if (study instanceof LossSensitivityStudy sensitivity) {
      return Figure.of(
          claim,
          "How unequally the loss depends on the examples (Fig 3, left)",
          sensitivity.describe(),
          Axis.linear("SGD steps"),
          Axis.linear("Gini coefficient of the mean sensitivity"),
          curves(findings.curves(LossSensitivityStudy.GINI_CURVES), ""));
    }
    if (study instanceof ConvergenceStudy convergence) {
      return Figure.of(
          claim,
          "Training accuracy on true and on random labels",
          convergence.describe(),
          Axis.linear("epochs"),
          Axis.share("training accuracy"),
          curves(findings.curves(ConvergenceStudy.ACCURACY_CURVES), ""));
    }
    RegularizationStudy regularization = (RegularizationStudy) study;
    List<Layer> layers = new ArrayList<>();
    findings
        .curves(RegularizationStudy.TRAINING_ACCURACY)
        .forEach(
            (arm, lines) -> {
              if (arm.startsWith(Arms.RAND_Y)) {
                add(layers, arm, lines, ", training");
              }
            });
    findings
        .curves(RegularizationStudy.VALIDATION_ACCURACY)
        .forEach(
            (arm, lines) -> {
              if (arm.startsWith(Arms.REAL)) {
                add(layers, arm, lines, ", validation");
              }
            });
    return Figure.of(
        claim,
        "Dropout and the memorization of random labels",
        regularization.describe(),
        Axis.linear("epochs"),
        Axis.share("accuracy"),
        layers);
  }

  private static Figure easyExamples(String claim, EasyExamplesStudy study, Findings findings) {
    Map<String, Quantity> arms = findings.arms(EasyExamplesStudy.CORRECTNESS);
    List<Layer> layers = new ArrayList<>();
    for (String arm : List.of(Arms.REAL, Arms.RAND_X, Arms.RAND_Y)) {
      if (arms.get(arm) instanceof Quantity.Outcomes outcomes) {
        double[] missed = misclassifiedSorted(outcomes.correct());
        double[] ranks = new double[missed.length];
        Arrays.setAll(ranks, i -> i + 1);
        layers.add(Layer.Line.of(arm, ranks, missed));
        if (!arm.equals(Arms.REAL)) {
          double mean = Arrays.stream(missed).average().orElseThrow();
          layers.add(
              Layer.Line.of(
                      "binomial as " + arm,
                      ranks,
                      binomialSorted(outcomes.correct().length, mean, missed.length))
                  .in(arm.equals(Arms.RAND_X) ? LineStyle.DASHED : LineStyle.DOTTED));
        }
      }
    }
    return Figure.of(
        claim,
        "Share of networks that misclassify each example (Fig 1)",
        study.describe(),
        Axis.linear("examples, sorted"),
        Axis.share("share of networks that misclassify"),
        layers);
  }

  private static double[] misclassifiedSorted(byte[][] correct) {
    double[] missed = new double[correct[0].length];
    for (byte[] network : correct) {
      for (int i = 0; i < missed.length; i++) {
        missed[i] += (1.0 - network[i]) / correct.length;
      }
    }
    Arrays.sort(missed);
    return missed;
  }

  /** What the sorted shares would be if each were a binomial count: its quantiles. */
  private static double[] binomialSorted(int trials, double probability, int examples) {
    BinomialDistribution binomial = BinomialDistribution.of(trials, probability);
    double[] shares = new double[examples];
    Arrays.setAll(
        shares, i -> (double) binomial.inverseCumulativeProbability((i + 0.5) / examples) / trials);
    return shares;
  }

  private static List<Layer> curves(Map<String, Curves> curves, String suffix) {
    List<Layer> layers = new ArrayList<>();
    curves.forEach((arm, lines) -> add(layers, arm, lines, suffix));
    return layers;
  }

  /** The mean over the seeds, in a band from the lowest to the highest. */
  private static void add(List<Layer> layers, String arm, Curves curves, String suffix) {
    if (arm.equals(Arms.REAL_AGAIN) || arm.equals(Arms.RAND_Y_AGAIN)) {
      return;
    }
    String series = arm + suffix;
    layers.add(Layer.Band.of(series, curves.x(), curves.lowest(), curves.highest()));
    layers.add(
        Layer.Line.of(series, curves.x(), curves.mean())
            .in(arm.contains("dropout") ? LineStyle.DASHED : LineStyle.SOLID));
  }
}
