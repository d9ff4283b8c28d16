package io.github.closerlook.build;

import io.github.closerlook.claims.files.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files in {@code reports/latest}, to hold what is said of them against. */
final class WrittenReports {

  private static final Pattern NAMED = Pattern.compile("reports/latest/([\\w.-]+)");
  private static final Pattern QUOTED = Pattern.compile("\"([\\w.-]+\\.\\w+)\"");

  private static final List<Path> WRITERS =
      List.of(
          Path.of("src", "main", "java", "io", "github", "closerlook", "claims", "result"),
          Path.of("src", "main", "java", "io", "github", "closerlook", "claims", "render"),
          Path.of("src", "main", "java", "io", "github", "closerlook", "claims", "session"),
          Path.of("src", "benchmark", "java"));

  private WrittenReports() {}

  /** Those that a text names. */
  static Set<String> namedIn(String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names in quotes in the code that writes reports, and what the pom copies there. */
  static Set<String> all() {
    Set<String> names = new TreeSet<>(Pom.read().included());
    for (Path folder : WRITERS) {
      for (Path file : Folder.tree(folder)) {
        QUOTED.matcher(Folder.text(file)).results().forEach(match -> names.add(match.group(1)));
      }
    }
    return names;
  }
}
