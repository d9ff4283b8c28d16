package io.github.closerlook.report.drift;

import io.github.closerlook.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file of {@code reports/accepted}.
 *
 * @param anew how to make it again, after "or"
 */
record AcceptedFile(Path path, String anew) {

  /**
   * Its entries; none where there is no file.
   *
   * @throws BadInputException if it is damaged
   */
  <T> List<T> read(Format<T> format) {
    try {
      return format.parse(Files.readString(path));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw damaged("it cannot be read");
    } catch (UnreadableException e) {
      throw damaged(e.getMessage());
    }
  }

  BadInputException damaged(String mistake) {
    return new BadInputException(
        String.format(
            Locale.ROOT,
            "%s is damaged (%s); restore it with 'git checkout -- %s', or %s",
            path,
            mistake,
            path,
            anew));
  }

  /** A file's text to its entries. */
  interface Format<T> {
    List<T> parse(String text) throws UnreadableException;
  }
}
