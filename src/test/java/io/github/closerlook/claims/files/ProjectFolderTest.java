package io.github.closerlook.claims.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {

  /** A path that begins with a name, and so depends on the working folder. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(Path\\s*\\.of|Paths\\s*\\.get|new\\s+(?:java\\.io\\.)?(?:File|RandomAccessFile)\\w*)\\(\\s*\"(?![/\"])");

  @TempDir private Path project;

  @Test
  void should_find_what_is_the_projects_from_anywhere() {
    assertThat(ProjectFolder.resolve("expectations", project.toString(), Path.of("")))
        .isEqualTo(project.resolve("expectations"));
    assertThat(ProjectFolder.resolve("../data", project.toString(), Path.of("")).normalize())
        .isEqualTo(project.resolveSibling("data"));
  }

  @Test
  void should_leave_paths_as_they_are_in_the_projects_folder_and_where_they_are_absolute() {
    Path working = Path.of("");
    String absolute = project.resolve("runs").toString();

    assertThat(ProjectFolder.resolve("runs", null, working)).isEqualTo(Path.of("runs"));
    assertThat(ProjectFolder.resolve("runs", working.toAbsolutePath().toString(), working))
        .isEqualTo(Path.of("runs"));
    assertThat(ProjectFolder.resolve(absolute, "/elsewhere", working)).isEqualTo(Path.of(absolute));
  }

  @Test
  void should_be_asked_for_every_relative_path() throws IOException {
    for (Path source : Folder.tree(Path.of("src", "main", "java"))) {
      assertThat(RELATIVE.matcher(Files.readString(source)).find()).as("%s", source).isFalse();
    }
  }

  @Test
  void should_be_told_to_what_runs_within_maven() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern(
            "SuitePreflight</mainClass>\\s*<systemProperties>\\s*(<!--.*-->\\s*)?<systemProperty>\\s*"
                + "<key>basedir</key>\\s*<value>\\$\\{project\\.basedir}</value>");
  }
}
