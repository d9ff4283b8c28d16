package io.github.closerlook.report.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.report.figure.FigureSvg;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code ladder.json} of a report folder: one object a comparison. Doubles are written so that they
 * are read back bit for bit.
 */
public final class LadderFiles {

  /** Name of the file. */
  public static final String FILE = "ladder.json";

  /** Name of the folder with the figures, beside the file. */
  public static final String FOLDER = "ladder";

  private static final String TEXT = "ladder.md";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private LadderFiles() {}

  /**
   * What the file of a folder has; nothing where there is none.
   *
   * @throws BadInputException if it is damaged
   */
  public static List<LadderEntry> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Arrays.asList(JSON.readValue(Files.readString(file), LadderEntry[].class));
    } catch (IOException e) {
      String place =
          e instanceof JsonProcessingException json && json.getLocation() != null
              ? "line " + json.getLocation().getLineNr() + " makes no sense"
              : "it cannot be read";
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s is damaged (%s); restore it with 'git checkout -- %s', or climb the ladders anew with 'mvn verify -Pladder -Daccept'",
              file,
              place,
              file),
          e);
    }
  }

  /** The text of the file. */
  public static String render(List<LadderEntry> entries) {
    try {
      return JSON.writeValueAsString(entries) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + FILE, e);
    }
  }

  /** A comparison in a line, for the console. */
  public static String line(LadderEntry entry) {
    return String.format(
        Locale.ROOT,
        "%s, %s: %s. %s. %s.",
        entry.claim(),
        entry.ladder(),
        entry.comparison(),
        LadderWords.rungs(entry),
        LadderWords.forecast(entry));
  }

  /**
   * What was there, with these in the place of what was there of their claims.
   *
   * @param order ids of the claims
   */
  public static List<LadderEntry> merged(
      List<LadderEntry> before, List<LadderEntry> now, List<String> order) {
    Set<String> claims = now.stream().map(LadderEntry::claim).collect(Collectors.toSet());
    List<LadderEntry> all = new ArrayList<>(before);
    all.removeIf(entry -> claims.contains(entry.claim()));
    all.addAll(now);
    all.sort(Comparator.comparingInt(entry -> order.indexOf(entry.claim())));
    return all;
  }

  /** Writes what was found into a report folder: {@code ladder.json}, {@code .md} and figures. */
  public static void write(
      Path folder, List<LadderEntry> entries, Map<String, String> environment) {
    try {
      Path figures = Files.createDirectories(folder.resolve(FOLDER));
      Files.writeString(folder.resolve(FILE), render(entries));
      Files.writeString(folder.resolve(TEXT), LadderText.render(entries, environment));
      for (Figure figure : LadderFigure.all(entries)) {
        Files.writeString(figures.resolve(figure.id() + ".svg"), FigureSvg.render(figure));
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Copies what one report folder has of ladders into another; nothing where there is none. */
  public static void copy(Path from, Path to) {
    if (!Files.exists(from.resolve(FILE))) {
      return;
    }
    try {
      Path figures = Files.createDirectories(to.resolve(FOLDER));
      for (Path file : List.of(from.resolve(FILE), from.resolve(TEXT))) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      try (DirectoryStream<Path> drawn = Files.newDirectoryStream(from.resolve(FOLDER), "*.svg")) {
        for (Path file : drawn) {
          Files.copy(
              file, figures.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw unwritable(to, e);
    }
  }

  private static BadInputException unwritable(Path folder, IOException cause) {
    return new BadInputException(
        String.format(
            Locale.ROOT,
            "%s cannot be written (%s); a report wants a folder that can be written, with free space",
            folder,
            cause.getMessage()),
        cause);
  }
}
