package io.github.closerlook.benchmark;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import io.github.closerlook.data.Sample;

/**
 * The same step in libtorch, through DJL, made as fast as DJL lets it be.
 *
 * <p>What it is spared: DJL's Trainer and its bookkeeping; gathering the batch, since the batches
 * are tensors from the start; a pass over the parameters for the learning rate, which scales the
 * loss instead; and zeroing the gradients, since each step's parameters are new leaves on the same
 * memory.
 */
final class LibtorchStepper implements Stepper {

  private static final String ENGINE = "PyTorch";

  private final Engine engine = Engine.getEngine(ENGINE);
  private final NDManager manager = engine.newBaseManager();

  /** Weights and biases, layer after layer. */
  private final NDArray[] parameters;

  private final NDArray[] inputs;

  /** One-hot labels times -rate / batch: multiplied with log probabilities, the loss to descend. */
  private final NDArray[] targets;

  private int batch;

  LibtorchStepper(Sample sample, int[] order, int width) {
    int[] sizes = {sample.features(), width, width, sample.classes()};
    parameters = new NDArray[2 * (sizes.length - 1)];
    for (int layer = 0; layer < sizes.length - 1; layer++) {
      Shape weights = new Shape(sizes[layer + 1], sizes[layer]);
      float deviation = (float) Math.sqrt(2.0 / sizes[layer]);
      parameters[2 * layer] = manager.randomNormal(0, deviation, weights, DataType.FLOAT32);
      parameters[2 * layer + 1] = manager.zeros(new Shape(sizes[layer + 1]));
    }
    for (NDArray parameter : parameters) {
      parameter.setRequiresGradient(true);
    }
    inputs = new NDArray[sample.examples() / BATCH];
    targets = new NDArray[inputs.length];
    for (int b = 0; b < inputs.length; b++) {
      float[] rows = new float[BATCH * sample.features()];
      float[] target = new float[BATCH * sample.classes()];
      for (int row = 0; row < BATCH; row++) {
        int example = order[b * BATCH + row];
        System.arraycopy(
            sample.inputs(),
            example * sample.features(),
            rows,
            row * sample.features(),
            sample.features());
        target[row * sample.classes() + sample.labels()[example]] =
            (float) (-LEARNING_RATE / BATCH);
      }
      inputs[b] = manager.create(rows, new Shape(BATCH, sample.features()));
      targets[b] = manager.create(target, new Shape(BATCH, sample.classes()));
    }
  }

  /** Why libtorch cannot be used on this machine, or null. */
  static String whyNot() {
    try {
      Engine.getEngine(ENGINE).newBaseManager().close();
      return null;
    } catch (RuntimeException | LinkageError e) {
      return e.getMessage();
    }
  }

  @Override
  public void step() {
    try (NDManager step = manager.newSubManager();
        GradientCollector collector = engine.newGradientCollector()) {
      inputs[batch].attach(step);
      NDArray logits = linear(relu(linear(relu(linear(inputs[batch], 0)), 1)), 2);
      collector.backward(logits.logSoftmax(-1).mul(targets[batch]).sum());
      inputs[batch].attach(manager);
      for (int i = 0; i < parameters.length; i++) {
        descend(i);
      }
    }
    batch = (batch + 1) % inputs.length;
  }

  private NDArray linear(NDArray input, int layer) {
    return Linear.linear(input, parameters[2 * layer], parameters[2 * layer + 1])
        .singletonOrThrow();
  }

  private static NDArray relu(NDArray input) {
    return Activation.relu(input);
  }

  private void descend(int i) {
    NDArray leaf = parameters[i];
    NDArray next = leaf.stopGradient();
    try (NDArray gradient = leaf.getGradient()) {
      next.subi(gradient);
    }
    leaf.close();
    next.setRequiresGradient(true);
    parameters[i] = next;
  }

  @Override
  public void close() {
    manager.close();
  }
}
