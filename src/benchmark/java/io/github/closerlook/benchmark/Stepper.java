package io.github.closerlook.benchmark;

import io.github.closerlook.data.Sample;
import io.github.closerlook.model.Architecture;
import io.github.closerlook.model.Engine;
import io.github.closerlook.model.NetworkSpec;
import io.github.closerlook.model.Optimizer;
import io.github.closerlook.model.Precision;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.model.TrainableNetwork;

/** Takes one SGD step after the other through the same data, whoever does the arithmetic. */
interface Stepper extends AutoCloseable {

  int BATCH = 100;
  double LEARNING_RATE = 0.01;

  void step();

  @Override
  default void close() {}

  /** By the name that the benchmark's parameter has. */
  static Stepper of(String engine, int width, Regularizer regularizer) {
    return switch (engine) {
      case "fused" -> ofEngine(Engine.FUSED, width, regularizer);
      case "dl4j" -> ofEngine(Engine.DL4J, width, regularizer);
      case "libtorch" -> new LibtorchStepper(Digits.sample(28), Digits.order(), width);
      default -> throw new IllegalArgumentException("fused, dl4j or libtorch, not " + engine);
    };
  }

  private static Stepper ofEngine(Engine engine, int width, Regularizer regularizer) {
    Sample sample = Digits.sample(28);
    int[] order = Digits.order();
    Optimizer optimizer = Optimizer.sgd(LEARNING_RATE, BATCH);
    TrainableNetwork network =
        engine.build(
            new NetworkSpec(
                new Architecture.Mlp(width, 2),
                regularizer,
                optimizer,
                Precision.SINGLE,
                sample.shape(),
                sample.classes(),
                optimizer.stepsPerEpoch(sample.examples()),
                1));
    return new Stepper() {
      private int from;

      @Override
      public void step() {
        network.step(sample.inputs(), sample.labels(), order, from, BATCH);
        from = (from + BATCH) % sample.examples();
      }
    };
  }
}
