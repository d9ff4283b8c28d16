package io.github.closerlook.paper.model.dense;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainingEffects;
import io.github.closerlook.paper.model.spec.TrainingNoise;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A regularizer's noise, drawn from the network's seed. */
public final class SeededNoise implements LayerNoise {

  private final Source onInputs;
  private final Source onHidden;

  private SeededNoise(Source onInputs, Source onHidden) {
    this.onInputs = onInputs;
    this.onHidden = onHidden;
  }

  /**
   * The noise of a regularizer.
   *
   * @param seed of the draws
   * @return {@link LayerNoise#NONE} for a regularizer without noise
   */
  public static LayerNoise of(Regularizer regularizer, long seed) {
    TrainingEffects effects = regularizer.effects();
    if (effects.onInputs().equals(TrainingNoise.NONE)
        && effects.onHidden().equals(TrainingNoise.NONE)) {
      return NONE;
    }
    UniformRandomProvider random = Seeds.generator(seed, "training noise");
    return new SeededNoise(source(effects.onInputs(), random), source(effects.onHidden(), random));
  }

  private record Source(Kind kind, Consumer<Matrix> draw) {}

  private static Source source(TrainingNoise noise, UniformRandomProvider random) {
    return switch (noise.kind()) {
      case NONE -> new Source(Kind.NONE, mask -> {});
      case DROPOUT -> new Source(Kind.MULTIPLIED, dropout(random, noise.amount()));
      case GAUSSIAN -> new Source(Kind.ADDED, gaussian(random, noise.amount()));
    };
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

  private Source source(int layer) {
    return layer == 0 ? onInputs : onHidden;
  }

  @Override
  public Kind kind(int layer) {
    return source(layer).kind();
  }

  @Override
  public void draw(int layer, Matrix mask) {
    source(layer).draw().accept(mask);
  }
}
