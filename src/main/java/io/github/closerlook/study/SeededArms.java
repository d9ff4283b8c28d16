package io.github.closerlook.study;

import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What studies that compare arms seed by seed have in common: one run an arm and seed. Arms share
 * their seeds, hence examples, initial weights and batch order; arms named "again" have others.
 *
 * @param seeds replicates an arm
 * @param spec the run of an arm and a seed
 */
record SeededArms(Panel panel, int seeds, Function<String, LongFunction<RunSpec>> spec) {

  List<RunSpec> plan(Set<String> arms) {
    return arms.stream().flatMap(arm -> runs(arm).stream()).toList();
  }

  List<RunSpec> runs(String arm) {
    boolean again = arm.equals(Arms.REAL_AGAIN) || arm.equals(Arms.RAND_Y_AGAIN);
    return IntStream.range(0, seeds)
        .mapToLong(i -> again ? panel.seedAgain(i) : panel.seed(i))
        .mapToObj(spec.apply(arm))
        .toList();
  }

  Quantity values(
      String arm, Function<RunSpec, RunRecord> records, ToDoubleFunction<RunRecord> value) {
    return new Quantity.PerSeed(runs(arm).stream().map(records).mapToDouble(value).toArray());
  }

  double[][] series(String arm, Function<RunSpec, RunRecord> records, String name) {
    return runs(arm).stream().map(run -> records.apply(run).series(name)).toArray(double[][]::new);
  }
}
