package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** A layer in oneDNN and DL4J's own, on the same parameters, inputs and deltas. */
final class LayerPair implements AutoCloseable {

  /** Only its momentum is read. */
  private static final NetworkSpec SPEC =
      new NetworkSpec(
          new Architecture.Mlp(1, 0),
          new Regularizer.None(),
          Optimizer.sgd(1, 1),
          Precision.SINGLE,
          ImageShape.row(1),
          2,
          1,
          1);

  final LayerCase test;
  final StockLayer stock;

  /** What the layers read. */
  final double[] inputs;

  /** A loss by the outputs. */
  final double[] deltas;

  private final MultiLayerNetwork network;
  private final CnnParameters fastParameters;
  private final double[] before;
  private final FastLayer fast;

  LayerPair(LayerCase test) {
    this.test = test;
    // DL4J's single precision network keeps the fast layer's parameters, as it does in training.
    network = StockLayer.network(test, DataType.FLOAT);
    before = test.parameters(Math.toIntExact(network.numParams()));
    if (before.length > 0) {
      network.setParams(
          Nd4j.createFromArray(before).reshape(1, before.length).castTo(DataType.FLOAT));
    }
    fastParameters = before.length > 0 ? new CnnParameters(network, SPEC) : null;
    inputs = test.gaussian(test.rows() * test.images().features(), "inputs");
    stock = new StockLayer(test, before, inputs);
    long[] outputDimensions = stock.outputDimensions();
    deltas =
        test.gaussian((int) Arrays.stream(outputDimensions).reduce(1, (a, b) -> a * b), "deltas");
    fast =
        new FastLayer(
            test.dimensions(),
            test.layout(),
            outputDimensions,
            place -> test.kind().stage(place, fastParameters, test));
  }

  double[] outputs() {
    return fast.outputs(inputs);
  }

  double[] inputGradient() {
    return fast.backward(deltas);
  }

  double[] parameters() {
    return before.length == 0 ? before : network.params().dup().data().asDouble();
  }

  double[] initialParameters() {
    return before;
  }

  /** How many parameters there is a gradient of: of a normalization gamma and beta, the first. */
  int trained() {
    return test.kind() == LayerKind.NORMALIZATION ? before.length / 2 : before.length;
  }

  /**
   * The gradient in DL4J's sense: what it says of running statistics is by how much the batch
   * lowers them.
   */
  double[] gradient() {
    if (before.length == 0) {
      return before;
    }
    double[] gradient = fastParameters.gradient();
    double[] after = parameters();
    for (int i = trained(); i < gradient.length; i++) {
      gradient[i] = before[i] - after[i];
    }
    return gradient;
  }

  @Override
  public void close() {
    fast.close();
  }
}
