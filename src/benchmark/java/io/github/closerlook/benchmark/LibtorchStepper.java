package io.github.closerlook.benchmark;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.Optimizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The same step in libtorch, through DJL, made as fast as DJL lets it be.
 *
 * <p>What it is spared: DJL's Trainer and its bookkeeping; gathering the batch, since the batches
 * are tensors from the start; a pass over the parameters for the learning rate, which scales the
 * loss instead; and zeroing the gradients, since each step's parameters are new leaves on the same
 * memory.
 */
abstract class LibtorchStepper implements Stepper {

  private static final String ENGINE = "PyTorch";

  private final Engine engine = Engine.getEngine(ENGINE);
  private final NDManager manager = engine.newBaseManager();
  private final List<NDArray> parameters = new ArrayList<>();

  /** Of each parameter; none without momentum. */
  private final List<NDArray> velocities = new ArrayList<>();

  private final float momentum;
  private final NDArray[] inputs;

  /** One-hot labels times -rate / batch: multiplied with log probabilities, the loss to descend. */
  private final NDArray[] targets;

  private int batch;

  LibtorchStepper(Sample sample, Optimizer optimizer) {
    int rows = optimizer.batch();
    int[] order = Digits.order();
    momentum = (float) optimizer.momentum();
    inputs = new NDArray[sample.examples() / rows];
    targets = new NDArray[inputs.length];
    for (int b = 0; b < inputs.length; b++) {
      float[] batch = new float[rows * sample.features()];
      float[] target = new float[rows * sample.classes()];
      for (int row = 0; row < rows; row++) {
        int example = order[b * rows + row];
        System.arraycopy(
            sample.inputs(),
            example * sample.features(),
            batch,
            row * sample.features(),
            sample.features());
        target[row * sample.classes() + sample.labels()[example]] =
            (float) (-optimizer.learningRate() / rows);
      }
      inputs[b] =
          arranged(manager.create(batch, new Shape(rows, sample.features())), sample.shape());
      targets[b] = manager.create(target, new Shape(rows, sample.classes()));
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

  /** A batch of rows [rows, features] as the network reads it; pixels are random anyway. */
  abstract NDArray arranged(NDArray rows, ImageShape images);

  /** [rows, classes] */
  abstract NDArray logits(NDArray input);

  /** Weights by He's initialization; the index to find them by. */
  final int addWeights(long... dimensions) {
    Shape shape = new Shape(dimensions);
    float deviation = (float) Math.sqrt(2.0 * dimensions[0] / shape.size());
    return add(manager.randomNormal(0, deviation, shape, DataType.FLOAT32));
  }

  final int addZeros(long units) {
    return add(manager.zeros(new Shape(units)));
  }

  final int addOnes(long units) {
    return add(manager.ones(new Shape(units)));
  }

  private int add(NDArray parameter) {
    parameter.setRequiresGradient(true);
    parameters.add(parameter);
    if (momentum > 0) {
      velocities.add(manager.zeros(parameter.getShape()));
    }
    return parameters.size() - 1;
  }

  final NDArray parameter(int index) {
    return parameters.get(index);
  }

  /** What no gradient is taken of, such as running statistics. */
  final NDArray constant(float value, long units) {
    return manager.full(new Shape(units), value, DataType.FLOAT32);
  }

  /** A dense layer whose bias comes behind its weights. */
  final NDArray linear(NDArray input, int weights) {
    return Linear.linear(input, parameter(weights), parameter(weights + 1)).singletonOrThrow();
  }

  @Override
  public final void step() {
    try (NDManager step = manager.newSubManager();
        GradientCollector collector = engine.newGradientCollector()) {
      NDArray input = inputs[batch];
      input.attach(step);
      collector.backward(logits(input).logSoftmax(-1).mul(targets[batch]).sum());
      input.attach(manager);
      for (int i = 0; i < parameters.size(); i++) {
        descend(i);
      }
    }
    batch = (batch + 1) % inputs.length;
  }

  private void descend(int i) {
    NDArray leaf = parameters.get(i);
    NDArray next = leaf.stopGradient();
    try (NDArray gradient = leaf.getGradient()) {
      if (momentum > 0) {
        NDArray velocity = velocities.get(i);
        velocity.muli(momentum).subi(gradient);
        next.addi(velocity);
      } else {
        next.subi(gradient);
      }
    }
    leaf.close();
    next.setRequiresGradient(true);
    parameters.set(i, next);
  }

  @Override
  public final void close() {
    manager.close();
  }
}
