package io.github.closerlook.study;

import io.github.closerlook.model.Engine;

/**
 * The seeds a study runs on.
 *
 * @param firstSeed replicate i has seed {@code firstSeed + i}
 */
public record Panel(long firstSeed, Engine engine) {

  /**
   * How far the seeds of a control's second real arm lie from the panel's own: farther than any
   * panel is wide, so that the two never share a network.
   */
  private static final long AGAIN = 1_000_000_007L;

  long seed(int replicate) {
    return firstSeed + replicate;
  }

  /**
   * The seed of replicate i where an arm is repeated from other seeds, as negative controls are.
   */
  long seedAgain(int replicate) {
    return firstSeed + AGAIN + replicate;
  }
}
