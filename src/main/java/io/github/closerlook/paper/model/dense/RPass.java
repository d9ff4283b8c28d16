package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.dense.Matrix.Form;
import io.github.closerlook.paper.model.spec.Precision;

/**
 * Pearlmutter's R-operator (<em>Fast Exact Multiplication by the Hessian</em>, 1994) on a dense
 * network, for several directions v in parameter space at once.
 *
 * <p>R{f} is the derivative of f(theta + r v) by r at r = 0. Taken through the forward and backward
 * passes it gives the Hessian-vector product H v = R{dL/dtheta} and, at the same price, the mixed
 * product (d2L / dx dtheta) v = R{dL/dx}. Neither exists in DL4J or SameDiff.
 *
 * <p>The directions lie side by side: an intermediate of {@code units} columns is here [rows,
 * copies x units], and the same memory read as [rows x copies, units] lets the weights, which all
 * directions share, act in a single gemm.
 */
final class RPass {

  private final DensePass pass;
  private final int copies;

  /** R{outputs[l]}, [rows, copies x outputs of l]. */
  private final Matrix[] rOutputs;

  /** R{deltas[l]}, the same shape. */
  private final Matrix[] rDeltas;

  /** The two above as [rows x copies, outputs of l]. */
  private final Matrix[] rOutputsStacked;

  private final Matrix[] rDeltasStacked;

  /** One window a direction on the two above: [layer][copy] of [rows, outputs of l]. */
  private final Matrix[][] rOutputOf;

  private final Matrix[][] rDeltaOf;

  private final Matrix mixed;

  private final Matrix[] mixedOf;

  RPass(DensePass pass, Precision precision, int copies) {
    this.pass = pass;
    this.copies = copies;
    DenseLayout layout = pass.layout;
    int layers = layout.layers();
    rOutputs = new Matrix[layers];
    rDeltas = new Matrix[layers];
    rOutputsStacked = new Matrix[layers];
    rDeltasStacked = new Matrix[layers];
    rOutputOf = new Matrix[layers][];
    rDeltaOf = new Matrix[layers][];
    for (int layer = 0; layer < layers; layer++) {
      int units = layout.outputs(layer);
      rOutputs[layer] = Matrix.allocate(precision, pass.rows, copies * units);
      rDeltas[layer] = Matrix.allocate(precision, pass.rows, copies * units);
      rOutputsStacked[layer] = rOutputs[layer].reshaped(pass.rows * copies, units);
      rDeltasStacked[layer] = rDeltas[layer].reshaped(pass.rows * copies, units);
      rOutputOf[layer] = columnsPerCopy(rOutputs[layer], units);
      rDeltaOf[layer] = columnsPerCopy(rDeltas[layer], units);
    }
    int features = layout.features();
    mixed = Matrix.allocate(precision, pass.rows * copies, features);
    mixedOf = columnsPerCopy(mixed.reshaped(pass.rows, copies * features), features);
  }

  private Matrix[] columnsPerCopy(Matrix all, int units) {
    Matrix[] windows = new Matrix[copies];
    for (int copy = 0; copy < copies; copy++) {
      windows[copy] = all.window(0, copy * units, pass.rows, units);
    }
    return windows;
  }

  /**
   * For each direction v in {@code directions}: v += weight H v, and weight times the mixed product
   * in {@link #mixed}. The pass must be where {@link DensePass#startBackward} leaves it.
   *
   * @param scale the scale given to {@code startBackward}
   * @param each the directions one by one, views of {@code directions}
   */
  void apply(double scale, DenseParameters directions, DenseParameters[] each, double weight) {
    forward(directions);
    int last = pass.layout.layers() - 1;
    rDeltas[last].copyFrom(rOutputs[last]);
    rDeltas[last].softmaxDerivative(pass.outputs[last], scale);
    for (int layer = last; layer > 0; layer--) {
      pass.backward(layer);
      rBack(each, layer, 1, rDeltasStacked[layer - 1], rDeltaOf[layer - 1]);
      rDeltas[layer - 1].keepWherePositive(pass.outputs[layer - 1]);
      addHessianProduct(layer, directions, each, weight);
    }
    rBack(each, 0, weight, mixed, mixedOf);
    addHessianProduct(0, directions, each, weight);
  }

  /**
   * weight R{dL/dx}, [rows x copies, features]; row i x copies + k is example i in direction k;
   * what it holds is overwritten by the next {@link #apply}.
   */
  Matrix mixed() {
    return mixed;
  }

  private void forward(DenseParameters directions) {
    int last = pass.layout.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      rOutputs[layer].setRows(directions.biases[layer]);
      if (layer > 0) {
        rOutputsStacked[layer].setProduct(
            1,
            rOutputsStacked[layer - 1],
            Form.AS_IS,
            pass.parameters.weights[layer],
            Form.TRANSPOSED,
            1);
      }
      rOutputs[layer].setProduct(
          1, pass.inputs[layer], Form.AS_IS, directions.weights[layer], Form.TRANSPOSED, 1);
      if (layer < last) {
        rOutputs[layer].keepWherePositive(pass.outputs[layer]);
      }
    }
  }

  /** weight R{delta W} = weight (R{delta} W + delta V), before the rectifier below. */
  private void rBack(DenseParameters[] each, int layer, double weight, Matrix below, Matrix[] of) {
    below.setProduct(
        weight, rDeltasStacked[layer], Form.AS_IS, pass.parameters.weights[layer], Form.AS_IS, 0);
    for (int copy = 0; copy < copies; copy++) {
      of[copy].setProduct(
          weight, pass.deltas[layer], Form.AS_IS, each[copy].weights[layer], Form.AS_IS, 1);
    }
  }

  /** v += weight R{delta^T a} = weight (R{delta}^T a + delta^T R{a}), for one layer's part of v. */
  private void addHessianProduct(
      int layer, DenseParameters directions, DenseParameters[] each, double weight) {
    directions.weights[layer].setProduct(
        weight, rDeltas[layer], Form.TRANSPOSED, pass.inputs[layer], Form.AS_IS, 1);
    directions.biases[layer].setColumnSums(weight, rDeltas[layer], 1);
    if (layer > 0) {
      for (int copy = 0; copy < copies; copy++) {
        each[copy].weights[layer].setProduct(
            weight, pass.deltas[layer], Form.TRANSPOSED, rOutputOf[layer - 1][copy], Form.AS_IS, 1);
      }
    }
  }
}
