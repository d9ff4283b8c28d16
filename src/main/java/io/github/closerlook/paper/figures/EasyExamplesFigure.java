package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.LineStyle;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.EasyExamplesStudy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Fig 1: the share of networks that misclassify each example, sorted. */
final class EasyExamplesFigure {

  private EasyExamplesFigure() {}

  static void draw(Sheet sheet) {
    List<Layer> layers = new ArrayList<>();
    sheet
        .quantities(
            EasyExamplesStudy.CORRECTNESS, Quantity.Outcomes.class, Quantity.Outcomes::correct)
        .forEach((arm, correct) -> layers.addAll(lines(arm, correct)));
    sheet.draw(
        "",
        "Share of networks that misclassify each example (Fig 1)",
        List.of(),
        Axis.linear("examples, sorted"),
        Axis.share("share of networks that misclassify"),
        layers);
  }

  private static List<Layer> lines(String arm, byte[][] correct) {
    double[] missed = misclassifiedSorted(correct);
    double[] ranks = new double[missed.length];
    Arrays.setAll(ranks, i -> i + 1);
    List<Layer> lines = new ArrayList<>(List.of(Layer.Line.of(arm, ranks, missed)));
    if (!arm.equals(Arms.REAL)) {
      double mean = Arrays.stream(missed).average().orElseThrow();
      lines.add(
          Layer.Line.of(
                  "binomial as " + arm, ranks, binomialSorted(correct.length, mean, missed.length))
              .in(arm.equals(Arms.RAND_X) ? LineStyle.DASHED : LineStyle.DOTTED));
    }
    return lines;
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
}
