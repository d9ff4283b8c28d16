package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.model.dl4j.Networks;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** One of DL4J's own layers by itself, in double precision: what a fast layer is held to. */
final class StockLayer {

  /** Of central differences: rounding and the third derivative cost about as much. */
  private static final double STEP = 1e-5;

  private final LayerCase test;
  private final MultiLayerNetwork network;
  private final INDArray inputs;

  StockLayer(LayerCase test, double[] parameters, double[] inputs) {
    this.test = test;
    network = network(test, DataType.DOUBLE);
    if (parameters.length > 0) {
      network.setParams(Nd4j.createFromArray(parameters).reshape(1, parameters.length));
    }
    this.inputs = Nd4j.createFromArray(inputs).reshape(test.dimensions());
  }

  /** The layer, not yet with the parameters of the case. */
  static MultiLayerNetwork network(LayerCase test, DataType type) {
    var layers =
        new NeuralNetConfiguration.Builder().seed(1).dataType(type).updater(new Sgd(1)).list();
    test.kind().addStock(layers, test.units());
    layers.setInputType(
        test.layout() == LayerCase.Layout.ROWS
            ? InputType.feedForward(test.images().features())
            : InputType.convolutional(
                test.images().height(), test.images().width(), test.images().channels()));
    return Networks.initialized(layers.build());
  }

  /** [rows, units] or [rows, channels, height, width] */
  long[] outputDimensions() {
    return forward(inputs).shape();
  }

  double[] outputs() {
    return values(forward(inputs));
  }

  private INDArray forward(INDArray of) {
    return network.output(of, test.mode() == CnnPass.Mode.TRAINING);
  }

  /** The inputs' gradient in training mode; that of the parameters is {@link #gradient} then. */
  double[] backward(double[] deltas) {
    network.setInput(inputs);
    INDArray outputs = network.feedForward(true, false).get(network.getnLayers());
    INDArray above = Nd4j.createFromArray(deltas).reshape(outputs.shape());
    return values(network.backpropGradient(above, null).getSecond());
  }

  double[] gradient() {
    INDArray gradient = network.getFlattenedGradients();
    return gradient == null ? new double[0] : values(gradient);
  }

  /** How fast the outputs, weighted by these, change if the inputs move in that direction. */
  double slopeByInputs(double[] weights, double[] direction) {
    INDArray step = Nd4j.createFromArray(direction).reshape(inputs.shape()).mul(STEP);
    return (weighted(weights, forward(inputs.add(step)))
            - weighted(weights, forward(inputs.sub(step))))
        / (2 * STEP);
  }

  /** The same if the parameters move. */
  double slopeByParameters(double[] weights, double[] direction) {
    INDArray kept = network.params().dup();
    INDArray step = Nd4j.createFromArray(direction).reshape(kept.shape()).mul(STEP);
    network.setParams(kept.add(step));
    double above = weighted(weights, forward(inputs));
    network.setParams(kept.sub(step));
    double below = weighted(weights, forward(inputs));
    network.setParams(kept);
    return (above - below) / (2 * STEP);
  }

  private static double weighted(double[] weights, INDArray outputs) {
    return dot(weights, values(outputs));
  }

  static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  private static double[] values(INDArray array) {
    return array.dup('c').data().asDouble();
  }
}
