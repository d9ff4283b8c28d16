package io.github.closerlook.benchmark;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.List;

/** Takes one SGD step after the other through the same data, whoever does the arithmetic. */
interface Stepper extends AutoCloseable {

  /** The MLP's training. */
  Optimizer PLAIN = Optimizer.sgd(0.01, 100);

  /** The CNN's training. */
  Optimizer MOMENTUM = Optimizer.sgd(0.01, 64).withMomentum(0.9);

  /** What CIFAR-10's images are after the paper's crop. */
  ImageShape COLOUR_IMAGES = new ImageShape(3, 28, 28);

  void step();

  @Override
  default void close() {}

  /** An MLP of two hidden layers, by the name that the benchmark's parameter has. */
  static Stepper mlp(String engine, int width, Regularizer regularizer) {
    Sample sample = Digits.sample(28);
    return engine.equals("libtorch")
        ? new LibtorchMlp(sample, PLAIN, width)
        : ofEngine(engine, sample, new Architecture.Mlp(width, 2), regularizer, PLAIN);
  }

  /** The paper's CNN; its dense layers, 384 and 192, are narrower with fewer than 64 filters. */
  static Stepper cnn(String engine, int filters) {
    Sample sample = Digits.sample(COLOUR_IMAGES);
    Architecture.Cnn cnn =
        new Architecture.Cnn(
            filters, List.of(Math.min(6 * filters, 384), Math.min(3 * filters, 192)));
    return engine.equals("libtorch")
        ? new LibtorchCnn(sample, MOMENTUM, cnn)
        : ofEngine(engine, sample, cnn, new Regularizer.None(), MOMENTUM);
  }

  private static Stepper ofEngine(
      String name,
      Sample sample,
      Architecture architecture,
      Regularizer regularizer,
      Optimizer optimizer) {
    Engine engine =
        switch (name) {
          case "fused" -> Engine.FUSED;
          case "dl4j" -> Engine.DL4J;
          default -> throw new IllegalArgumentException("fused, dl4j or libtorch, not " + name);
        };
    int[] order = Digits.order();
    TrainableNetwork network =
        engine.build(
            new NetworkSpec(
                architecture,
                regularizer,
                optimizer,
                Precision.SINGLE,
                sample.shape(),
                sample.classes(),
                optimizer.stepsPerEpoch(sample.examples()),
                1));
    int batch = optimizer.batch();
    return new Stepper() {
      private int from;

      @Override
      public void step() {
        network.step(sample.inputs(), sample.labels(), order, from, batch);
        from = from + 2 * batch > sample.examples() ? 0 : from + batch;
      }

      @Override
      public void close() {
        network.close();
      }
    };
  }
}
