package io.github.closerlook.claims.store;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Tells which runs a store has, without opening it: nothing is created, mended or set aside, and
 * there need be no store yet.
 *
 * @param folder of the store
 * @param apparatus that names the records
 */
public record StoredRuns(Path folder, Apparatus apparatus) implements Predicate<Run> {

  /** Whether the run would be taken from the store, and not be trained. */
  @Override
  public boolean test(Run run) {
    return RunStore.holds(folder, apparatus.key(run), run);
  }
}
