package io.github.closerlook.benchmark;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Made-up digits, uniform in [0, 1], and an order to visit them in: speed does not need more. */
public final class Digits {

  /** As many as the paper's Fig 1 and Fig 3 take. */
  static final int EXAMPLES = 1000;

  static final int CLASSES = 10;

  private Digits() {}

  /** The sample of images of this side. */
  public static Sample sample(int side) {
    return sample(new ImageShape(1, side, side));
  }

  static Sample sample(ImageShape shape) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(1L);
    float[] inputs = new float[EXAMPLES * shape.features()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat();
    }
    int[] labels = new int[EXAMPLES];
    Arrays.setAll(labels, i -> random.nextInt(CLASSES));
    return Sample.clean(shape, inputs, labels, CLASSES);
  }

  static int[] order() {
    int[] order = PermutationSampler.natural(EXAMPLES);
    PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(2L), order);
    return order;
  }
}
