package io.github.closerlook.paper.train;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import org.nd4j.linalg.factory.Nd4j;

/** Networks of a few units, some with parameters set by hand. */
final class SmallNetworks {

  private SmallNetworks() {}

  static NetworkSpec spec(Regularizer regularizer, int depth, int features, int classes) {
    return new NetworkSpec(
        new Architecture.Mlp(12, depth),
        regularizer,
        Optimizer.sgd(0.1, 10),
        Precision.DOUBLE,
        ImageShape.row(features),
        classes,
        3,
        5);
  }

  static NetworkSpec spec(int depth, int features, int classes) {
    return spec(new Regularizer.None(), depth, features, classes);
  }

  /** Softmax regression of two classes: logits 0 and weights . x + bias. */
  static TrainableNetwork linear(Engine engine, double bias, double... weights) {
    TrainableNetwork network = engine.build(spec(0, weights.length, 2));
    // DL4J keeps the weights class after class, then the biases.
    double[] parameters = new double[2 * weights.length + 2];
    System.arraycopy(weights, 0, parameters, weights.length, weights.length);
    parameters[2 * weights.length + 1] = bias;
    network.network().setParams(Nd4j.createFromArray(parameters).reshape(1, parameters.length));
    return network;
  }
}
