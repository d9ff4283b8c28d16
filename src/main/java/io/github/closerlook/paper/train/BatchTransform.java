package io.github.closerlook.paper.train;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.TrainableNetwork;

/** Takes SGD steps on batches: as they are, or changed by the regularizer. */
interface BatchTransform {

  /** One SGD step on examples {@code order[from]} to {@code order[from + count - 1]}. */
  void step(int[] order, int from, int count);

  /**
   * The transform that the network's regularizer asks for.
   *
   * @param seed of all that is drawn at random
   */
  static BatchTransform of(TrainableNetwork network, Sample sample, long seed) {
    BatchTransform asTheyAre =
        (order, from, count) -> network.step(sample.inputs(), sample.labels(), order, from, count);
    return network
        .spec()
        .regularizer()
        .effects()
        .onBatches()
        .match(
            () -> asTheyAre,
            adversarial -> new AdversarialTransform(network, sample, adversarial, seed),
            augmentation -> new AugmentingTransform(network, sample, augmentation, seed));
  }
}
