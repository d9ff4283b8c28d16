package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.model.dense.FloatMatrix;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.WeightShrinkage;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The parameters of a convolutional network where DL4J keeps them, in one vector layer after layer,
 * with the gradient and the velocity in vectors of the same order; and the step that SGD takes.
 *
 * <p>A convolution has its weights [filters, channels, 5, 5]. A batch normalization has gamma, beta
 * and the running mean and variance, [units] each; the last two have no gradient. A dense layer has
 * its weights, read row after row [outputs, inputs], and the output layer its biases too.
 */
final class CnnParameters {

  private final FloatMatrix values;
  private final FloatMatrix gradient;
  private final FloatMatrix velocity;
  private final double mu;
  private final WeightShrinkage shrinkage;

  /** Weights that weight decay and l2 act on, and their gradients: all but gamma, beta, biases. */
  private final List<FloatMatrix> weights = new ArrayList<>();

  private final List<FloatMatrix> weightGradients = new ArrayList<>();

  /** Where each layer with parameters starts in the vector, and what it is. */
  private final List<Part> parts = new ArrayList<>();

  private record Part(int offset, int weights, int others) {}

  CnnParameters(MultiLayerNetwork network, NetworkSpec spec) {
    int size = Math.toIntExact(network.numParams());
    values = FloatMatrix.view(network.params(), 0, 1, size);
    gradient = FloatMatrix.allocate(1, size);
    mu = spec.optimizer().momentum();
    velocity = mu > 0 ? FloatMatrix.allocate(1, size) : null;
    shrinkage = spec.regularizer().effects().onWeights();
    int offset = 0;
    for (Layer layer : network.getLayers()) {
      int all = Math.toIntExact(layer.numParams());
      if (all > 0) {
        boolean normalizes = layer.conf().getLayer() instanceof BatchNormalization;
        int ofWeights = normalizes ? 0 : Math.toIntExact(layer.getParam("W").length());
        parts.add(new Part(offset, ofWeights, all - ofWeights));
        if (ofWeights > 0) {
          weights.add(window(values, offset, ofWeights));
          weightGradients.add(window(gradient, offset, ofWeights));
        }
        offset += all;
      }
    }
  }

  private static FloatMatrix window(FloatMatrix vector, int offset, int length) {
    return vector.window(0, offset, 1, length);
  }

  /**
   * A convolution's weights, or those of a dense layer, as a tensor.
   *
   * @param part which of the layers that have parameters, from 0
   */
  memory weights(OneDnn dnn, int part, long... dimensions) {
    return tensor(dnn, values, parts.get(part).offset(), dimensions);
  }

  /** Their gradient. */
  memory weightGradient(OneDnn dnn, int part, long... dimensions) {
    return tensor(dnn, gradient, parts.get(part).offset(), dimensions);
  }

  /** The parameters of a batch normalization. */
  Normalization normalization(OneDnn dnn, int part) {
    int offset = parts.get(part).offset();
    int units = parts.get(part).others() / 4;
    return new Normalization(
        units,
        tensor(dnn, values, offset, 2, units),
        tensor(dnn, gradient, offset, 2, units),
        tensor(dnn, values, offset + 2 * units, units),
        tensor(dnn, values, offset + 3 * units, units));
  }

  /**
   * The parameters of a dense layer.
   *
   * @param inputDimensions [rows, units] or [rows, channels, height, width]
   */
  Dense dense(OneDnn dnn, int part, long[] inputDimensions, CnnPass.Mode mode) {
    Part layer = parts.get(part);
    long inputs = 1;
    for (int i = 1; i < inputDimensions.length; i++) {
      inputs *= inputDimensions[i];
    }
    long[] dimensions = inputDimensions.clone();
    dimensions[0] = layer.weights() / inputs;
    int bias = layer.offset() + layer.weights();
    boolean biased = layer.others() > 0;
    boolean trains = mode == CnnPass.Mode.TRAINING;
    return new Dense(
        (int) dimensions[0],
        weights(dnn, part, dimensions),
        trains ? weightGradient(dnn, part, dimensions) : null,
        biased ? tensor(dnn, values, bias, dimensions[0]) : null,
        biased && trains ? tensor(dnn, gradient, bias, dimensions[0]) : null);
  }

  private static memory tensor(OneDnn dnn, FloatMatrix vector, int offset, long... dimensions) {
    // Not owned: to give this pointer back would be to give back DL4J's own memory.
    FloatPointer start = vector.memory().getPointer(offset);
    return dnn.on(start, dnn.plain(dimensions));
  }

  /**
   * One step of SGD along the gradient, as DL4J takes it: with momentum mu, v' = mu v - rate
   * (gradient + l2 theta) and theta' = theta - mu v + (1 + mu) v' - rate decay theta, the last on
   * weights alone.
   */
  void descend(double rate) {
    double coefficient = shrinkage.coefficient();
    double kept =
        switch (shrinkage.kind()) {
          case NONE, L2 -> 1;
          case DECAY -> 1 - rate * coefficient;
        };
    double inGradient =
        switch (shrinkage.kind()) {
          case NONE, DECAY -> 0;
          case L2 -> coefficient;
        };
    for (int i = 0; i < weights.size(); i++) {
      if (inGradient != 0) {
        weightGradients.get(i).addScaled(inGradient, weights.get(i));
      }
      if (kept != 1) {
        weights.get(i).scale(kept);
      }
    }
    if (velocity == null) {
      values.addScaled(-rate, gradient);
    } else {
      values.addScaled(-mu, velocity);
      velocity.scale(mu);
      velocity.addScaled(-rate, gradient);
      values.addScaled(1 + mu, velocity);
    }
  }

  /** The gradient of the last batch, in DL4J's order. */
  double[] gradient() {
    double[] copy = new double[gradient.size()];
    gradient.copyTo(copy, 0);
    return copy;
  }

  /**
   * Parameters of a batch normalization.
   *
   * @param scaleAndShift gamma, then beta, [2, units]
   * @param gradient of those
   * @param mean running, [units]
   * @param variance running, [units]
   */
  record Normalization(
      int units, memory scaleAndShift, memory gradient, memory mean, memory variance) {}

  /**
   * Parameters of a dense layer; gradients are null in test mode, and biases where there are none.
   *
   * @param weights [outputs, inputs], the inputs as units or as images
   */
  record Dense(
      int outputs, memory weights, memory weightGradient, memory bias, memory biasGradient) {}
}
