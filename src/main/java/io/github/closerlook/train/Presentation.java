package io.github.closerlook.train;

import io.github.closerlook.data.Sample;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.model.TrainableNetwork;

/** How a batch comes before the network: as it is, or changed by the regularizer. */
interface Presentation {

  /** One SGD step on examples {@code order[from]} to {@code order[from + count - 1]}. */
  void step(int[] order, int from, int count);

  /**
   * The presentation that the network's regularizer asks for.
   *
   * @param seed of all that is drawn at random
   */
  static Presentation of(TrainableNetwork network, Sample sample, long seed) {
    Regularizer regularizer = network.spec().regularizer();
    if (regularizer instanceof Regularizer.DropoutAdversarial adversarial) {
      return new AdversarialPresentation(network, sample, adversarial, seed);
    }
    if (regularizer instanceof Regularizer.Augmentation augmentation) {
      return new AugmentedPresentation(network, sample, augmentation, seed);
    }
    return (order, from, count) ->
        network.step(sample.inputs(), sample.labels(), order, from, count);
  }
}
