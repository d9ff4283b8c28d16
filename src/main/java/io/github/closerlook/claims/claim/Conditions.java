package io.github.closerlook.claims.claim;

/**
 * What results must have in common to be compared with each other.
 *
 * @param seed first of the panel
 * @param engine by which the runs are carried out, in lower case
 */
public record Conditions(Scale scale, long seed, String engine) {

  /** The same from another first seed. */
  public Conditions from(long firstSeed) {
    return new Conditions(scale, firstSeed, engine);
  }
}
