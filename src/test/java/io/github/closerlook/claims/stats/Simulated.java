package io.github.closerlook.claims.stats;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Seeded samples for the simulations of error rates and coverage. */
final class Simulated {

  private Simulated() {}

  static UniformRandomProvider random(long seed) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  static DoubleSupplier normal(long seed) {
    return ZigguratSampler.NormalizedGaussian.of(random(seed))::sample;
  }

  static DoubleSupplier exponential(long seed) {
    return ZigguratSampler.Exponential.of(random(seed))::sample;
  }

  static double[] sample(int size, DoubleSupplier source) {
    double[] sample = new double[size];
    for (int i = 0; i < size; i++) {
      sample[i] = source.getAsDouble();
    }
    return sample;
  }

  /** Four standard errors of a simulated share: a true build fails once in 16,000 seeds. */
  static double fourStandardErrors(double share, int simulations) {
    return 4 * Math.sqrt(share * (1 - share) / simulations);
  }
}
