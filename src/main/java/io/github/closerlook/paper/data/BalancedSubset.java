package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.stats.Seeds;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Chooses examples as evenly over the classes as their number allows; where it does not divide, the
 * first classes have one more.
 *
 * <p>Each class is shuffled as a whole and its first examples are taken. So a smaller subset of a
 * seed lies within a larger one, and a comparison of training set sizes is paired.
 */
final class BalancedSubset {
  private BalancedSubset() {}

  /** Positions in the set, [examples], in the order in which the sample has them. */
  static int[] choose(ImageSet set, int examples, long seed) {
    requireAvailable(set, examples);
    UniformRandomProvider choice = Seeds.generator(seed, "subset of " + set.name());
    int[] chosen = new int[examples];
    int next = 0;
    for (int label = 0; label < set.classes(); label++) {
      int[] ofClass = set.examplesOf(label);
      PermutationSampler.shuffle(choice, ofClass);
      int wanted = wanted(label, examples, set.classes());
      System.arraycopy(ofClass, 0, chosen, next, wanted);
      next += wanted;
    }
    PermutationSampler.shuffle(Seeds.generator(seed, "order of " + set.name()), chosen);
    return chosen;
  }

  private static int wanted(int label, int examples, int classes) {
    return examples / classes + (label < examples % classes ? 1 : 0);
  }

  /** Sees that every class can give its share. */
  static void requireAvailable(ImageSet set, int examples) {
    int[] available = set.classCounts();
    for (int label = 0; label < set.classes(); label++) {
      int wanted = wanted(label, examples, set.classes());
      if (available[label] < wanted) {
        throw new BadInputException(
            String.format(
                    Locale.ROOT,
                    "%d examples of %s, evenly over %d classes, need %d of class %d, of which there are %d;",
                    examples,
                    set.name(),
                    set.classes(),
                    wanted,
                    label,
                    available[label])
                + " expected at most "
                + most(available));
      }
    }
  }

  /** The largest number of examples of which every class can give its share. */
  private static int most(int[] available) {
    int most = 0;
    while (available[most % available.length] > most / available.length) {
      most++;
    }
    return most;
  }
}
