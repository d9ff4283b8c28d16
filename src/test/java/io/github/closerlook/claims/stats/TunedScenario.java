package io.github.closerlook.claims.stats;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Simulated tuning of two regularizers at four strengths of each, with the tolerance of 0.01 where
 * tuning is hardest: at a strength that was tried. The second regularizer is the same in all.
 *
 * <p>Seeds scatter by 0.008 of accuracy and 0.03 of the memorized share, the noise of a strength
 * being for a half its own, for a quarter the arm's, and for a quarter the seed's.
 */
enum TunedScenario {
  BETWEEN(
      "between two strengths",
      new double[] {0.90, 0.898, 0.894, 0.874},
      new double[] {0.95, 0.9, 0.7, 0.4},
      0.64),
  AT_A_KNOT(
      "at a tried strength, where memorization bends",
      new double[] {0.90, 0.897, 0.89, 0.86},
      new double[] {0.95, 0.8, 0.6, 0.5},
      0.6),
  AT_A_SHARP_BEND(
      "the same, with accuracy hardly falling any more",
      new double[] {0.90, 0.898, 0.89, 0.888},
      new double[] {0.95, 0.9, 0.85, 0.4},
      0.85),
  AT_THE_OTHER_BEND(
      "the same, with the other bend",
      new double[] {0.90, 0.898, 0.89, 0.84},
      new double[] {0.95, 0.9, 0.5, 0.48},
      0.5),
  AT_THE_LAST(
      "at the strongest that was tried",
      new double[] {0.90, 0.898, 0.895, 0.89},
      new double[] {0.95, 0.9, 0.7, 0.4},
      0.4),
  ON_A_PLATEAU(
      "two strengths cost the same",
      new double[] {0.90, 0.89, 0.89, 0.86},
      new double[] {0.95, 0.8, 0.6, 0.5},
      0.6),
  AFTER_A_DIP(
      "a weaker strength costs more",
      new double[] {0.90, 0.885, 0.89, 0.86},
      new double[] {0.95, 0.8, 0.6, 0.5},
      0.6);

  private static final double TOLERANCE = 0.01;
  private static final double[] OTHER_ACCURACY = {0.90, 0.896, 0.887, 0.87};
  private static final double[] OTHER_MEMORIZED = {0.95, 0.85, 0.7, 0.5};

  /** Two thirds of the way from the second strength to the third, where accuracy is 0.89. */
  private static final double OTHER_TRUTH = 0.75;

  private final String words;
  private final double[] accuracy;
  private final double[] memorized;
  private final double truth;

  TunedScenario(String words, double[] accuracy, double[] memorized, double truth) {
    this.words = words;
    this.accuracy = accuracy;
    this.memorized = memorized;
    this.truth = truth;
  }

  String words() {
    return words;
  }

  double truth() {
    return truth - OTHER_TRUTH;
  }

  /** Both arms of one simulated panel. */
  TunedArm[] panel(int seeds, Shape shape, UniformRandomProvider random) {
    DoubleSupplier noise = shape.from(random);
    double[][][] accuracies = scattered(seeds, accuracy, OTHER_ACCURACY, 0.008, noise);
    double[][][] shares = scattered(seeds, memorized, OTHER_MEMORIZED, 0.03, noise);
    return new TunedArm[] {
      new TunedArm(accuracies[0], shares[0], TOLERANCE),
      new TunedArm(accuracies[1], shares[1], TOLERANCE)
    };
  }

  private static double[][][] scattered(
      int seeds, double[] first, double[] second, double deviation, DoubleSupplier noise) {
    double[][] means = {first, second};
    double[][][] values = new double[2][seeds][first.length];
    for (int seed = 0; seed < seeds; seed++) {
      double ofSeed = noise.getAsDouble() / 2;
      for (int arm = 0; arm < 2; arm++) {
        double ofArm = noise.getAsDouble() / 2;
        for (int s = 0; s < first.length; s++) {
          double own = noise.getAsDouble() * Math.sqrt(0.5);
          values[arm][seed][s] = means[arm][s] + deviation * (ofSeed + ofArm + own);
        }
      }
    }
    return values;
  }
}
