package io.github.closerlook.claims.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Two files that belong together, of which a writer that is killed never leaves the one new and the
 * other old: both are written beside those that are there, and one move makes both of them count.
 *
 * @param first its new version is there alone until the move, and after it no more
 * @param second its new version counts as soon as that of the first is gone
 */
record FilePair(Path first, Path second) {

  /** Writes both. */
  void write(String firstText, String secondText) throws IOException {
    finish();
    // In this order: a second one alone would count.
    Files.writeString(fresh(first), firstText);
    Files.writeString(fresh(second), secondText);
    Files.move(fresh(first), first, StandardCopyOption.ATOMIC_MOVE);
    finish();
  }

  /**
   * Where the second file is: a writer may have been killed just before it was put in its place.
   */
  Path currentSecond() {
    return isUnfinished() ? fresh(second) : second;
  }

  private void finish() throws IOException {
    if (isUnfinished()) {
      Files.move(fresh(second), second, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private boolean isUnfinished() {
    return Files.exists(fresh(second)) && !Files.exists(fresh(first));
  }

  private static Path fresh(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }
}
