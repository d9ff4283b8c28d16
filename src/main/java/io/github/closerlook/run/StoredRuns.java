package io.github.closerlook.run;

import io.github.closerlook.data.Catalogue;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Tells which runs a store has, without opening it: nothing is created, mended or set aside, and
 * there need be no store yet.
 *
 * @param folder of the store
 * @param catalogue whose data the records are to be of
 */
public record StoredRuns(Path folder, Catalogue catalogue) implements Predicate<RunSpec> {

  /** Whether the run would be taken from the store, and not be trained. */
  @Override
  public boolean test(RunSpec run) {
    return RunStore.holds(folder, RunKey.of(run, catalogue), run);
  }
}
