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
import java.util.stream.Stream;

/**
 * A study that compares its arms seed by seed. Arms share their seeds, hence examples, initial
 * weights and batch order; arms named "again" have others.
 *
 * @param <T> what it does to the networks of an arm
 */
sealed interface SeededStudy<T extends Treatment> extends NetworkStudy
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

  @Override
  Arms<T> trained();

  /**
   * The runs of an arm from one seed: one, or one for each size that the study varies, in the order
   * in which they are planned.
   */
  Map<RunName, RunSpec> runs(Panel panel, T treatment, long seed);

  /** What is read out of an arm's records. */
  Readings readings(T treatment);

  /** What may be compared with a constant: the quantities of the first arm, unless it says more. */
  default Map<String, Quantity.Kind> comparable(String constant) {
    return quantities(trained().names().iterator().next());
  }

  @Override
  default Map<String, Quantity.Kind> quantities(String arm) {
    return constants().containsKey(arm)
        ? comparable(arm)
        : readings(trained().of(arm).treatment()).kinds();
  }

  /**
   * Real data from other seeds. On CIFAR-10, whose networks train longest, the two halves of the
   * seeds, which are trained anyway.
   */
  @Override
  default List<String> alike(List<String> arms) {
    return baseline().dataSet().equals(DEAR) && arms.size() > 1
        ? ArmSeeds.halves(Condition.REAL)
        : NetworkStudy.super.alike(arms);
  }

  @Override
  default Map<String, Double> constants() {
    return Map.of(Arms.NO_CHANGE, 0.0, Arms.ALL_EXAMPLES, 1.0);
  }

  @Override
  default List<RunSpec> plan(Panel panel, Set<String> arms) {
    return arms.stream()
        .filter(arm -> !constants().containsKey(arm))
        .flatMap(arm -> runs(panel, trained().of(arm)))
        .flatMap(runs -> runs.values().stream())
        .toList();
  }

  @Override
  default Findings findings(
      List<Panel> panels, Set<String> arms, Function<Run, RunRecord> records) {
    Findings findings = new Findings();
    for (String arm : arms) {
      if (constants().containsKey(arm)) {
        Quantity constant = new Quantity.Theory(constants().get(arm));
        quantities(arm).keySet().forEach(quantity -> findings.put(quantity, arm, constant));
      } else {
        Arm<T> trained = trained().of(arm);
        List<Map<RunName, RunRecord>> bySeed =
            panels.stream()
                .flatMap(panel -> runs(panel, trained))
                .map(runs -> of(runs, records))
                .toList();
        readings(trained.treatment()).read(arm, new SeededRecords(bySeed), findings);
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

  private Stream<Map<RunName, RunSpec>> runs(Panel panel, Arm<T> arm) {
    return arm.seeds().of(panel, seeds()).stream().map(seed -> runs(panel, arm.treatment(), seed));
  }
}
