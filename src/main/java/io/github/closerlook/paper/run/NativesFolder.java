package io.github.closerlook.paper.run;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.model.Natives;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/**
 * The folder that native libraries are unpacked into, looked at without loading one: so that the
 * usual reasons why they will not load are told in one sentence before any test.
 */
public final class NativesFolder {

  /** Just below what ND4J, OpenBLAS and oneDNN take on Linux x86-64. */
  private static final long BYTES = 470_000_000;

  private NativesFolder() {}

  /**
   * Checks the folder of this JVM.
   *
   * @throws BadInputException if no library could be loaded from it
   */
  public static void check() {
    Path folder;
    try {
      folder = Loader.getCacheDir().toPath();
    } catch (IOException e) {
      throw new BadInputException(Natives.sentence("any folder", e.getMessage()), e);
    }
    check(folder, folder.toFile().getUsableSpace());
  }

  /**
   * @param free bytes
   */
  static void check(Path folder, long free) {
    try {
      long missing = BYTES - unpacked(folder);
      if (missing > free) {
        throw refused(
            folder,
            Text.format("%d MB free, %d MB to unpack", free / 1_000_000, missing / 1_000_000));
      }
      if (!ExecutableFolder.is(folder)) {
        throw refused(folder, "mounted noexec, so that nothing in it can run");
      }
    } catch (IOException | UncheckedIOException e) {
      // What others filled may be for reading alone. The libraries themselves will tell.
    }
  }

  private static BadInputException refused(Path folder, String reason) {
    return new BadInputException(Natives.sentence(folder.toString(), reason));
  }

  private static long unpacked(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }
}
