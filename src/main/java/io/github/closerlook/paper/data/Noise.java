package io.github.closerlook.paper.data;

import io.github.closerlook.claims.stats.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Replaces inputs or labels by noise (randX and randY, section 2), in place.
 *
 * <p>The examples to replace are the first ones of one seeded permutation, so those of 20 % are
 * among those of 40 %. Streams are named after the data set's part: a training and a validation
 * sample of one seed do not share their noise.
 */
final class Noise {
  private final long seed;
  private final String set;

  Noise(long seed, ImageSet set) {
    this.seed = seed;
    this.set = set.name();
  }

  /**
   * Overwrites a fraction of inputs, [examples, features], with i.i.d. Gaussian noise of the mean
   * and variance (scalars, over all examples and features, so the same in every channel of colour
   * images) that all of them had before.
   *
   * @return which were overwritten, [examples]
   */
  boolean[] replaceInputs(float[] inputs, int examples, double fraction) {
    int[] replaced = choose("replaced inputs of ", examples, fraction);
    if (replaced.length == 0) {
      return marks(replaced, examples);
    }
    double mean = mean(inputs);
    double standardDeviation = Math.sqrt(variance(inputs, mean));
    ContinuousSampler gaussian =
        ZigguratSampler.NormalizedGaussian.of(Seeds.generator(seed, "input noise of " + set));
    int features = inputs.length / examples;
    // In the permutation's order: an example's noise is the same at every fraction that has it.
    for (int example : replaced) {
      for (int feature = 0; feature < features; feature++) {
        inputs[example * features + feature] =
            (float) (mean + standardDeviation * gaussian.sample());
      }
    }
    return marks(replaced, examples);
  }

  /**
   * Permutes the labels of a fraction of the examples among themselves.
   *
   * @return whose labels took part, [examples]
   */
  boolean[] replaceLabels(int[] labels, double fraction) {
    int[] replaced = choose("replaced labels of ", labels.length, fraction);
    int[] permuted = Arrays.stream(replaced).map(example -> labels[example]).toArray();
    PermutationSampler.shuffle(Seeds.generator(seed, "permuted labels of " + set), permuted);
    for (int i = 0; i < replaced.length; i++) {
      labels[replaced[i]] = permuted[i];
    }
    return marks(replaced, labels.length);
  }

  private int[] choose(String purpose, int examples, double fraction) {
    UniformRandomProvider random = Seeds.generator(seed, purpose + set);
    int[] permutation = PermutationSampler.natural(examples);
    PermutationSampler.shuffle(random, permutation);
    return Arrays.copyOf(permutation, Fractions.count(fraction, examples));
  }

  private static boolean[] marks(int[] replaced, int examples) {
    boolean[] marks = new boolean[examples];
    for (int example : replaced) {
      marks[example] = true;
    }
    return marks;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(float[] values, double mean) {
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
