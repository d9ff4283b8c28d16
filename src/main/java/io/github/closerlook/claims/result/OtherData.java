package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.ReportFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Results of the same cases on data that stood in the place of the data that sizes were chosen for.
 * A report folder has them in {@code other-data}, a folder for each such data set, with the files
 * of {@link AcceptedResults}.
 */
public final class OtherData {

  private static final String FOLDER = "other-data";

  private OtherData() {}

  /**
   * Where a report folder has the results on a data set.
   *
   * @param dataSet id of what stood in the place of another
   */
  public static Path folder(Path report, String dataSet) {
    return report.resolve(FOLDER).resolve(dataSet);
  }

  /** Id of the data set whose results a folder has; empty for a report folder itself. */
  public static Optional<String> dataSet(Path folder) {
    return Optional.ofNullable(folder.getParent())
        .filter(parent -> parent.endsWith(FOLDER))
        .map(parent -> folder.getFileName().toString());
  }

  /**
   * The cases of a report folder on all other data, without the controls, by the name of the data
   * set; none where there is no such folder.
   *
   * @throws io.github.closerlook.claims.files.BadInputException if a file is damaged
   */
  public static List<CaseRecord> read(Path report) {
    return folders(report).stream()
        .flatMap(folder -> AcceptedResults.read(folder).cases().values().stream())
        .filter(each -> each.id().role() == Role.CLAIM)
        .toList();
  }

  /**
   * Copies what one report folder has of other data into another.
   *
   * @throws io.github.closerlook.claims.files.BadInputException if it cannot be written
   */
  public static void copy(Path from, Path to) {
    for (Path folder : folders(from)) {
      Path target = folder(to, folder.getFileName().toString());
      try {
        Files.createDirectories(target);
        for (Path file : list(folder)) {
          Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw ReportFiles.unwritable(target, e);
      }
    }
  }

  private static List<Path> folders(Path report) {
    Path all = report.resolve(FOLDER);
    return Files.isDirectory(all) ? list(all) : List.of();
  }

  private static List<Path> list(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
      there.forEach(entries::add);
    } catch (IOException e) {
      throw ReportFiles.unreadable(folder, e);
    }
    entries.sort(Comparator.naturalOrder());
    return entries;
  }
}
