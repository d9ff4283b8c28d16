package io.github.closerlook.paper.model.dl4j;

import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** The layers of the paper's convolutional network in DL4J's words. */
public final class CnnNetworks {

  /** Added to variances; DL4J's own choice. */
  public static final float EPSILON = 1e-5f;

  /** What running statistics keep of themselves at each batch; DL4J's own choice. */
  public static final float DECAY = 0.9f;

  private CnnNetworks() {}

  /** Adds all layers but the output's, and tells how many of them have weights. */
  static int addHidden(
      ListBuilder layers,
      Architecture.Cnn cnn,
      Regularizer regularizer,
      IntFunction<IDropout> noise) {
    int layer = 0;
    for (; layer < Architecture.Cnn.CONVOLUTIONS; layer++) {
      layers.layer(
          Networks.penalized(
                  convolution(cnn.filters())
                      .hasBias(false)
                      .activation(Activation.IDENTITY)
                      .weightInit(WeightInit.RELU)
                      .dropOut(noise.apply(layer)),
                  regularizer)
              .build());
      addNormalization(layers);
      layers.layer(pool());
    }
    for (int units : cnn.dense()) {
      layers.layer(
          Networks.penalized(
                  new DenseLayer.Builder()
                      .nOut(units)
                      .hasBias(false)
                      .activation(Activation.IDENTITY)
                      .weightInit(WeightInit.RELU)
                      .dropOut(noise.apply(layer++)),
                  regularizer)
              .build());
      addNormalization(layers);
    }
    return layer;
  }

  private static void addNormalization(ListBuilder layers) {
    layers.layer(
        new BatchNormalization.Builder().eps(EPSILON).decay(DECAY).useLogStd(false).build());
    layers.layer(new ActivationLayer(Activation.RELU));
  }

  public static ConvolutionLayer.Builder convolution(int filters) {
    return new ConvolutionLayer.Builder(Architecture.Cnn.KERNEL, Architecture.Cnn.KERNEL)
        .stride(1, 1)
        .convolutionMode(ConvolutionMode.Same)
        .nOut(filters);
  }

  public static SubsamplingLayer pool() {
    return new SubsamplingLayer.Builder(PoolingType.MAX)
        .kernelSize(Architecture.Cnn.POOL, Architecture.Cnn.POOL)
        .stride(Architecture.Cnn.STRIDE, Architecture.Cnn.STRIDE)
        .convolutionMode(ConvolutionMode.Same)
        .build();
  }
}
