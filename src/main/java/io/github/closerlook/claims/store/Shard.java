package io.github.closerlook.claims.store;

import io.github.closerlook.claims.files.BadInput;

/**
 * A share of any plan: the runs whose key, which is a digest, leaves a certain remainder. Machines
 * that build the same code split a plan alike without knowing of each other, and whatever else is
 * in it. Shards are even in the number of runs to within chance, and in their work only as far as
 * that is spread over many runs.
 *
 * @param number from 1 to {@code shards}
 * @param shards that make up the whole plan
 */
public record Shard(int number, int shards) {

  /** Digits of a key, 60 bits: as many as a long takes with its sign. */
  private static final int DIGITS = 15;

  public Shard {
    if (number < 1 || number > shards) {
      throw BadInput.of("there is no shard %d of %d; accepted: 1 to %d", number, shards, shards);
    }
  }

  /**
   * Whether a run is of this share.
   *
   * @param apparatus that names its record
   */
  public boolean has(Run run, Apparatus apparatus) {
    return has(apparatus.key(run));
  }

  boolean has(String key) {
    return Long.parseLong(key.substring(0, DIGITS), 16) % shards == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + shards;
  }
}
