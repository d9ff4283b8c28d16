package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.dense.Matrix.Form;
import io.github.closerlook.paper.model.spec.Precision;
import java.util.Arrays;

/**
 * Forward and backward passes of a dense ReLU network with a softmax output over one batch of a
 * fixed number of rows. Holds the batch and everything in between; allocates nothing after
 * construction but each matrix's mirror at its first use.
 *
 * <p>Layer l consumes {@code inputs[l]} [rows, inputs of l] and gives {@code outputs[l]} [rows,
 * outputs of l]: rectified for hidden layers, and for the last one logits until {@link
 * #startBackward}. Without noise layers {@code inputs[l + 1]} is {@code outputs[l]} itself.
 */
final class DensePass implements NetworkPass {

  final DenseLayout layout;
  final DenseParameters parameters;
  final int rows;
  final Matrix[] inputs;
  final Matrix[] outputs;

  /** Gradients with respect to each layer's pre-activation, [rows, outputs of l]. */
  final Matrix[] deltas;

  /**
   * Multiplicative masks on the inputs of a layer, or null where there is none. The noise source
   * writes them in {@link #forward} and {@link #backward(int)} reads them again.
   */
  private final Matrix[] masks;

  private final LayerNoise noise;

  private final Precision precision;

  /** The pass in whose memory this one lies; itself, if it has memory of its own. */
  private final DensePass whole;

  private Matrix inputGradients;

  /**
   * @param noise noise on layers' inputs during training, {@link LayerNoise#NONE} in test mode
   */
  DensePass(DenseParameters parameters, Precision precision, int rows, LayerNoise noise) {
    this.parameters = parameters;
    this.rows = rows;
    layout = parameters.layout;
    whole = this;
    this.precision = precision;
    this.noise = noise;
    int layers = layout.layers();
    inputs = new Matrix[layers];
    outputs = new Matrix[layers];
    deltas = new Matrix[layers];
    masks = new Matrix[layers];
    for (int layer = 0; layer < layers; layer++) {
      outputs[layer] = Matrix.allocate(precision, rows, layout.outputs(layer));
      deltas[layer] = Matrix.allocate(precision, rows, layout.outputs(layer));
      LayerNoise.Kind kind = noise.kind(layer);
      if (layer == 0 || kind != LayerNoise.Kind.NONE) {
        inputs[layer] = Matrix.allocate(precision, rows, layout.inputs(layer));
      } else {
        inputs[layer] = outputs[layer - 1];
      }
      if (kind != LayerNoise.Kind.NONE) {
        masks[layer] = Matrix.allocate(precision, rows, layout.inputs(layer));
      }
    }
  }

  private DensePass(DensePass whole, int rows) {
    this.parameters = whole.parameters;
    this.rows = rows;
    this.whole = whole;
    layout = whole.layout;
    precision = whole.precision;
    this.noise = LayerNoise.NONE;
    inputs = heads(whole.inputs, rows);
    outputs = heads(whole.outputs, rows);
    deltas = heads(whole.deltas, rows);
    masks = new Matrix[layout.layers()];
    for (int layer = 1; layer < layout.layers(); layer++) {
      inputs[layer] = outputs[layer - 1];
    }
  }

  private static Matrix[] heads(Matrix[] whole, int rows) {
    return Arrays.stream(whole)
        .map(matrix -> matrix.window(0, 0, rows, matrix.columns))
        .toArray(Matrix[]::new);
  }

  /**
   * A pass of fewer rows in this one's memory, for another batch than this one's; without noise.
   */
  DensePass head(int rows) {
    if (noise != LayerNoise.NONE) {
      throw new IllegalStateException("a pass with noise has no head");
    }
    return new DensePass(this, rows);
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void load(float[] source, int[] order, int from) {
    inputs[0].gather(source, order, from);
  }

  @Override
  public void forward() {
    for (int layer = 0; layer < layout.layers(); layer++) {
      disturb(layer);
      Matrix z = outputs[layer];
      z.setRows(parameters.biases[layer]);
      z.setProduct(1, inputs[layer], Form.AS_IS, parameters.weights[layer], Form.TRANSPOSED, 1);
      if (layer < layout.layers() - 1) {
        z.rectify();
      }
    }
  }

  @Override
  public Matrix outputs() {
    return outputs[layout.layers() - 1];
  }

  @Override
  public Matrix deltas() {
    return deltas[layout.layers() - 1];
  }

  @Override
  public void backward() {
    for (int layer = layout.layers() - 1; layer > 0; layer--) {
      backward(layer);
    }
  }

  /** From {@code deltas[layer]} to {@code deltas[layer - 1]}, through noise and rectifier. */
  void backward(int layer) {
    Matrix below = deltas[layer - 1];
    below.setProduct(1, deltas[layer], Form.AS_IS, parameters.weights[layer], Form.AS_IS, 0);
    if (noise.kind(layer) == LayerNoise.Kind.MULTIPLIED) {
      below.multiply(masks[layer]);
    }
    below.keepWherePositive(outputs[layer - 1]);
  }

  /**
   * gradient += the loss's with respect to the parameters, from a finished forward pass and a
   * started backward pass.
   */
  void addGradient(DenseParameters gradient) {
    backward();
    for (int layer = 0; layer < layout.layers(); layer++) {
      gradient.weights[layer].setProduct(
          1, deltas[layer], Form.TRANSPOSED, inputs[layer], Form.AS_IS, 1);
      gradient.biases[layer].setColumnSums(1, deltas[layer], 1);
    }
  }

  @Override
  public Matrix inputGradients() {
    Matrix target = inputGradientMemory();
    inputGradients(target);
    return target;
  }

  private Matrix inputGradientMemory() {
    if (inputGradients == null) {
      inputGradients =
          whole == this
              ? Matrix.allocate(precision, rows, layout.features())
              : whole.inputGradientMemory().window(0, 0, rows, layout.features());
    }
    return inputGradients;
  }

  /** Writes {@link #inputGradients()} into {@code target}. */
  void inputGradients(Matrix target) {
    target.setProduct(1, deltas[0], Form.AS_IS, parameters.weights[0], Form.AS_IS, 0);
    if (noise.kind(0) == LayerNoise.Kind.MULTIPLIED) {
      target.multiply(masks[0]);
    }
  }

  private void disturb(int layer) {
    LayerNoise.Kind kind = noise.kind(layer);
    if (kind == LayerNoise.Kind.NONE) {
      return;
    }
    noise.draw(layer, masks[layer]);
    if (layer > 0) {
      inputs[layer].copyFrom(outputs[layer - 1]);
    }
    if (kind == LayerNoise.Kind.MULTIPLIED) {
      inputs[layer].multiply(masks[layer]);
    } else {
      inputs[layer].addScaled(1, masks[layer]);
    }
  }
}
