package io.github.closerlook.spark;

import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Runs that take milliseconds, or as many as are wanted. */
final class Runs {

  static final Catalogue CATALOGUE = Catalogue.of(Optional.empty());

  private Runs() {}

  static List<RunSpec> tiny(int from, int count) {
    return LongStream.range(from, (long) from + count).mapToObj(seed -> run(0.1, 2, seed)).toList();
  }

  /** Each takes some hundred milliseconds. */
  static List<RunSpec> longer(int from, int count, int epochs) {
    return LongStream.range(from, (long) from + count)
        .mapToObj(seed -> run(0.001, epochs, seed))
        .toList();
  }

  /** A rate at which the second step already overflows single precision. */
  static RunSpec diverging() {
    return run(1e30, 2, 1);
  }

  private static RunSpec run(double rate, int epochs, long seed) {
    return new RunSpec(
        SampleSpec.real("mnist", Part.TRAINING, 100, 14, 1),
        new Architecture.Mlp(8, 1),
        new Regularizer.None(),
        Optimizer.sgd(rate, 30),
        new StopRule.Epochs(epochs),
        List.of(new Probe.TrainingAccuracy(List.of(epochs)), new Probe.Correctness()),
        Precision.SINGLE,
        Engine.FUSED,
        seed);
  }
}
