package io.github.closerlook.paper.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether programs and libraries in a folder can run, which {@code mount -o noexec} forbids. */
public final class ExecutableFolder {

  private ExecutableFolder() {}

  /**
   * Tries it with a file of its own, which it takes away again.
   *
   * @param folder exists
   * @throws IOException if the folder cannot be written
   */
  public static boolean is(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "program", ".tmp");
    try {
      // False where the file system has no such bit, and then nothing depends on it.
      return !file.toFile().setExecutable(true) || Files.isExecutable(file);
    } finally {
      Files.delete(file);
    }
  }
}
