package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.store.Run;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One comparison or more of a claim on rungs of growing size, from the default's towards the
 * paper's, as {@code expectations/ladder/<claim>.yaml} states them. Sizes, seeds and stop rules are
 * chosen before anything of it is trained.
 *
 * @param id unique within its claim
 * @param claim as the suite has it
 * @param criterion that is applied at each rung
 * @param comparisons arms, in the order of the criterion
 * @param grows in which size the rungs are told
 * @param paper the paper's size, in the same unit
 * @param path what grows with it, and what stays
 * @param rungs at least four, ascending
 */
public record SizeLadder(
    String id,
    Expectation claim,
    Criterion criterion,
    List<List<String>> comparisons,
    GrowingSize grows,
    int paper,
    String path,
    List<Rung> rungs) {

  public SizeLadder {
    comparisons = List.copyOf(comparisons);
    rungs = List.copyOf(rungs);
  }

  /** The same with some of its rungs alone. */
  public SizeLadder with(Predicate<Rung> wanted) {
    return new SizeLadder(
        id,
        claim,
        criterion,
        comparisons,
        grows,
        paper,
        path,
        rungs.stream().filter(wanted).toList());
  }

  /** How much there is to train, in multiply-adds. */
  public double work(String engine) {
    return rungs.stream()
        .flatMap(rung -> rung.plan(engine).stream())
        .distinct()
        .mapToDouble(Run::work)
        .sum();
  }

  /** Ids of the data sets it is trained on. */
  public Set<String> dataSets() {
    return Set.of(rungs.get(0).study().ground().dataSet());
  }
}
