package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.RunSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A study that compares its arms seed by seed. Arms share their seeds, hence examples, initial
 * weights and batch order; arms named "again" have others.
 */
sealed interface SeededStudy extends NetworkStudy
    permits CapacityStudy,
        ConvergenceStudy,
        CriticalSamplesBySizeStudy,
        CriticalSamplesStudy,
        FirstLayerFiltersStudy,
        LossSensitivityStudy,
        RegularizationStudy {

  /** Id of the data set whose nulls train no networks of their own. */
  String DEAR = "cifar10";

  /** Replicates per arm. */
  int seeds();

  /**
   * The runs of an arm from one seed: one, or one for each size that the study varies, in the order
   * in which they are planned.
   */
  Map<RunName, RunSpec> runs(Panel panel, String arm, long seed);

  /** What is read out of an arm's records; of a constant, what may be compared with it. */
  Readings readings(String arm);

  @Override
  default Map<String, Quantity.Kind> quantities(String arm) {
    return readings(arm).kinds();
  }

  /**
   * Real data from other seeds. On CIFAR-10, whose networks train longest, the two halves of the
   * seeds, which are trained anyway.
   */
  @Override
  default List<String> alike(List<String> arms) {
    return baseline().dataSet().equals(DEAR) && arms.size() > 1
        ? Arms.halvesOfReal()
        : NetworkStudy.super.alike(arms);
  }

  @Override
  default Map<String, Double> constants() {
    return Map.of(Arms.NO_CHANGE, 0.0);
  }

  @Override
  default List<RunSpec> plan(Panel panel, Set<String> arms) {
    return arms.stream()
        .filter(arm -> !constants().containsKey(arm))
        .flatMap(
            arm -> seedsOf(panel, arm).stream().flatMap(s -> runs(panel, arm, s).values().stream()))
        .toList();
  }

  @Override
  default Findings findings(Panel panel, Set<String> arms, Function<Run, RunRecord> records) {
    Findings findings = new Findings();
    for (String arm : arms) {
      if (constants().containsKey(arm)) {
        Quantity constant = new Quantity.Theory(constants().get(arm));
        quantities(arm).keySet().forEach(quantity -> findings.put(quantity, arm, constant));
      } else {
        List<Map<RunName, RunRecord>> bySeed =
            seedsOf(panel, arm).stream().map(seed -> of(runs(panel, arm, seed), records)).toList();
        readings(arm).read(arm, new SeededRecords(bySeed), findings);
      }
    }
    return findings;
  }

  private static Map<RunName, RunRecord> of(
      Map<RunName, RunSpec> runs, Function<Run, RunRecord> records) {
    Map<RunName, RunRecord> byName = new HashMap<>();
    runs.forEach((name, spec) -> byName.put(name, records.apply(spec)));
    return byName;
  }

  private List<Long> seedsOf(Panel panel, String arm) {
    int from = Arms.half(arm).orElse(0);
    int step = Arms.half(arm).isPresent() ? 2 : 1;
    // Both halves have as many, so that they can be paired.
    return IntStream.range(0, seeds() / step)
        .map(i -> from + step * i)
        .mapToObj(i -> panel.seed(i, Arms.isAgain(arm)))
        .toList();
  }
}
