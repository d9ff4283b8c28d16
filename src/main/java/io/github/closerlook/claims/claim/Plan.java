package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Makespan;
import io.github.closerlook.claims.store.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What would be trained, and how long it would take.
 *
 * @param claims each as if it were run by itself
 * @param all the claims one after the other, each run counted once
 */
public record Plan(List<Part> claims, Part all) {

  public Plan {
    claims = List.copyOf(claims);
  }

  /**
   * Some of the plan.
   *
   * @param runs it rests on
   * @param stored how many of them need no training
   * @param seconds until the others are trained
   */
  public record Part(String name, int runs, int stored, double seconds) {

    /** Runs that have to be trained. */
    public int missing() {
      return runs - stored;
    }
  }

  /**
   * The plan of these claims.
   *
   * @param runs the runs of each claim, in the order of the claims
   * @param stored the runs that need no training
   * @param seconds that a run takes one worker
   * @param workers that train at the same time, at least 1
   */
  public static Plan of(
      Map<String, ? extends Collection<? extends Run>> runs,
      Set<? extends Run> stored,
      ToDoubleFunction<Run> seconds,
      int workers) {
    List<Part> claims = new ArrayList<>();
    Set<Run> all = new LinkedHashSet<>();
    for (var claim : runs.entrySet()) {
      Set<Run> own = new LinkedHashSet<>(claim.getValue());
      claims.add(part(claim.getKey(), own, stored, seconds, workers));
      all.addAll(own);
    }
    // As one, not a claim after the other: workers who have nothing to do begin with the next one.
    return new Plan(claims, part("all", all, stored, seconds, workers));
  }

  private static Part part(
      String name,
      Set<Run> runs,
      Set<? extends Run> stored,
      ToDoubleFunction<Run> seconds,
      int workers) {
    double[] missing =
        runs.stream().filter(run -> !stored.contains(run)).mapToDouble(seconds).toArray();
    return new Part(
        name, runs.size(), runs.size() - missing.length, Makespan.seconds(missing, workers));
  }
}
