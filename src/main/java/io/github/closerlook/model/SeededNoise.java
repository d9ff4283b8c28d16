package io.github.closerlook.model;

import io.github.closerlook.data.Seeds;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A regularizer's noise, drawn from the network's seed. */
final class SeededNoise implements LayerNoise {

  private final Kind onInputs;
  private final Kind onHidden;
  private final DoubleSupplier next;

  private SeededNoise(Kind onInputs, Kind onHidden, DoubleSupplier next) {
    this.onInputs = onInputs;
    this.onHidden = onHidden;
    this.next = next;
  }

  /** The noise of a regularizer, {@link LayerNoise#NONE} for those that have none. */
  static LayerNoise of(Regularizer regularizer, long seed) {
    UniformRandomProvider random = Seeds.generator(seed, "training noise");
    if (regularizer instanceof Regularizer.Dropout dropout) {
      return new SeededNoise(Kind.NONE, Kind.MULTIPLIED, dropout(random, dropout.rate()));
    }
    if (regularizer instanceof Regularizer.InputDropout dropout) {
      return new SeededNoise(Kind.MULTIPLIED, Kind.NONE, dropout(random, dropout.rate()));
    }
    if (regularizer instanceof Regularizer.HiddenNoise noise) {
      return new SeededNoise(Kind.NONE, Kind.ADDED, gaussian(random, noise.standardDeviation()));
    }
    if (regularizer instanceof Regularizer.InputNoise noise) {
      return new SeededNoise(Kind.ADDED, Kind.NONE, gaussian(random, noise.standardDeviation()));
    }
    return NONE;
  }

  private static DoubleSupplier dropout(UniformRandomProvider random, double rate) {
    // Kept units are scaled by 1/(1 - rate), so that test mode needs no scaling.
    double kept = 1 / (1 - rate);
    long threshold = (long) (rate * (1L << 32)) + Integer.MIN_VALUE;
    return () -> random.nextInt() < threshold ? 0 : kept;
  }

  private static DoubleSupplier gaussian(UniformRandomProvider random, double deviation) {
    ZigguratSampler.NormalizedGaussian sampler = ZigguratSampler.NormalizedGaussian.of(random);
    return () -> deviation * sampler.sample();
  }

  @Override
  public Kind kind(int layer) {
    return layer == 0 ? onInputs : onHidden;
  }

  @Override
  public void draw(int layer, Matrix mask) {
    mask.fill(next);
  }
}
