package io.github.closerlook.claims.claim;

/**
 * The seeds a study runs on.
 *
 * @param firstSeed replicate i has seed {@code firstSeed + i}
 * @param engine what carries its runs out, by its name; one name where a paper has but one
 */
public record Panel(long firstSeed, String engine) {

  /** No panel begins beyond it, so that its seeds and those of its controls stay numbers. */
  public static final long LAST_SEED = Long.MAX_VALUE / 2;

  /**
   * How far the seeds of a control's second real arm lie from the panel's own: farther than any
   * panel is wide, so that the two never share a network.
   */
  private static final long AGAIN = 1_000_000_007L;

  /** The seed of replicate i. */
  public long seed(int replicate) {
    return firstSeed + replicate;
  }

  /**
   * The seed of replicate i of an arm.
   *
   * @param again whether the arm is one that is repeated from other seeds
   */
  public long seed(int replicate, boolean again) {
    return again ? seedAgain(replicate) : seed(replicate);
  }

  /**
   * The seed of replicate i where an arm is repeated from other seeds, as negative controls are.
   */
  private long seedAgain(int replicate) {
    return firstSeed + AGAIN + replicate;
  }
}
