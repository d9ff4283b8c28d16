package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.spec.Precision;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Plain SGD on a dense network, run backward (Maclaurin et al. 2015): carries the gradients of
 * several losses with respect to the parameters from after a step to before it, and sums up what
 * each step's batch contributes to their gradients with respect to its inputs.
 *
 * <p>A step is theta' = theta - rate dL_B/dtheta(theta, x). With v = dL/dtheta' known, the chain
 * rule gives dL/dtheta = v - rate H v and, for the inputs of the batch, -rate (d2L_B / dx dtheta)
 * v. Works in double precision whatever the network was trained in.
 */
public final class UnrolledSgd {

  private final DenseLayout layout;
  private final DenseParameters parameters;
  private final DenseParameters directions;
  private final DenseParameters[] each;
  private final DensePass lossPass;

  /**
   * The losses' gradients with respect to the inputs so far, [examples, losses x features]: what a
   * batch adds lies in one piece per example. It is the most memory that a sweep touches, so it is
   * added to where it is, without a copy on the heap.
   */
  private final Matrix inputGradients;

  /** By example, the part of the above that the losses carried now take. */
  private Matrix[] gradientOf;

  private DensePass batchPass;
  private RPass batchRPass;

  /** By row of the batch, what it adds. */
  private Matrix[] added;

  private DenseParameters active;
  private int activeCount;

  /**
   * @param network gives the layout
   * @param examples number of examples the losses are taken over
   * @param losses how many losses are carried at most
   */
  public UnrolledSgd(MultiLayerNetwork network, int examples, int losses) {
    layout = DenseLayout.of(network);
    parameters = DenseParameters.zeros(layout, Precision.DOUBLE, 1);
    directions = DenseParameters.zeros(layout, Precision.DOUBLE, losses);
    each = new DenseParameters[losses];
    for (int loss = 0; loss < losses; loss++) {
      each[loss] = directions.window(loss, 1);
    }
    lossPass = new DensePass(parameters, Precision.DOUBLE, examples, LayerNoise.NONE);
    inputGradients = Matrix.allocate(Precision.DOUBLE, examples, losses * layout.features());
  }

  /** Number of parameters of the network. */
  public int parameterCount() {
    return layout.parameters();
  }

  /** Moves to the parameters at {@code offset} of {@code values}, in DL4J's order. */
  public void moveTo(double[] values, int offset) {
    parameters.copyFrom(values, offset);
  }

  /**
   * Starts to carry one more loss: the mean cross-entropy over all examples at the present
   * parameters, times {@code weight} for each example.
   *
   * @param inputs [examples, features]
   * @param exampleWeights weight of each example's cross-entropy term; 1/examples for the mean
   */
  public void startLoss(float[] inputs, int[] labels, double[] exampleWeights) {
    if (activeCount == each.length) {
      throw new IllegalStateException("room for " + each.length + " losses only");
    }
    int[] order = new int[labels.length];
    Arrays.setAll(order, i -> i);
    lossPass.load(inputs, order, 0);
    lossPass.forward();
    lossPass.startBackward(labels, order, 0, 1);
    Matrix last = lossPass.deltas();
    for (int row = 0; row < last.rows; row++) {
      for (int column = 0; column < last.columns; column++) {
        last.set(row, column, exampleWeights[row] * last.get(row, column));
      }
    }
    DenseParameters direction = each[activeCount];
    for (int layer = 0; layer < layout.layers(); layer++) {
      direction.weights[layer].setZero();
      direction.biases[layer].setZero();
    }
    lossPass.addGradient(direction);
    int features = layout.features();
    lossPass.inputGradients(
        inputGradients.window(0, activeCount * features, labels.length, features));
    activeCount++;
    active = directions.window(0, activeCount);
    batchRPass = null;
  }

  /**
   * Carries all losses back over one step whose parameters before it are the present ones.
   *
   * @param inputs [examples, features] of the whole training set
   * @param order the batch is examples {@code order[from]} to {@code order[from + count - 1]}
   * @param rate the step's learning rate
   */
  public void stepBack(
      float[] inputs, int[] labels, int[] order, int from, int count, double rate) {
    if (activeCount == 0) {
      throw new IllegalStateException("no loss to carry back");
    }
    if (batchPass == null || batchPass.rows() != count) {
      batchPass = new DensePass(parameters, Precision.DOUBLE, count, LayerNoise.NONE);
      batchRPass = null;
    }
    if (batchRPass == null) {
      batchRPass = new RPass(batchPass, Precision.DOUBLE, activeCount);
      int carried = activeCount * layout.features();
      added = batchRPass.mixed().reshaped(count, carried).eachRow(carried);
      gradientOf = inputGradients.eachRow(carried);
    }
    double scale = 1.0 / count;
    batchPass.load(inputs, order, from);
    batchPass.forward();
    batchPass.startBackward(labels, order, from, scale);
    batchRPass.apply(scale, active, each, -rate);
    for (int row = 0; row < count; row++) {
      gradientOf[order[from + row]].addScaled(1, added[row]);
    }
  }

  /**
   * The gradient of loss {@code k} with respect to every input, as far as the sweep has come: what
   * came with the loss itself and with the steps undone since.
   *
   * @return [examples, features]
   */
  public double[] inputGradients(int k) {
    int features = layout.features();
    double[] values = new double[inputGradients.rows * features];
    for (int example = 0; example < inputGradients.rows; example++) {
      inputGradients.window(example, k * features, 1, features).copyTo(values, example * features);
    }
    return values;
  }

  /** The gradient of loss {@code k} with respect to the present parameters, in DL4J's order. */
  double[] parameterGradients(int k) {
    double[] values = new double[parameterCount()];
    each[k].copyTo(values, 0);
    return values;
  }

  /** How many losses are carried. */
  public int losses() {
    return activeCount;
  }
}
