package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.model.Engine;
import java.nio.file.Path;
import java.util.List;

/** Settings of a user who asks for nothing but a store and a number of workers. */
public final class MadeUpSettings {

  private MadeUpSettings() {}

  public static Settings of(Path store, int workers) {
    return new Settings(
        Scale.DEFAULT,
        1,
        List.of(),
        DataLocations.embedded(),
        store,
        Engine.FUSED,
        workers,
        Settings.Acceptance.COMPARE_ONLY);
  }
}
