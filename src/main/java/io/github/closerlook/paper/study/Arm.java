package io.github.closerlook.paper.study;

/**
 * An arm that trains networks. Its text is its name in expectations, figures and reports.
 *
 * @param treatment what a study does to them
 */
public record Arm<T extends Treatment>(T treatment, ArmSeeds seeds) {

  /** Whether the arm is there for controls alone. */
  public boolean isForControls() {
    return seeds != ArmSeeds.OWN;
  }

  @Override
  public String toString() {
    return seeds.arm(treatment);
  }
}
