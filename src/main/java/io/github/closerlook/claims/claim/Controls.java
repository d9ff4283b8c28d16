package io.github.closerlook.claims.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The controls of a claim. Each pair of criterion and study that its cases make has two: arms made
 * alike, in which there is nothing to find, and the same with twice the margin planted in one of
 * them, which has to be found. The planted one trains no network of its own.
 */
final class Controls {

  private Controls() {}

  /**
   * Both controls for each pair, in the order of the cases.
   *
   * @param studyOf the study that a case reads
   */
  static List<ClaimCase> of(List<ClaimCase> claims, Function<ClaimCase, Study> studyOf) {
    Set<ClaimCase> controls = new LinkedHashSet<>();
    for (ClaimCase claim : claims) {
      List<String> alike = studyOf.apply(claim).alike(claim.arms());
      for (Role role : List.of(Role.NULL, Role.PLANTED)) {
        controls.add(new ClaimCase(claim.criterion(), claim.study(), alike, role, null, ""));
      }
    }
    return List.copyOf(controls);
  }
}
