package io.github.closerlook.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.Optimizer;

/** The MLP of {@link TrainingStep} in libtorch. */
final class LibtorchMlp extends LibtorchStepper {

  LibtorchMlp(Sample sample, Optimizer optimizer, int width) {
    super(sample, optimizer);
    int[] sizes = {sample.features(), width, width, sample.classes()};
    for (int layer = 0; layer < sizes.length - 1; layer++) {
      addWeights(sizes[layer + 1], sizes[layer]);
      addZeros(sizes[layer + 1]);
    }
  }

  @Override
  NDArray arranged(NDArray rows, ImageShape images) {
    return rows;
  }

  @Override
  NDArray logits(NDArray input) {
    return linear(Activation.relu(linear(Activation.relu(linear(input, 0)), 2)), 4);
  }
}
