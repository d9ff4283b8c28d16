package io.github.closerlook.paper.model.dl4j;

import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A DL4J network that gives another one's logits in test mode, and input gradients, which DL4J
 * itself gives in training mode only: without noise, and with batch normalizations folded into the
 * weights before them, since in test mode they only scale and shift.
 */
final class TestTwin {

  private final MultiLayerNetwork network;
  private final MultiLayerNetwork twin;

  TestTwin(NetworkSpec spec, MultiLayerNetwork network) {
    this.network = network;
    var layers = Networks.builder(spec).list();
    int convolutions = spec.architecture().match(mlp -> 0, cnn -> Architecture.Cnn.CONVOLUTIONS);
    for (int i = 0; i < convolutions; i++) {
      int filters = spec.architecture().firstLayerFilters();
      layers.layer(CnnNetworks.convolution(filters).activation(Activation.RELU).build());
      layers.layer(CnnNetworks.pool());
    }
    for (int units : spec.architecture().hiddenUnits()) {
      layers.layer(new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build());
    }
    layers.layer(
        new DenseLayer.Builder().nOut(spec.classes()).activation(Activation.IDENTITY).build());
    layers.setInputType(Networks.inputs(spec));
    twin = Networks.initialized(layers.build());
  }

  /** The twin, with what the network has learnt up to now. */
  MultiLayerNetwork current() {
    Deque<Layer> targets = new ArrayDeque<>(withParameters(twin));
    Layer target = null;
    for (Layer layer : withParameters(network)) {
      if (layer.conf().getLayer() instanceof BatchNormalization normalization) {
        fold(layer, normalization.getEps(), target);
      } else {
        target = targets.remove();
        target.setParam("W", layer.getParam("W").dup());
        if (layer.paramTable().containsKey("b")) {
          target.setParam("b", layer.getParam("b").dup());
        }
      }
    }
    return twin;
  }

  private static List<Layer> withParameters(MultiLayerNetwork network) {
    List<Layer> found = new ArrayList<>();
    for (Layer layer : network.getLayers()) {
      if (layer.numParams() > 0) {
        found.add(layer);
      }
    }
    return found;
  }

  /**
   * gamma (w x - mean) / deviation + beta = (gamma / deviation w) x + (beta - gamma mean / ...).
   */
  private static void fold(Layer normalization, double epsilon, Layer target) {
    INDArray deviation = Transforms.sqrt(normalization.getParam("var").add(epsilon), false);
    INDArray scale = normalization.getParam("gamma").div(deviation);
    INDArray weights = target.getParam("W");
    // Filters come first in a convolution's weights, units last in a dense layer's.
    long[] perUnit =
        weights.rank() == 4 ? new long[] {scale.length(), 1, 1, 1} : new long[] {1, scale.length()};
    weights.muli(scale.reshape(perUnit));
    INDArray shift = normalization.getParam("beta").sub(normalization.getParam("mean").mul(scale));
    target.setParam("b", shift.reshape(target.getParam("b").shape()));
  }
}
