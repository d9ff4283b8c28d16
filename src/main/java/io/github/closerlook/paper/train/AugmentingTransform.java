package io.github.closerlook.paper.train;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.Regularizer.Augmentation;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Data augmentation, drawn anew at each presentation, see {@link Augmentation}. */
final class AugmentingTransform implements BatchTransform {

  private final Batch batch;
  private final int features;
  private final Augmentation augmentation;
  private final Rotation rotation;
  private final UniformRandomProvider angles;
  private final UniformRandomProvider factors;
  private final ZigguratSampler.NormalizedGaussian noise;

  AugmentingTransform(
      TrainableNetwork network, Sample sample, Augmentation augmentation, long seed) {
    this.augmentation = augmentation;
    batch = new Batch(network, sample);
    features = sample.features();
    rotation = new Rotation(sample.shape());
    // A stream each: the angles stay the same when the noise is left out.
    angles = Seeds.generator(seed, "augmentation's rotation");
    factors = Seeds.generator(seed, "augmentation's intensity");
    noise = ZigguratSampler.NormalizedGaussian.of(Seeds.generator(seed, "augmentation's noise"));
  }

  @Override
  public void step(int[] order, int from, int count) {
    batch.load(order, from, count);
    for (int row = 0; row < count; row++) {
      change(row * features);
    }
    batch.step(count);
  }

  private void change(int start) {
    float[] inputs = batch.inputs;
    if (augmentation.rotationDegrees() > 0) {
      rotation.rotate(inputs, start, symmetric(angles) * augmentation.rotationDegrees());
    }
    if (augmentation.intensity() > 0) {
      float factor = (float) (1 + symmetric(factors) * augmentation.intensity());
      for (int i = start; i < start + features; i++) {
        inputs[i] *= factor;
      }
    }
    if (augmentation.noise() > 0) {
      for (int i = start; i < start + features; i++) {
        inputs[i] += (float) (augmentation.noise() * noise.sample());
      }
    }
  }

  /** Uniform in [-1, 1). */
  private static double symmetric(UniformRandomProvider random) {
    return 2 * random.nextDouble() - 1;
  }
}
