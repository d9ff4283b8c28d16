package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Layer.Band;
import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Points;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Figures like those of the paper, on made-up numbers. */
public final class SampleFigures {
  private static final String MLP = "MNIST, MLP of 2 × 256 units";

  private SampleFigures() {}

  public static List<Figure> all() {
    return List.of(
        misclassification(),
        lossSensitivity(),
        convergence(),
        dropout(),
        noiseLevels(),
        classSensitivity(),
        oneHeatMap(),
        filters(1),
        filters(3),
        timeToConvergence());
  }

  /** Figure 1 of the paper. */
  static Figure misclassification() {
    double[] ranks = range(1, 1000, 1000);
    RandomGenerator random = new SplittableRandom(1);
    return Figure.of(
        "easy-examples",
        "Some real examples are always easy; noise is all alike",
        MLP + ", 1000 examples, 1 epoch, 100 initializations from seed 1",
        Axis.linear("example, sorted by misclassification rate"),
        Axis.share("share of networks that misclassify it"),
        List.of(
            Line.of("real", ranks, map(ranks, x -> 1 / (1 + Math.exp(-(x - 880) / 42)))),
            binomial("randX", ranks, 0.28, random),
            Line.of(
                "randY", ranks, map(ranks, x -> Math.min(1, 0.6 + 0.4 * Math.pow(x / 1000, 0.3)))),
            binomial("randX, binomial", ranks, 0.28, random).in(LineStyle.DASHED),
            binomial("randY, binomial", ranks, 0.885, random).in(LineStyle.DOTTED)));
  }

  private static Line binomial(String name, double[] ranks, double p, RandomGenerator random) {
    double[] rates =
        DoubleStream.generate(
                () -> IntStream.range(0, 100).filter(i -> random.nextDouble() < p).count() / 100.0)
            .limit(ranks.length)
            .sorted()
            .toArray();
    return Line.of(name, ranks, rates);
  }

  /** Figure 3 of the paper. */
  static Figure lossSensitivity() {
    double[] steps = range(0, 2000, 41);
    List<Layer> layers = new ArrayList<>();
    layers.addAll(banded("real", steps, x -> 0.42 + 0.17 * (1 - Math.exp(-x / 400)), 0.025));
    layers.addAll(banded("randX", steps, x -> 0.21 + 0.05 * (1 - Math.exp(-x / 900)), 0.012));
    return Figure.of(
        "loss-sensitivity-gini",
        "Loss sensitivity is more unequal on real data than on random inputs",
        "MNIST 14 × 14, 1000 digits, MLP of 2 × 16 units, seeds 1 to 8, 95 % confidence",
        Axis.linear("SGD steps"),
        Axis.linear("Gini coefficient of loss sensitivity"),
        layers);
  }

  static Figure convergence() {
    double[] epochs = range(1, 60, 60);
    List<Layer> layers = new ArrayList<>();
    layers.addAll(banded("real", epochs, x -> 1 - 0.25 * Math.exp(-x / 4), 0.01));
    layers.addAll(banded("randY", epochs, x -> 0.1 + 0.9 / (1 + Math.exp(-(x - 30) / 5)), 0.04));
    layers.add(Reference.horizontal("chance", 0.1));
    return Figure.of(
        "time-to-convergence",
        "Random labels take longer to fit",
        MLP + ", 1000 examples, seeds 1 to 8, 95 % confidence",
        Axis.linear("epochs"),
        Axis.share("training accuracy"),
        layers);
  }

  static Figure dropout() {
    double[] epochs = range(1, 100, 100);
    return Figure.of(
        "dropout-slows-memorization",
        "Dropout slows the fitting of random labels and leaves validation accuracy alone",
        MLP + ", 1000 examples, dropout 0 and 0.5, seeds 1 to 8",
        Axis.linear("epochs"),
        Axis.share("accuracy"),
        List.of(
            Line.of("real, validation", epochs, map(epochs, x -> 0.9 - 0.3 * Math.exp(-x / 5))),
            Line.of(
                    "real, validation, dropout",
                    epochs,
                    map(epochs, x -> 0.91 - 0.4 * Math.exp(-x / 7)))
                .in(LineStyle.DASHED),
            Line.of(
                "randY, training",
                epochs,
                map(epochs, x -> 0.1 + 0.9 / (1 + Math.exp(-(x - 40) / 6)))),
            Line.of(
                    "randY, training, dropout",
                    epochs,
                    map(epochs, x -> 0.1 + 0.35 / (1 + Math.exp(-(x - 60) / 12))))
                .in(LineStyle.DASHED)));
  }

  static Figure noiseLevels() {
    double[] epochs = range(1, 50, 50);
    List<Layer> layers = new ArrayList<>();
    layers.add(Line.of("real", epochs, map(epochs, x -> 0.05 + 0.02 * (1 - Math.exp(-x / 6)))));
    for (int percent = 20; percent <= 80; percent += 20) {
      double share = percent / 100.0;
      layers.add(
          Line.of(
              Text.format("inputs %d %%", percent),
              epochs,
              map(epochs, x -> 0.06 + 0.25 * share * (1 - Math.exp(-x / 10)))));
      layers.add(
          Line.of(
                  Text.format("labels %d %%", percent),
                  epochs,
                  map(epochs, x -> 0.08 + 0.6 * share * (1 - Math.exp(-x / 14))))
              .in(LineStyle.DASHED));
    }
    return Figure.of(
        "csr-noise-levels",
        "More noise, more critical samples",
        "CIFAR-10, small convolutional network, r = 0.3 / 255, seed 1",
        Axis.linear("epochs"),
        Axis.share("critical sample ratio on the validation set"),
        layers);
  }

  /** Figure 4 of the paper. */
  static Figure classSensitivity() {
    return Figure.of(
        "class-sensitivity",
        "Classes share what they learn on real data more than on random data",
        "MNIST 14 × 14, 1000 digits, MLP of 2 × 16 units, mean over seeds 1 to 8",
        Axis.linear("class of the input"),
        Axis.linear("class of the loss"),
        List.of(classes("real", 0.3, 1), classes("randX", 0.02, 2)));
  }

  static Figure oneHeatMap() {
    return Figure.of(
        "class-sensitivity-real",
        "Sensitivity between classes",
        "",
        Axis.linear("class of the input"),
        Axis.linear("class of the loss"),
        List.of(classes("real", 0.3, 1)));
  }

  private static HeatMap classes(String name, double beside, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    double[][] values = new double[10][10];
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        values[i][j] =
            1e-3 * (i == j ? 1 + random.nextDouble() : beside * (0.3 + random.nextDouble()));
      }
    }
    values[3][7] = 0;
    return HeatMap.of(name, digits, digits, values, Axis.log10("sensitivity"));
  }

  /** Figure 2 of the paper, grey or in colour. */
  static Figure filters(int channels) {
    return Figure.of(
        "first-layer-filters-" + channels,
        "First-layer filters",
        "noise, and stripes of every direction",
        Axis.linear("columns"),
        Axis.linear("rows"),
        List.of(
            FilterGrid.of("before training", "as drawn", channels, 5, noise(10 * channels * 25)),
            FilterGrid.of("real", "striped", channels, 5, stripes(10, channels))));
  }

  private static double[] noise(int weights) {
    return new SplittableRandom(3).doubles(weights).toArray();
  }

  private static double[] stripes(int filters, int channels) {
    return IntStream.range(0, filters * channels * 25)
        .mapToDouble(
            i -> Math.sin(i / 25 % channels + i % 5 * Math.cos(i / 25) + i / 5 % 5 * Math.sin(i)))
        .toArray();
  }

  /** Figure 6 of the paper. */
  static Figure timeToConvergence() {
    double[] examples = {500, 1000, 2000, 5000, 10000, 50000};
    return Figure.of(
        "examples-slow-training",
        "More examples take longer, noise most of all",
        MLP + ", epochs to 100 % training accuracy, median and range of seeds 1 to 8",
        Axis.log10("training examples"),
        Axis.log10("epochs to 100 %"),
        List.of(
            Line.of("real", examples, map(examples, x -> 9 * Math.pow(x / 500, 0.22))),
            points("real", examples, x -> 9 * Math.pow(x / 500, 0.22)),
            Line.of("randX", examples, map(examples, x -> 12 * Math.pow(x / 500, 0.4))),
            points("randX", examples, x -> 12 * Math.pow(x / 500, 0.4)),
            points("randY", examples, x -> 14 * Math.pow(x / 500, 0.7)),
            Reference.vertical("paper's size", 20000)));
  }

  private static Points points(String name, double[] x, DoubleUnaryOperator f) {
    return Points.of(
        name,
        x,
        map(x, f),
        map(x, v -> f.applyAsDouble(v) / 1.25),
        map(x, v -> f.applyAsDouble(v) * 1.4));
  }

  private static List<Layer> banded(String name, double[] x, DoubleUnaryOperator f, double half) {
    return List.of(
        Band.of(
            name,
            x,
            map(x, v -> f.applyAsDouble(v) - half),
            map(x, v -> f.applyAsDouble(v) + half)),
        Line.of(name, x, map(x, f)));
  }

  private static double[] map(double[] x, DoubleUnaryOperator f) {
    return Arrays.stream(x).map(f).toArray();
  }

  private static double[] range(double from, double to, int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> from + i * (to - from) / (count - 1))
        .toArray();
  }
}
