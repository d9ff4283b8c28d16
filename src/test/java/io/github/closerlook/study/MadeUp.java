package io.github.closerlook.study;

import io.github.closerlook.model.Engine;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Small studies, and records that no network left. */
final class MadeUp {

  static final int SEEDS = 3;

  static final Panel PANEL = new Panel(7, Engine.FUSED);

  static final Study CONVERGENCE =
      new ConvergenceStudy("mnist", 14, 100, 16, 2, 10, 0.1, 50, SEEDS);

  static final Study SENSITIVITY =
      new LossSensitivityStudy("mnist", 14, 100, 16, 2, 10, 0.1, 200, 20, SEEDS);

  static final Study REGULARIZATION =
      new RegularizationStudy("mnist", 14, 100, 50, 16, 2, 10, 0.1, 0.9, 4, 0.5, SEEDS);

  static final Study EASY_EXAMPLES =
      new EasyExamplesStudy("mnist", 14, 100, SEEDS, 16, 2, 10, 0.1, 1);

  private MadeUp() {}

  /** Records whose series are a function of the run's seed. */
  static Function<RunSpec, RunRecord> records(Function<Long, Map<String, double[]>> series) {
    return spec ->
        new RunRecord(
            spec, new TreeMap<>(series.apply(spec.seed())), new RunRecord.Provenance(1, "made up"));
  }
}
