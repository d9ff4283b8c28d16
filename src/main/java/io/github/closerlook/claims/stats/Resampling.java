package io.github.closerlook.claims.stats;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * How a bootstrap draws: an immutable value. The same one gives the same resamples.
 *
 * @param resamples how many are drawn
 * @param seed of the draws
 */
public record Resampling(int resamples, long seed) {

  /** The ends of a 95 % interval move by about 1 % of its width from seed to seed. */
  private static final int DEFAULT_RESAMPLES = 10_000;

  public Resampling {
    Require.that(resamples > 0, "needs at least one resample, but got %d", resamples);
  }

  /** 10,000 resamples from that seed. */
  public static Resampling of(long seed) {
    return new Resampling(DEFAULT_RESAMPLES, seed);
  }

  /** The same seed with so many resamples. */
  public Resampling withResamples(int other) {
    return new Resampling(other, seed);
  }

  UniformRandomProvider random() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }
}
