package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A service under a name that is not its class's any more is found by nobody, and nothing says so.
 */
class ServicesTest {

  private static final String PROJECT = "io.github.closerlook.";

  @Test
  void should_name_classes_that_are_there() throws IOException {
    List<Path> services =
        Folder.tree(Path.of("src")).stream()
            .filter(file -> file.toString().replace('\\', '/').contains("META-INF/services/"))
            .toList();

    assertThat(services).hasSizeGreaterThan(3);
    for (Path service : services) {
      Stream.concat(
              Stream.of(service.getFileName().toString()), Files.readAllLines(service).stream())
          .filter(name -> name.startsWith(PROJECT))
          .forEach(name -> assertThat(source(name)).as("%s in %s", name, service).isTrue());
    }
  }

  /** Whether any of the source folders has the class, or the one that it is nested in. */
  private static boolean source(String name) {
    String file = name.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    return Stream.of("main/java", "test/java", "spark/java", "spark/test/java", "benchmark/java")
        .anyMatch(root -> Files.exists(Path.of("src").resolve(root).resolve(file)));
  }
}
