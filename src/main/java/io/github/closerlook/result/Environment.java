package io.github.closerlook.result;

import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Judge;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.data.Digests;
import io.github.closerlook.model.Engine;
import io.github.closerlook.run.CodeFingerprint;
import io.github.closerlook.run.Machine;
import io.github.closerlook.study.NetworkStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that results were had with, each thing by itself, so that a difference can be named. Nothing
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
   */
  public static Environment of(Path project, Collection<Expectation> claims, Catalogue catalogue) {
    SortedMap<String, String> data = new TreeMap<>();
    SortedMap<String, String> files = new TreeMap<>();
    for (Expectation claim : claims) {
      claim.studies().values().stream()
          .map(study -> study.ground().dataSet())
          .filter(catalogue::has)
          .forEach(id -> data.computeIfAbsent(id, set -> catalogue.get(set).sha256()));
      files(claim).forEach(file -> files.computeIfAbsent(file, f -> digest(project.resolve(f))));
    }
    SortedMap<String, String> code = new TreeMap<>();
    CodeFingerprint.ofClasses(Judge.class, NetworkStudy.class)
        .forEach((name, digest) -> code.put(name, digest.substring(0, DIGITS)));
    return new Environment(Commit.of(project), thisPlatform(), data, files, code);
  }

  private static SortedMap<String, String> thisPlatform() {
    SortedMap<String, String> platform = new TreeMap<>();
    platform.put(
        "operating system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    platform.put("JVM", System.getProperty("java.vm.name") + " " + Runtime.version());
    platform.put("processor", Machine.processor());
    platform.put("OpenBLAS kernels", Machine.blasKernels());
    platform.put("oneDNN kernels", Engine.oneDnnKernels());
    for (String library : Machine.libraries().split(", ")) {
      int space = library.indexOf(' ');
      platform.put(library.substring(0, space), library.substring(space + 1));
    }
    return platform;
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
      return Digests.sha256Hex(text).substring(0, DIGITS);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read (" + e + ")", e);
    }
  }
}
