package io.github.closerlook.model;

import io.github.closerlook.data.Seeds;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A regularizer's noise, drawn from the network's seed. */
final class SeededNoise implements LayerNoise {

  private final Kind onInputs;
  private final Kind onHidden;
  private final Consumer<Matrix> draw;

  private SeededNoise(Kind onInputs, Kind onHidden, Consumer<Matrix> draw) {
    this.onInputs = onInputs;
    this.onHidden = onHidden;
    this.draw = draw;
  }

  /** The noise of a regularizer, {@link LayerNoise#NONE} for those that have none. */
  static LayerNoise of(Regularizer regularizer, long seed) {
    UniformRandomProvider random = Seeds.generator(seed, "training noise");
    if (regularizer instanceof Regularizer.Dropout dropout) {
      return new SeededNoise(Kind.NONE, Kind.MULTIPLIED, dropout(random, dropout.rate()));
    }
    if (regularizer instanceof Regularizer.DropoutAdversarial both) {
      return new SeededNoise(Kind.NONE, Kind.MULTIPLIED, dropout(random, both.dropout()));
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

  private static Consumer<Matrix> dropout(UniformRandomProvider random, double rate) {
    // 16 random bits an element: the rate is rounded to a multiple of 1/65536, at least one.
    int zeros = (int) Math.min(Math.max(Math.round(rate * 65536), 1), 65535);
    // Kept units are scaled by 1/(1 - rate), so that test mode needs no scaling.
    double kept = 1 / (1 - zeros / 65536.0);
    LongSupplier bits = random::nextLong;
    return mask -> mask.fillMask(bits, zeros, kept);
  }

  private static Consumer<Matrix> gaussian(UniformRandomProvider random, double deviation) {
    ZigguratSampler.NormalizedGaussian sampler = ZigguratSampler.NormalizedGaussian.of(random);
    DoubleSupplier next = () -> deviation * sampler.sample();
    return mask -> mask.fill(next);
  }

  @Override
  public Kind kind(int layer) {
    return layer == 0 ? onInputs : onHidden;
  }

  @Override
  public void draw(int layer, Matrix mask) {
    draw.accept(mask);
  }
}
