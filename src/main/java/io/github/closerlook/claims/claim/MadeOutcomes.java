package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Right and wrong answers that are made up for controls of what is held to the binomial, as many as
 * an arm has and with its networks' shares of right ones.
 */
final class MadeOutcomes {

  private MadeOutcomes() {}

  /**
   * The arm's own for a claim; binomial ones for a planted control; for a null control ones whose
   * dispersion is the margin's square, twice as far from the binomial's as the margin: each example
   * has a chance of its own, from a beta distribution about the share.
   *
   * @return 1 where the network was right, [networks][examples]
   */
  static byte[][] of(Quantity.Outcomes arm, Role role, Margin margin, long seed) {
    if (role == Role.CLAIM) {
      return arm.correct();
    }
    byte[][] correct = arm.correct();
    UniformRandomProvider random = Seeds.generator(seed, "made outcomes");
    double dispersion = role == Role.PLANTED ? 1 : margin.size() * margin.size();
    double share =
        Arrays.stream(correct).mapToInt(answers -> sum(answers)).average().orElseThrow()
            / correct[0].length;
    double[] chances = chances(correct[0].length, share, dispersion, correct.length, random);
    byte[][] made = new byte[correct.length][chances.length];
    for (byte[] answers : made) {
      for (int i = 0; i < answers.length; i++) {
        answers[i] = (byte) (random.nextDouble() < chances[i] ? 1 : 0);
      }
    }
    return made;
  }

  /** With {@code rho = (dispersion - 1) / (networks - 1)}: a beta-binomial has that dispersion. */
  private static double[] chances(
      int examples, double share, double dispersion, int networks, UniformRandomProvider random) {
    double[] chances = new double[examples];
    Arrays.fill(chances, share);
    if (dispersion > 1) {
      double rho = (dispersion - 1) / (networks - 1);
      double size = 1 / rho - 1;
      ContinuousSampler chance =
          BetaDistribution.of(share * size, (1 - share) * size).createSampler(random)::sample;
      Arrays.setAll(chances, i -> chance.sample());
    }
    return chances;
  }

  private static int sum(byte[] answers) {
    int sum = 0;
    for (byte answer : answers) {
      sum += answer;
    }
    return sum;
  }
}
