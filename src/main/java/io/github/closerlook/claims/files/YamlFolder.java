package io.github.closerlook.claims.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The YAML files of a folder. */
public final class YamlFolder {

  private static final String ENDING = ".yaml";

  private YamlFolder() {}

  /**
   * In the order of their names. Files that begin with a dot are no one's: editors, file managers
   * and archives leave them there.
   *
   * @throws BadInputException if a file has another spelling of the ending: it would be passed over
   */
  public static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path file : found) {
        String name = file.getFileName().toString();
        if (name.startsWith(".") || Files.isDirectory(file)) {
          continue;
        }
        if (name.endsWith(ENDING)) {
          files.add(file);
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
          throw BadInput.of(
              "%s: is not read under this name; expected the ending %s", file, ENDING);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new BadInputException("The folder of expectations " + folder + " cannot be read", e);
    }
    files.sort(null);
    return files;
  }
}
