package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Failsafe passes over a pattern that no class matches: what it was to look at would go unseen. */
class IncludedTestsTest {

  private static final Pattern INCLUDE = Pattern.compile("<include>(.*/\\w*\\*?\\w*\\.java)<");

  @Test
  void should_match_a_class_with_each_pattern() throws IOException {
    List<String> patterns =
        INCLUDE
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .map(each -> each.group(1))
            .toList();

    assertThat(patterns)
        .hasSizeGreaterThan(1)
        .allSatisfy(pattern -> assertThat(files(pattern)).as(pattern).isNotEmpty());
  }

  private static List<Path> files(String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return Folder.tree(Path.of("src")).stream().filter(matcher::matches).toList();
  }
}
