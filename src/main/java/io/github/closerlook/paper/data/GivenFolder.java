package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that a user named for data sets, with one folder per set. A set that is not there is
 * taken from elsewhere, so whatever keeps one from being found is told and not passed over.
 *
 * @param path of {@code -Ddata=}
 */
record GivenFolder(Path path) {

  /** As many names as help, of what may be a thousand. */
  private static final int MAX_NAMES = 8;

  /**
   * Sees that it is there and has one of these sets.
   *
   * @throws BadInputException if not: then it is not the folder that was meant
   */
  void requireOneOf(Collection<String> ids) {
    String wanted = "expected one that has " + String.join("/ or ", ids) + "/";
    if (!Files.isDirectory(path)) {
      throw refused("there is no such folder; " + wanted);
    }
    if (ids.stream().noneMatch(id -> of(id).isPresent())) {
      throw refused(
          String.format(Locale.ROOT, "has none of these; %s; in it %s", wanted, listed(path)));
    }
  }

  /** The folder of a set, if it is there. */
  Optional<Path> of(String id) {
    Path folder = path.resolve(id);
    try {
      if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
        throw refused(
            String.format(
                Locale.ROOT, "%s is no folder; expected one with the set's files", folder));
      }
      return Optional.of(folder);
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(folder)) {
        throw refused(
            String.format(
                Locale.ROOT,
                "%s is a link to something that is not there; expected a folder",
                folder));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw refused(
          String.format(
              Locale.ROOT,
              "%s cannot be looked for (%s); expected a folder that this user can read",
              folder,
              e.getClass().getSimpleName()));
    }
  }

  private BadInputException refused(String mistake) {
    return new BadInputException(String.format(Locale.ROOT, "-Ddata=%s: %s", path, mistake));
  }

  /** What lies in a folder, for a user who looks for a spelling; such as {@code are a, b, c}. */
  static String listed(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return String.format(Locale.ROOT, "nothing can be seen (%s)", e.getClass().getSimpleName());
    }
    if (names.isEmpty()) {
      return "is nothing";
    }
    names.sort(null);
    String first = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
    return (names.size() == 1 ? "is " : "are ")
        + first
        + (names.size() > MAX_NAMES
            ? String.format(Locale.ROOT, " and %d more", names.size() - MAX_NAMES)
            : "");
  }

  /** Whether a folder has a file with that in its name, whatever its case. */
  static boolean hasLike(Path folder, String part) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (entry.getFileName().toString().toLowerCase(Locale.ROOT).contains(part)) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }
}
