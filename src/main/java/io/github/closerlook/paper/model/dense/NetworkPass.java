package io.github.closerlook.paper.model.dense;

/** A forward and a backward pass over a batch of a fixed number of rows. */
public interface NetworkPass extends AutoCloseable {

  /** Examples of the batch. */
  int rows();

  /** Takes the batch: row i is example {@code order[from + i]} of {@code source}. */
  void load(float[] source, int[] order, int from);

  /** Computes the {@link #outputs} of the loaded batch. */
  void forward();

  /** Logits [rows, classes]; probabilities after {@link #startBackward}. */
  Matrix outputs();

  /** Gradient of the loss with respect to the logits, [rows, classes]: where it is sent back. */
  Matrix deltas();

  /**
   * Turns the logits into probabilities, and sets {@link #deltas} to scale times the gradient of
   * each row's cross-entropy. {@code scale} is 1/rows for the mean over the batch.
   *
   * @param labels row i's is {@code labels[order[from + i]]}
   */
  default void startBackward(int[] labels, int[] order, int from, double scale) {
    outputs().softmax();
    deltas().copyFrom(outputs());
    deltas().subtractLabels(labels, order, from, scale);
  }

  /** The backward pass, from {@link #deltas} to what the first layer gives. */
  void backward();

  /** Gradient of the loss with respect to the inputs [rows, features], after {@link #backward}. */
  Matrix inputGradients();

  @Override
  default void close() {}
}
