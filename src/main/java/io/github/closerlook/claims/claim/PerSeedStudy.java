package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plainest study: one run for each condition and seed, and each series of its record is a
 * quantity of one value. Arms are the conditions, and each of them again from other seeds, for
 * controls.
 */
public interface PerSeedStudy extends Study {

  /** Behind the name of a condition that is repeated from other seeds. */
  String AGAIN = " again";

  /** Names of what is compared. */
  Set<String> conditions();

  /** Replicates per condition. */
  int seeds();

  /** The run of a condition from a seed. */
  Run run(String condition, long seed);

  @Override
  default Set<String> arms() {
    Set<String> arms = new TreeSet<>(conditions());
    conditions().forEach(condition -> arms.add(condition + AGAIN));
    return arms;
  }

  @Override
  default Map<String, Quantity.Kind> quantities(String arm) {
    return run(condition(arm), 0).series().keySet().stream()
        .collect(Collectors.toMap(Function.identity(), series -> Quantity.Kind.PER_SEED));
  }

  /** The last of the arms, which others are compared with, from other seeds and from its own. */
  @Override
  default List<String> alike(List<String> arms) {
    String last = condition(arms.get(arms.size() - 1));
    return arms.size() == 1 ? arms : List.of(last + AGAIN, last);
  }

  @Override
  default List<Run> plan(Panel panel, Set<String> arms) {
    return arms.stream().flatMap(arm -> runs(panel, arm).stream()).toList();
  }

  @Override
  default Findings findings(
      List<Panel> panels, Set<String> arms, Function<Run, RunRecord> records) {
    Findings findings = new Findings();
    for (String arm : arms) {
      for (String name : quantities(arm).keySet()) {
        double[] values =
            panels.stream()
                .flatMap(panel -> runs(panel, arm).stream())
                .mapToDouble(run -> records.apply(run).value(name))
                .toArray();
        findings.put(name, arm, new Quantity.PerSeed(values));
      }
    }
    return findings;
  }

  private List<Run> runs(Panel panel, String arm) {
    return IntStream.range(0, seeds())
        .mapToLong(i -> panel.seed(i, !conditions().contains(arm)))
        .mapToObj(seed -> run(condition(arm), seed))
        .toList();
  }

  private String condition(String arm) {
    return conditions().stream()
        .filter(condition -> arm.equals(condition) || arm.equals(condition + AGAIN))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + arm + "' is none of " + arms()));
  }
}
