package io.github.closerlook.paper.train;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.Regularizer.DropoutAdversarial;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import org.apache.commons.rng.UniformRandomProvider;

/** Adversarial training on critical samples, see {@link DropoutAdversarial}. */
final class AdversarialTransform implements BatchTransform {

  private final TrainableNetwork network;
  private final Batch batch;
  private final int features;
  private final double weight;
  private final CriticalSearch search;
  private final long seed;
  private final UniformRandomProvider choice;

  /** Which rows of the batch are replaced, and their inputs, [replaced, features]. */
  private final int[] replaced;

  private final float[] chosen;
  private int steps;

  AdversarialTransform(
      TrainableNetwork network, Sample sample, DropoutAdversarial regularizer, long seed) {
    this.network = network;
    this.seed = seed;
    batch = new Batch(network, sample);
    features = sample.features();
    weight = regularizer.weight();
    search = CriticalSearch.lass(regularizer.radius(), regularizer.steps());
    choice = Seeds.generator(seed, "choice of adversarial examples");
    chosen = new float[batch.inputs.length];
    replaced = new int[batch.inputs.length / features];
  }

  @Override
  public void step(int[] order, int from, int count) {
    batch.load(order, from, count);
    int rows = choose(count);
    if (rows > 0) {
      long noise = Seeds.derive(seed, "adversarial noise of step " + steps);
      float[] found = search.ends(network, chosen, rows, noise);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(found, i * features, batch.inputs, replaced[i] * features, features);
      }
    }
    batch.step(count);
    steps++;
  }

  private int choose(int count) {
    int rows = 0;
    for (int row = 0; row < count; row++) {
      if (choice.nextDouble() < weight) {
        System.arraycopy(batch.inputs, row * features, chosen, rows * features, features);
        replaced[rows++] = row;
      }
    }
    return rows;
  }
}
