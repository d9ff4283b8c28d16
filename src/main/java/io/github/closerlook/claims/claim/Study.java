package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One experiment of a paper: which runs it needs, and what it reads out of their records. Knows
 * nothing of claims, thresholds or tests. Its components are its sizes, given scale by scale in
 * {@code expectations/studies}.
 */
public interface Study {

  /** The quantities it gives of an arm that it knows, and what they consist of. */
  Map<String, Quantity.Kind> quantities(String arm);

  /** Names of the arms it knows. */
  Set<String> arms();

  /** Those of its arms that are a number and need no run, such as "no change". */
  default Map<String, Double> constants() {
    return Map.of();
  }

  /** What its comparisons hold on or not. */
  Ground ground();

  /**
   * How large it is in a direction in which it can grow.
   *
   * @throws UnsupportedOperationException if it does not
   */
  default int size(GrowingSize direction) {
    throw new UnsupportedOperationException(this + " does not grow in " + direction.words());
  }

  /** What it makes its runs on and of, in one line, for reports. */
  default String describe() {
    return toString();
  }

  /**
   * Two arms made alike, the same condition from other seeds: what a comparison of these arms is
   * where there is nothing to find. A comparison of one arm alone keeps it.
   */
  List<String> alike(List<String> arms);

  /** The runs that these arms need on a panel. */
  List<? extends Run> plan(Panel panel, Set<String> arms);

  /**
   * The quantities of these arms, from the seeds of one panel or of several together.
   *
   * @param panels that share no seed; one alone where they cannot be pooled
   * @param records gives the record of every planned run
   */
  Findings findings(List<Panel> panels, Set<String> arms, Function<Run, RunRecord> records);

  /**
   * Whether the seeds of several panels can be judged together. Not where the runs of a panel share
   * their examples, since those of another panel have others.
   */
  default boolean canBePooled() {
    return true;
  }
}
