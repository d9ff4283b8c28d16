package io.github.closerlook.paper.model.spec;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network that takes SGD steps. Whatever does the arithmetic, the parameters are those of a DL4J
 * {@link MultiLayerNetwork}, which can evaluate or save them at any time.
 *
 * <p>Build and use it on one thread. All but {@link #step} work in test mode: no noise layers, and
 * batch normalizations with their running statistics, which count as constants.
 */
public interface TrainableNetwork extends AutoCloseable {

  /** What the network was built from. */
  NetworkSpec spec();

  /** The DL4J network that owns the parameters. */
  MultiLayerNetwork network();

  /**
   * One SGD step on the mean cross-entropy of a batch.
   *
   * @param inputs [examples, features] of the whole training set
   * @param labels [examples]
   * @param order the batch is examples {@code order[from]} to {@code order[from + count - 1]}
   */
  void step(float[] inputs, int[] labels, int[] order, int from, int count);

  /**
   * Logits of the first {@code count} examples.
   *
   * @param inputs [examples, features]
   * @return [count, classes]
   */
  double[] logits(float[] inputs, int count);

  /**
   * The gradient of each example's own cross-entropy with respect to its input.
   *
   * @param inputs [examples, features]
   * @param labels [examples]
   * @return [count, features], in nats per unit of the inputs
   */
  double[] inputGradients(float[] inputs, int[] labels, int count);

  /**
   * The predicted classes, and the gradients that lead away from them: those of each example's
   * cross-entropy with its predicted class, with respect to its input. The same as {@link #logits},
   * then {@link #inputGradients} with the classes of the largest logits.
   *
   * @param inputs [examples, features]
   * @throws ArithmeticException if a logit is not a number
   */
  default PredictedLoss predictedLoss(float[] inputs, int count) {
    int[] predicted = PredictedLoss.classes(logits(inputs, count), spec().classes());
    return new PredictedLoss(predicted, inputGradients(inputs, predicted, count));
  }

  /** Releases native memory that is held beside the parameters. */
  @Override
  default void close() {}
}
