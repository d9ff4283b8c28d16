package io.github.closerlook.claims.files;

import java.util.Collection;

/**
 * What the components of a description may be; anything else is refused in one sentence.
 *
 * @param of what the components are of, such as {@code Study convergence}
 */
public record Bounds(String of) {

  /** A whole number within bounds, both included. */
  public void whole(String component, long found, long least, long most) {
    require(
        found >= least && found <= most,
        component,
        found,
        Text.format("a whole number from %d to %d", least, most));
  }

  /** Whole numbers within bounds, each. */
  public void eachWhole(String component, Collection<Integer> found, long least, long most) {
    require(
        found.stream().allMatch(number -> number >= least && number <= most),
        component,
        found,
        Text.format("whole numbers from %d to %d", least, most));
  }

  /** A number above a bound, and at most another. */
  public void above(String component, double found, double bound, double most) {
    require(
        found > bound && found <= most,
        component,
        found,
        Text.format("a number above %s and at most %s", bound, most));
  }

  /** A number within bounds, both included. */
  public void number(String component, double found, double least, double most) {
    require(
        found >= least && found <= most,
        component,
        found,
        Text.format("a number from %s to %s", least, most));
  }

  /** Anything else that can be told to hold or not. */
  public void require(boolean holds, String component, Object found, String accepted) {
    if (!holds) {
      throw BadInput.of("%s: %s is %s; expected %s", of, component, found, accepted);
    }
  }
}
