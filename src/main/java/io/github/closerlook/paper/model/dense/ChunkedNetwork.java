package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.dl4j.Networks;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.PredictedLoss;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network that computes by passes over a fixed number of rows: a batch at a time while training,
 * and chunk after chunk of the examples in test mode.
 *
 * @param <P> its passes
 */
public abstract class ChunkedNetwork<P extends NetworkPass> implements TrainableNetwork {

  protected final NetworkSpec spec;
  protected final MultiLayerNetwork network;

  /** Row i of a chunk is example {@code order[i]}; rows left over repeat the last example. */
  private final int[] order;

  private P fullBatch;
  private P lastBatch;
  private long steps;

  /**
   * @param chunk rows of a pass in test mode, at most
   */
  protected ChunkedNetwork(NetworkSpec spec, int chunk) {
    this.spec = spec;
    network = Networks.initialized(spec);
    order = new int[chunk];
  }

  /** A new pass in training mode over so many rows. */
  protected abstract P trainingPass(int rows);

  /** A pass in test mode over so many rows or more, until the next is asked for. */
  protected abstract P testPass(int rows);

  /** Takes a step, from a pass whose backward pass is started, at this learning rate. */
  protected abstract void descend(P pass, double rate);

  @Override
  public final NetworkSpec spec() {
    return spec;
  }

  @Override
  public final MultiLayerNetwork network() {
    return network;
  }

  @Override
  public final void step(float[] inputs, int[] labels, int[] order, int from, int count) {
    P pass = started(inputs, labels, order, from, count);
    descend(pass, spec.optimizer().rateAt(steps++, spec.stepsPerEpoch()));
  }

  /** A pass over a batch in training mode, ready for the backward pass of its mean loss. */
  protected final P started(float[] inputs, int[] labels, int[] order, int from, int count) {
    P pass = batchPass(count);
    pass.load(inputs, order, from);
    pass.forward();
    pass.startBackward(labels, order, from, 1.0 / count);
    return pass;
  }

  private P batchPass(int count) {
    if (fullBatch == null) {
      fullBatch = trainingPass(spec.optimizer().batch());
    }
    if (count == fullBatch.rows()) {
      return fullBatch;
    }
    if (lastBatch == null || count != lastBatch.rows()) {
      close(lastBatch);
      lastBatch = trainingPass(count);
    }
    return lastBatch;
  }

  @Override
  public final double[] logits(float[] inputs, int count) {
    double[] logits = new double[count * spec.classes()];
    eachChunk(
        inputs,
        count,
        (pass, from, rows) -> head(pass.outputs(), rows).copyTo(logits, from * spec.classes()));
    return logits;
  }

  @Override
  public final double[] inputGradients(float[] inputs, int[] labels, int count) {
    return backward(inputs, count, (pass, from, rows) -> pass.startBackward(labels, order, 0, 1));
  }

  @Override
  public final PredictedLoss predictedLoss(float[] inputs, int count) {
    int[] predicted = new int[count];
    double[] gradients =
        backward(
            inputs,
            count,
            (pass, from, rows) -> {
              double[] logits = new double[rows * spec.classes()];
              head(pass.outputs(), rows).copyTo(logits, 0);
              int[] classes = PredictedLoss.classes(logits, spec.classes());
              System.arraycopy(classes, 0, predicted, from, rows);
              pass.startBackward(predicted, order, 0, 1);
            });
    return new PredictedLoss(predicted, gradients);
  }

  /** What is done with a pass over the examples from {@code from} on, so many of its rows. */
  private interface ChunkWork<P> {
    void on(P pass, int from, int rows);
  }

  private double[] backward(float[] inputs, int count, ChunkWork<P> start) {
    double[] gradients = new double[count * spec.features()];
    eachChunk(
        inputs,
        count,
        (pass, from, rows) -> {
          start.on(pass, from, rows);
          pass.backward();
          head(pass.inputGradients(), rows).copyTo(gradients, from * spec.features());
        });
    return gradients;
  }

  private void eachChunk(float[] inputs, int count, ChunkWork<P> work) {
    for (int from = 0; from < count; from += order.length) {
      int rows = Math.min(order.length, count - from);
      for (int row = 0; row < order.length; row++) {
        order[row] = Math.min(from + row, count - 1);
      }
      P pass = testPass(rows);
      pass.load(inputs, order, 0);
      pass.forward();
      work.on(pass, from, rows);
    }
  }

  private static Matrix head(Matrix matrix, int rows) {
    return rows == matrix.rows ? matrix : matrix.window(0, 0, rows, matrix.columns);
  }

  @Override
  public void close() {
    close(fullBatch);
    close(lastBatch);
    fullBatch = null;
    lastBatch = null;
  }

  protected static void close(NetworkPass pass) {
    if (pass != null) {
      pass.close();
    }
  }
}
