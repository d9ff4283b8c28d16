package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.spec.Precision;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The weights and biases of a dense network, or of {@code copies} of them stacked layer by layer.
 *
 * <p>One copy can be a view of DL4J's own parameter vector. Several copies are directions in
 * parameter space, stacked so that one gemm serves them all: the weights of a layer are [copies x
 * outputs, inputs], the biases [1, copies x outputs].
 */
final class DenseParameters {

  final DenseLayout layout;
  final Matrix[] weights;
  final Matrix[] biases;

  private DenseParameters(DenseLayout layout) {
    this.layout = layout;
    this.weights = new Matrix[layout.layers()];
    this.biases = new Matrix[layout.layers()];
  }

  /** Views of a parameter, gradient or momentum vector as DL4J lays it out. */
  static DenseParameters view(DenseLayout layout, INDArray vector) {
    if (vector.length() != layout.parameters()) {
      throw new IllegalArgumentException(
          vector.length() + " parameters for a network of " + layout.parameters());
    }
    DenseParameters views = new DenseParameters(layout);
    long offset = 0;
    for (int layer = 0; layer < layout.layers(); layer++) {
      int outputs = layout.outputs(layer);
      int inputs = layout.inputs(layer);
      views.weights[layer] = Matrix.view(vector, offset, outputs, inputs);
      offset += (long) outputs * inputs;
      views.biases[layer] = Matrix.view(vector, offset, 1, outputs);
      offset += outputs;
    }
    return views;
  }

  /** Zeros, {@code copies} of them. */
  static DenseParameters zeros(DenseLayout layout, Precision precision, int copies) {
    DenseParameters zeros = new DenseParameters(layout);
    for (int layer = 0; layer < layout.layers(); layer++) {
      int outputs = copies * layout.outputs(layer);
      zeros.weights[layer] = Matrix.allocate(precision, outputs, layout.inputs(layer));
      zeros.biases[layer] = Matrix.allocate(precision, 1, outputs);
    }
    return zeros;
  }

  /** The copies from {@code first} on, as views. */
  DenseParameters window(int first, int copies) {
    DenseParameters part = new DenseParameters(layout);
    for (int layer = 0; layer < layout.layers(); layer++) {
      int outputs = layout.outputs(layer);
      part.weights[layer] =
          weights[layer].window(first * outputs, 0, copies * outputs, layout.inputs(layer));
      part.biases[layer] = biases[layer].window(0, first * outputs, 1, copies * outputs);
    }
    return part;
  }

  /** Copies one network's parameters into {@code target}, in DL4J's order. */
  void copyTo(double[] target, int offset) {
    int at = offset;
    for (int layer = 0; layer < layout.layers(); layer++) {
      weights[layer].copyTo(target, at);
      at += weights[layer].size();
      biases[layer].copyTo(target, at);
      at += biases[layer].size();
    }
  }

  /** Sets one network's parameters from {@code source}, in DL4J's order. */
  void copyFrom(double[] source, int offset) {
    int at = offset;
    for (int layer = 0; layer < layout.layers(); layer++) {
      weights[layer].copyFrom(source, at);
      at += weights[layer].size();
      biases[layer].copyFrom(source, at);
      at += biases[layer].size();
    }
  }
}
