package io.github.closerlook.study;

import io.github.closerlook.run.RunRecord;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An arm's records, seed by seed.
 *
 * @param bySeed [seeds][runs], the runs in the order in which the study planned them
 */
record SeededRecords(List<List<RunRecord>> bySeed) {

  /** One value a seed, from all of its runs. */
  Quantity.PerSeed perSeed(ToDoubleFunction<List<RunRecord>> value) {
    return new Quantity.PerSeed(bySeed.stream().mapToDouble(value).toArray());
  }

  /** One value a seed, from its run of that index. */
  Quantity.PerSeed perSeed(int run, ToDoubleFunction<RunRecord> value) {
    return perSeed(runs -> value.applyAsDouble(runs.get(run)));
  }

  /** Every seed's run of that index. */
  List<RunRecord> runs(int index) {
    return bySeed.stream().map(runs -> runs.get(index)).toList();
  }

  /** The runs from index {@code from} to {@code to - 1} of every seed. */
  SeededRecords range(int from, int to) {
    return new SeededRecords(bySeed.stream().map(runs -> runs.subList(from, to)).toList());
  }

  /** Every second run of every seed, from index {@code from} on. */
  SeededRecords everySecond(int from) {
    return new SeededRecords(
        bySeed.stream()
            .map(
                runs ->
                    IntStream.range(0, runs.size())
                        .filter(run -> run % 2 == from)
                        .mapToObj(runs::get)
                        .toList())
            .toList());
  }

  /** A series of the runs of one index, [seeds][values]. */
  double[][] series(int run, String name) {
    return bySeed.stream().map(runs -> runs.get(run).series(name)).toArray(double[][]::new);
  }

  /** One value a run: a curve a seed over the sizes that the study varies. */
  Curves curves(List<? extends Number> sizes, ToDoubleFunction<RunRecord> value) {
    return Curves.at(
        sizes,
        bySeed.stream()
            .map(runs -> runs.stream().mapToDouble(value).toArray())
            .toArray(double[][]::new));
  }
}
