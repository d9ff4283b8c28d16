package io.github.closerlook.paper.study;

import io.github.closerlook.claims.store.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * An arm's records, seed by seed.
 *
 * @param bySeed each seed's runs by name
 */
record SeededRecords(List<Map<RunName, RunRecord>> bySeed) {

  /** Every seed's run of that name. */
  List<RunRecord> of(RunName run) {
    return bySeed.stream().map(runs -> runs.get(run)).toList();
  }

  /** A series of the runs of one name, [seeds][values]. */
  double[][] series(RunName run, String name) {
    return of(run).stream().map(record -> record.series(name)).toArray(double[][]::new);
  }

  /** One value per run, [seeds][runs]. */
  double[][] values(List<RunName> runs, ToDoubleFunction<RunRecord> value) {
    return bySeed.stream()
        .map(ofSeed -> runs.stream().map(ofSeed::get).mapToDouble(value).toArray())
        .toArray(double[][]::new);
  }

  /** One value per run: a curve per seed over the sizes that the study varies. */
  Curves curves(String what, List<? extends Number> sizes, ToDoubleFunction<RunRecord> value) {
    return Curves.at(sizes, values(RunName.each(what, sizes), value));
  }
}
