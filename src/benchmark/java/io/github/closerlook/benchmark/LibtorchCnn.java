package io.github.closerlook.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The CNN of {@link ConvolutionalStep} in libtorch. Channels come last in memory, which libtorch
 * hands from layer to layer and is faster with than with whole channels one after the other. Its
 * blocked layout would be faster still, but through DJL there is no gradient through it.
 */
final class LibtorchCnn extends LibtorchStepper {

  private static final int KERNEL = Architecture.Cnn.KERNEL;
  private static final Shape ONE = new Shape(1, 1);
  private static final Shape PADDING = new Shape(KERNEL / 2, KERNEL / 2);
  private static final Shape WINDOW = new Shape(3, 3);
  private static final Shape STRIDE = new Shape(2, 2);
  private static final float EPSILON = 1e-5f;
  private static final float KEPT = 0.9f;

  private final List<Normalized> hidden = new ArrayList<>();
  private final int output;

  /** Where a layer's parameters are, with those of its batch normalization and its statistics. */
  private record Normalized(int weights, int gamma, int beta, NDArray mean, NDArray variance) {}

  LibtorchCnn(Sample sample, Optimizer optimizer, Architecture.Cnn cnn) {
    super(sample, optimizer);
    ImageShape images = sample.shape();
    int channels = images.channels();
    for (int i = 0; i < Architecture.Cnn.CONVOLUTIONS; i++) {
      addHidden(cnn.filters(), channels, KERNEL, KERNEL);
      channels = cnn.filters();
    }
    long inputs = (long) channels * quarter(images.height()) * quarter(images.width());
    for (int units : cnn.dense()) {
      addHidden(units, inputs);
      inputs = units;
    }
    output = addWeights(sample.classes(), inputs);
    addZeros(sample.classes());
  }

  /** Two pools halve an image twice. */
  private static int quarter(int pixels) {
    return (pixels + 3) / 4;
  }

  private void addHidden(long... dimensions) {
    long units = dimensions[0];
    hidden.add(
        new Normalized(
            addWeights(dimensions),
            addOnes(units),
            addZeros(units),
            constant(0, units),
            constant(1, units)));
  }

  @Override
  NDArray arranged(NDArray rows, ImageShape images) {
    return rows.reshape(-1, images.height(), images.width(), images.channels())
        .transpose(0, 3, 1, 2);
  }

  @Override
  NDArray logits(NDArray input) {
    NDArray last = input;
    for (int i = 0; i < hidden.size(); i++) {
      Normalized layer = hidden.get(i);
      NDArray weights = parameter(layer.weights());
      if (i < Architecture.Cnn.CONVOLUTIONS) {
        last = Conv2d.conv2d(last, weights, null, ONE, PADDING, ONE, 1).singletonOrThrow();
        // Without padding but with windows over the edge: what Same padding is for even sizes.
        last = Pool.maxPool2d(normalized(last, layer), WINDOW, STRIDE, new Shape(0, 0), true);
      } else {
        NDArray rows = last.getShape().dimension() == 2 ? last : last.reshape(last.size(0), -1);
        last = normalized(Linear.linear(rows, weights, null).singletonOrThrow(), layer);
      }
    }
    return linear(last, output);
  }

  private NDArray normalized(NDArray input, Normalized layer) {
    return Activation.relu(
        BatchNorm.batchNorm(
                input,
                layer.mean(),
                layer.variance(),
                parameter(layer.gamma()),
                parameter(layer.beta()),
                1,
                KEPT,
                EPSILON,
                true)
            .singletonOrThrow());
  }
}
