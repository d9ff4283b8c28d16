package io.github.closerlook.claims.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * Simulated replicates judging subjects: replicate a is right on subject i with chance {@code 1/2 +
 * share_a + gain_a (B_i - 1/2)}, B_i from a symmetric beta distribution. Its true dispersion is
 * known, since {@code Cov_i} of two replicates is {@code gain_a gain_b Var(B)}.
 */
final class SimulatedPanel {

  private static final double MEAN_GAIN = 0.6;

  private final int subjects;
  private final UniformRandomProvider random;
  private final double[] gains;
  private final double[] shares;

  private SimulatedPanel(int replicates, int subjects, UniformRandomProvider random) {
    this.subjects = subjects;
    this.random = random;
    this.gains = new double[replicates];
    this.shares = new double[replicates];
  }

  /** Replicates that differ by chance alone: the counts of subjects are beta-binomial. */
  static SimulatedPanel alike(int replicates, int subjects, UniformRandomProvider random) {
    SimulatedPanel panel = new SimulatedPanel(replicates, subjects, random);
    Arrays.fill(panel.gains, MEAN_GAIN);
    return panel;
  }

  /** Replicates each with its own skill on all subjects, within chances of 0 to 1. */
  static SimulatedPanel differing(int replicates, int subjects, UniformRandomProvider random) {
    SimulatedPanel panel = new SimulatedPanel(replicates, subjects, random);
    for (int a = 0; a < replicates; a++) {
      panel.gains[a] = MEAN_GAIN + 0.8 * (random.nextDouble() - 0.5);
      panel.shares[a] = (1 - panel.gains[a]) * (random.nextDouble() - 0.5);
    }
    return panel;
  }

  /**
   * One arm.
   *
   * @param difficulty variance of B as a share of the largest it can have, 1/4; 0 for none
   */
  byte[][] outcomes(double difficulty) {
    byte[][] outcomes = new byte[gains.length][subjects];
    DoubleUnaryOperator centred = centredEase(difficulty);
    for (int i = 0; i < subjects; i++) {
      double ease = centred.applyAsDouble(i);
      for (int a = 0; a < gains.length; a++) {
        double chance = 0.5 + shares[a] + gains[a] * ease;
        outcomes[a][i] = (byte) (random.nextDouble() < chance ? 1 : 0);
      }
    }
    return outcomes;
  }

  /** The true D, the same for replicates alike and differing. */
  static double dispersion(int replicates, double difficulty) {
    return 1 + (replicates - 1) * MEAN_GAIN * MEAN_GAIN * difficulty;
  }

  private DoubleUnaryOperator centredEase(double difficulty) {
    if (difficulty == 0) {
      return i -> 0;
    }
    double concentration = (1 / difficulty - 1) / 2;
    ContinuousDistribution.Sampler ease =
        BetaDistribution.of(concentration, concentration).createSampler(random);
    return i -> ease.sample() - 0.5;
  }
}
