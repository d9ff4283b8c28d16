package io.github.closerlook.paper.model.dense;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The sizes of a dense network's layers, inputs first, and where each layer's weights and biases
 * lie in DL4J's parameter vector: layer after layer, the weights [inputs, outputs] column after
 * column (so, read row after row, [outputs, inputs]), then the biases [outputs].
 *
 * @param sizes features, hidden units layer by layer, classes
 */
record DenseLayout(List<Integer> sizes) {

  DenseLayout {
    sizes = List.copyOf(sizes);
    if (sizes.size() < 2) {
      throw new IllegalArgumentException("a dense network has at least one layer: " + sizes);
    }
  }

  /** The layout of a network whose layers are all dense. */
  static DenseLayout of(MultiLayerNetwork network) {
    var sizes = new java.util.ArrayList<Integer>();
    for (Layer layer : network.getLayers()) {
      if (!(layer.conf().getLayer() instanceof FeedForwardLayer dense)
          || layer.numParams() != (dense.getNIn() + 1) * dense.getNOut()) {
        throw new IllegalArgumentException("not a dense layer: " + layer.conf().getLayer());
      }
      if (sizes.isEmpty()) {
        sizes.add(Math.toIntExact(dense.getNIn()));
      }
      sizes.add(Math.toIntExact(dense.getNOut()));
    }
    return new DenseLayout(sizes);
  }

  int layers() {
    return sizes.size() - 1;
  }

  int inputs(int layer) {
    return sizes.get(layer);
  }

  int outputs(int layer) {
    return sizes.get(layer + 1);
  }

  int features() {
    return sizes.get(0);
  }

  int classes() {
    return sizes.get(layers());
  }

  /** Number of parameters, weights and biases. */
  int parameters() {
    int sum = 0;
    for (int layer = 0; layer < layers(); layer++) {
      sum += (inputs(layer) + 1) * outputs(layer);
    }
    return sum;
  }
}
