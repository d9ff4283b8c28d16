package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What has to hold of a file before it is read. */
final class DataFile {

  private static final long MEGABYTE = 1_000_000;

  private DataFile() {}

  /**
   * Sees that it is a file, if it is there at all: a folder of its name is what some archives are
   * unpacked to, and a pipe would be waited for without end.
   *
   * @param format such as {@code in the IDX format}
   */
  static void requireRegular(Path file, String format) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: is %s; expected a file %s",
              file,
              Files.isDirectory(file)
                  ? "a folder, and in it " + GivenFolder.listed(file)
                  : "no regular file",
              format));
    }
  }

  /**
   * Sees that so much can be read, before it is tried: half of this JVM's memory, the other half
   * being for the networks. What is in use now is not counted, since most of it may be garbage.
   *
   * @param name what messages call the file
   * @param bytes that the file announces, or has
   */
  static void requireRoom(String name, long bytes) {
    long half = Runtime.getRuntime().maxMemory() / 2;
    if (bytes > half) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: has %d MB of images; expected at most %d MB, half of the JVM's memory",
              name,
              bytes / MEGABYTE,
              half / MEGABYTE));
    }
  }
}
