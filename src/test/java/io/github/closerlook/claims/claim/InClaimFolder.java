package io.github.closerlook.claims.claim;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that make mistakes in sound files, each in a folder of its own. */
abstract class InClaimFolder {

  @TempDir Path path;
  ClaimFolder folder;

  @BeforeEach
  void writeSoundFiles() throws IOException {
    folder = ClaimFolder.in(path);
  }
}
