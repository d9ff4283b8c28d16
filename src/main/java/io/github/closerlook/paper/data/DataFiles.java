package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a data set, for whoever has to send them to another machine. */
public final class DataFiles {

  private DataFiles() {}

  /**
   * The files that a set was read from, told by its digest; none where it is the copy that comes
   * with the project, which every machine has.
   *
   * @param places where the set was looked for
   * @throws BadInputException if the files have changed or gone since it was read
   */
  public static List<Path> of(DataSource read, DataLocations places) {
    if (isThat(read, Catalogue.of(Optional.empty()))) {
      return List.of();
    }
    return Stream.concat(places.folder().stream(), places.cache().stream())
        .filter(place -> Files.isDirectory(place.resolve(read.name())))
        .filter(place -> isThat(read, Catalogue.of(Optional.of(place))))
        .findFirst()
        .map(place -> files(place.resolve(read.name())))
        .orElseThrow(
            () ->
                BadInput.of(
                    "The files of %s are no longer what was read from them; expected them to stay in %s",
                    read.name(), places));
  }

  private static boolean isThat(DataSource read, Catalogue catalogue) {
    return catalogue.has(read.name()) && catalogue.get(read.name()).sha256().equals(read.sha256());
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      entries.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInput.of(e, "%s cannot be read; expected a folder with data files", folder);
    }
    files.sort(null);
    return files;
  }
}
