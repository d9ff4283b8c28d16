package io.github.closerlook.claims.render.ladder;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.FigureSvg;
import io.github.closerlook.claims.result.ReportJson;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** What a report folder has of ladders: {@code ladder.json}, {@code ladder.md} and figures. */
public final class LadderReport {

  private static final String TEXT = "ladder.md";

  private LadderReport() {}

  /**
   * Writes what was found into a report folder.
   *
   * @throws BadInputException if it cannot be written
   */
  public static void write(
      Path folder, List<LadderEntry> entries, Map<String, String> environment) {
    ReportFiles.write(folder.resolve(LadderFiles.FILE), ReportJson.write(entries));
    ReportFiles.write(folder.resolve(LadderSummarySvg.FILE), LadderSummarySvg.render(entries));
    ReportFiles.write(folder.resolve(TEXT), new LadderText(entries, environment).render());
    for (Figure figure : LadderFigure.all(entries)) {
      ReportFiles.write(
          folder.resolve(LadderFiles.FOLDER).resolve(figure.id() + ".svg"),
          FigureSvg.render(figure));
    }
  }

  /**
   * Copies what one report folder has of ladders into another; nothing where there is none.
   *
   * @throws BadInputException if it cannot be written
   */
  public static void copy(Path from, Path to) {
    if (!Files.exists(from.resolve(LadderFiles.FILE))) {
      return;
    }
    try {
      Path figures = Files.createDirectories(to.resolve(LadderFiles.FOLDER));
      for (String file : List.of(LadderFiles.FILE, TEXT, LadderSummarySvg.FILE)) {
        Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      try (DirectoryStream<Path> drawn =
          Files.newDirectoryStream(from.resolve(LadderFiles.FOLDER), "*.svg")) {
        for (Path file : drawn) {
          Files.copy(
              file, figures.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw ReportFiles.unwritable(to, e);
    }
  }
}
