package io.github.closerlook.claims.stats;

import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Distributions of simulated differences, each with a mean of 0. */
enum Shape {
  NORMAL("normal") {
    @Override
    DoubleSupplier from(UniformRandomProvider random) {
      return ZigguratSampler.NormalizedGaussian.of(random)::sample;
    }
  },
  GAMMA_4("gamma, shape 4") {
    @Override
    DoubleSupplier from(UniformRandomProvider random) {
      return gamma(4, random);
    }
  },
  GAMMA_1("gamma, shape 1") {
    @Override
    DoubleSupplier from(UniformRandomProvider random) {
      return gamma(1, random);
    }
  },
  /** Errors of an accuracy that is nearly 1: some seeds have none. */
  FEW_ERRORS("a mean of one error, Poisson") {
    @Override
    DoubleSupplier from(UniformRandomProvider random) {
      SharedStateDiscreteSampler errors = PoissonSampler.of(random, 1);
      return () -> errors.sample() - 1;
    }
  },
  /** One accuracy nearly 1, the other not: 200 examples each. */
  NEAR_CEILING("an accuracy of 0.995 less one of 0.9 +- 0.01, 200 examples") {
    @Override
    DoubleSupplier from(UniformRandomProvider random) {
      SharedStateDiscreteSampler errors = PoissonSampler.of(random, 1);
      DoubleSupplier other = NORMAL.from(random);
      return () -> (1 - errors.sample()) / 200.0 - 0.01 * other.getAsDouble();
    }
  },
  MANY_ZEROS("half zero, half normal") {
    @Override
    DoubleSupplier from(UniformRandomProvider random) {
      DoubleSupplier normal = NORMAL.from(random);
      return () -> random.nextBoolean() ? normal.getAsDouble() : 0;
    }
  };

  private final String words;

  Shape(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract DoubleSupplier from(UniformRandomProvider random);

  /** Standardized. */
  private static DoubleSupplier gamma(double shape, UniformRandomProvider random) {
    SharedStateContinuousSampler gamma =
        AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1);
    return () -> (gamma.sample() - shape) / Math.sqrt(shape);
  }
}
