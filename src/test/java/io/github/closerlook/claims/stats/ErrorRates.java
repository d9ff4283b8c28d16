package io.github.closerlook.claims.stats;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.TDistribution;

/** How often the tests of this package are wrong, by simulation with a seed. */
final class ErrorRates {

  /** Of each one-sided test. */
  static final double LEVEL = 0.025;

  private ErrorRates() {}

  /**
   * The shares of simulations that assert an effect on the wrong side of the true one.
   *
   * @param above "greater than the truth"
   * @param below "less than the truth"
   */
  record OneSided(double above, double below) {
    double worse() {
      return Math.max(above, below);
    }
  }

  static OneSided of(int simulations, double truth, Supplier<? extends EffectEstimate> source) {
    int above = 0;
    int below = 0;
    for (int s = 0; s < simulations; s++) {
      EffectEstimate estimate = source.get();
      above += estimate.pValue(truth, Alternative.GREATER) < LEVEL ? 1 : 0;
      below += estimate.pValue(truth, Alternative.LESS) < LEVEL ? 1 : 0;
    }
    return new OneSided((double) above / simulations, (double) below / simulations);
  }

  static OneSided ofMean(int n, Shape shape, int simulations, long seed) {
    DoubleSupplier source = shape.from(Simulated.random(seed));
    return of(simulations, 0, () -> MeanDifference.of(Simulated.sample(n, source)));
  }

  static OneSided ofStudentsT(int n, Shape shape, int simulations, long seed) {
    TDistribution student = TDistribution.of(n - 1.0);
    return byP(
        n,
        shape,
        simulations,
        seed,
        d -> {
          MeanDifference mean = MeanDifference.of(d);
          return mean.standardError() == 0
              ? mean.pValue(0, Alternative.GREATER)
              : student.survivalProbability(mean.estimate() / mean.standardError());
        });
  }

  static OneSided ofSignFlips(int n, Shape shape, int simulations, long seed) {
    return byP(n, shape, simulations, seed, d -> SignFlips.pValueGreater(d, 0));
  }

  private static OneSided byP(
      int n, Shape shape, int simulations, long seed, ToDoubleFunction<double[]> p) {
    DoubleSupplier source = shape.from(Simulated.random(seed));
    int above = 0;
    int below = 0;
    for (int s = 0; s < simulations; s++) {
      double[] sample = Simulated.sample(n, source);
      above += p.applyAsDouble(sample) < LEVEL ? 1 : 0;
      below += p.applyAsDouble(Arrays.stream(sample).map(d -> -d).toArray()) < LEVEL ? 1 : 0;
    }
    return new OneSided((double) above / simulations, (double) below / simulations);
  }

  /** How often a mean is found that {@link DetectableEffect} says is found in 80 % of panels. */
  static double powerAtDetectable(int n, int simulations, long seed) {
    return powerAt(DetectableEffect.mean(1 / Math.sqrt(n), n, LEVEL, 0.8), n, simulations, seed);
  }

  /** The same where Student's t has 80 %. */
  static double powerWhereStudentsHas80(int n, int simulations, long seed) {
    TDistribution student = TDistribution.of(n - 1.0);
    double reach =
        student.inverseSurvivalProbability(LEVEL) + student.inverseCumulativeProbability(0.8);
    return powerAt(reach / Math.sqrt(n), n, simulations, seed);
  }

  private static double powerAt(double effect, int n, int simulations, long seed) {
    DoubleSupplier normal = Simulated.normal(seed);
    return of(simulations, -effect, () -> MeanDifference.of(Simulated.sample(n, normal))).above();
  }

  static OneSided ofTuned(TunedScenario scenario, int n, Shape shape, int simulations, long seed) {
    UniformRandomProvider random = Simulated.random(seed);
    return of(
        simulations,
        scenario.truth(),
        () -> {
          TunedArm[] arms = scenario.panel(n, shape, random);
          return TunedDifference.of(arms[0], arms[1]);
        });
  }

  /** The same with the tuning redone in each of 999 resamples. */
  static OneSided ofTunedByBootstrap(
      TunedScenario scenario, int n, Shape shape, int simulations, long seed) {
    UniformRandomProvider random = Simulated.random(seed);
    return of(
        simulations,
        scenario.truth(),
        () -> {
          TunedArm[] arms = scenario.panel(n, shape, random);
          return PanelStatistic.of(
              n,
              seeds -> chosen(arms[0], seeds).estimate() - chosen(arms[1], seeds).estimate(),
              new Resampling(999, random.nextLong()));
        });
  }

  private static TunedArm chosen(TunedArm arm, int[] seeds) {
    return new TunedArm(
        chosen(arm.accuracy(), seeds), chosen(arm.values(), seeds), arm.tolerance());
  }

  private static double[][] chosen(double[][] bySeed, int[] seeds) {
    return Arrays.stream(seeds).mapToObj(seed -> bySeed[seed]).toArray(double[][]::new);
  }

  /**
   * Two orders of items that correlate by so much, ranked by seeds that scatter by so much.
   *
   * @param correlation of the true values, normal ones, of the two conditions
   */
  record Orders(int items, int seeds, double correlation, double noise, double otherNoise) {

    PanelStatistic panel(DoubleSupplier normal, long seed) {
      double[] first = new double[items];
      double[] second = new double[items];
      for (int i = 0; i < items; i++) {
        first[i] = normal.getAsDouble();
        second[i] =
            correlation * first[i]
                + Math.sqrt(1 - correlation * correlation) * normal.getAsDouble();
      }
      return PanelStatistic.of(
          seeds,
          RankAgreement.of(noisy(first, noise, normal), noisy(second, otherNoise, normal)),
          new Resampling(999, seed));
    }

    private double[][] noisy(double[] means, double deviation, DoubleSupplier normal) {
      return IntStream.range(0, seeds)
          .mapToObj(
              seed -> Arrays.stream(means).map(m -> m + deviation * normal.getAsDouble()).toArray())
          .toArray(double[][]::new);
    }

    /** How often "less than 1 agree" is asserted, and "more". */
    OneSided against(double bound, int simulations, long seed) {
      DoubleSupplier normal = Simulated.normal(seed);
      return of(simulations, bound, () -> panel(normal, 1));
    }
  }

  /** Panels of so many cases, of which at least one check of one raises an alarm. */
  record FalseAlarms(double means, double deviations, double farthest) {

    double panels(int cases) {
      return 1 - Math.pow(1 - means - deviations - farthest, cases);
    }

    static FalseAlarms of(
        int cases, Shape shape, int accepted, int fresh, int simulations, long seed) {
      DoubleSupplier source = shape.from(Simulated.random(seed));
      Reach reach = Reach.of(PanelPrediction.ofCases(cases).level(), accepted, fresh);
      int means = 0;
      int deviations = 0;
      int farthest = 0;
      for (int s = 0; s < simulations; s++) {
        SeedSummary before = SeedSummary.of(Simulated.sample(accepted, source));
        double[] values = Simulated.sample(fresh, source);
        SeedSummary now = SeedSummary.of(values);
        means += PanelPrediction.mean(reach, before, now, 0).holds() ? 0 : 1;
        deviations += PanelPrediction.deviation(reach, before, now, 0).holds() ? 0 : 1;
        farthest += PanelPrediction.farthest(reach, before, values, 0).holds() ? 0 : 1;
      }
      double all = simulations;
      return new FalseAlarms(means / all, deviations / all, farthest / all);
    }
  }
}
