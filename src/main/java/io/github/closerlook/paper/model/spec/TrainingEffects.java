package io.github.closerlook.paper.model.spec;

/**
 * All that a regularizer does to training. Engines and the training loop read this, and not which
 * regularizer it is.
 *
 * @param onInputs noise on the network's inputs
 * @param onHidden noise on the outputs of every hidden layer, after its activation
 * @param onWeights what draws weights to zero
 * @param onBatches what is done to the examples of a batch
 */
public record TrainingEffects(
    TrainingNoise onInputs,
    TrainingNoise onHidden,
    WeightShrinkage onWeights,
    BatchChange onBatches) {

  /** Nothing. */
  static final TrainingEffects NONE =
      new TrainingEffects(
          TrainingNoise.NONE, TrainingNoise.NONE, WeightShrinkage.NONE, new BatchChange.None());

  /** The same with noise on the network's inputs. */
  TrainingEffects withInputs(TrainingNoise noise) {
    return new TrainingEffects(noise, onHidden, onWeights, onBatches);
  }

  /** The same with noise on the outputs of hidden layers. */
  TrainingEffects withHidden(TrainingNoise noise) {
    return new TrainingEffects(onInputs, noise, onWeights, onBatches);
  }

  /** The same with weights drawn to zero. */
  TrainingEffects withWeights(WeightShrinkage.Kind kind, double coefficient) {
    return new TrainingEffects(
        onInputs, onHidden, new WeightShrinkage(kind, coefficient), onBatches);
  }

  /** The same with changed examples. */
  TrainingEffects withBatches(BatchChange change) {
    return new TrainingEffects(onInputs, onHidden, onWeights, change);
  }

  /**
   * The noise on what a layer reads.
   *
   * @param layer counted from 0, which reads the network's inputs
   */
  public TrainingNoise noiseOn(int layer) {
    return layer == 0 ? onInputs : onHidden;
  }
}
