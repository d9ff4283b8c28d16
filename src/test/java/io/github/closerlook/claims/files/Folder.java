package io.github.closerlook.claims.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder, read at once. */
public final class Folder {

  private Folder() {}

  /** Files and folders straight in it, in order. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those straight in it whose names end so. */
  public static List<Path> files(Path folder, String end) {
    return files(folder).stream().filter(file -> file.toString().endsWith(end)).toList();
  }

  /** All files in it and below, in order, without the folders. */
  public static List<Path> tree(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Their content, byte by byte a letter, by their paths from the folder on. */
  public static SortedMap<String, String> contents(Path folder) {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : tree(folder)) {
      contents.put(folder.relativize(file).toString(), text(file, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** The text of a file. */
  public static String text(Path file) {
    return text(file, StandardCharsets.UTF_8);
  }

  private static String text(Path file, Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
