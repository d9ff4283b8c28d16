package io.github.closerlook.claims.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes the files of a report folder. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes a file, and the folders that it is in.
   *
   * @throws BadInputException if it cannot be written
   */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** What is to be said where a file or folder of a report cannot be written. */
  public static BadInputException unwritable(Path path, IOException cause) {
    return BadInput.of(
        cause,
        "%s cannot be written (%s); a report wants a folder that can be written, with free"
            + " space",
        path,
        cause.getMessage());
  }

  /**
   * The text of a file.
   *
   * @throws BadInputException if it cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What is to be said where a file or folder of a report cannot be read. */
  public static BadInputException unreadable(Path path, IOException cause) {
    return BadInput.of(
        cause,
        "%s cannot be read (%s); a page of the report is made of it",
        path,
        cause.getMessage());
  }
}
