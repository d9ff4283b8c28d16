package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * All that results were made with, each thing by itself, so that a difference can be named. Nothing
 * in it tells whose machine it was.
 *
 * @param platform operating system, JVM, processor, kernels of OpenBLAS and oneDNN, and each
 *     numeric library
 * @param data SHA-256 of each data set that is at hand
 * @param expectations digest of each file under {@code expectations/} that the claims come from
 * @param code digest of each class that trains, measures or judges
 */
public record Environment(
    Commit commit,
    SortedMap<String, String> platform,
    SortedMap<String, String> data,
    SortedMap<String, String> expectations,
    SortedMap<String, String> code) {

  /** Digits of a digest that are kept where it only has to tell apart. */
  private static final int DIGITS = 16;

  /** Of all claims. */
  private static final String MARGINS = "expectations/margins.yaml";

  public Environment {
    platform = Collections.unmodifiableSortedMap(new TreeMap<>(platform));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    expectations = Collections.unmodifiableSortedMap(new TreeMap<>(expectations));
    code = Collections.unmodifiableSortedMap(new TreeMap<>(code));
  }

  /**
   * The present environment.
   *
   * @param project its folder, with {@code expectations/}
   * @param digest SHA-256 of a data set by its id; empty if it is not at hand
   * @param code digest of each class that counts, in full
   */
  public static Environment of(
      Path project,
      Collection<Expectation> claims,
      Function<String, Optional<String>> digest,
      Map<String, String> platform,
      Map<String, String> code) {
    SortedMap<String, String> data = new TreeMap<>();
    SortedMap<String, String> files = new TreeMap<>();
    for (Expectation claim : claims) {
      claim.studies().values().stream()
          .map(study -> study.ground().dataSet())
          .forEach(id -> digest.apply(id).ifPresent(sha256 -> data.put(id, sha256)));
      files(claim).forEach(file -> files.computeIfAbsent(file, f -> digest(project.resolve(f))));
    }
    SortedMap<String, String> classes = new TreeMap<>(code);
    classes.replaceAll((name, sha256) -> sha256.substring(0, DIGITS));
    return new Environment(Commit.of(project), new TreeMap<>(platform), data, files, classes);
  }

  /** The files a claim comes from, as they are named in {@link #expectations}. */
  static List<String> files(Expectation claim) {
    return Stream.concat(
            Stream.of("expectations/" + claim.id() + ".yaml", MARGINS),
            claim.studies().keySet().stream().map(name -> "expectations/studies/" + name + ".yaml"))
        .toList();
  }

  private static String digest(Path file) {
    try {
      // A checkout with other line ends is no other claim.
      String text = Files.readString(file).replace("\r\n", "\n");
      return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read (" + e + ")", e);
    }
  }
}
