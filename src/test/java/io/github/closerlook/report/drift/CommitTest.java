package io.github.closerlook.report.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {

  @TempDir private Path project;

  @Test
  void should_know_nothing_where_there_is_no_repository() {
    assertThat(Commit.of(project)).isEqualTo(Commit.UNKNOWN).hasToString("unknown");
  }

  @Test
  void should_name_the_commit_and_whether_anything_but_reports_changed()
      throws IOException, InterruptedException {
    // given
    assumeTrue(git("init", "-q"), "git is not there");
    Files.writeString(project.resolve("Judge.java"), "class Judge {}");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "First");

    // then
    Commit commit = Commit.of(project);
    assertThat(commit.id()).matches("[0-9a-f]{40}");
    assertThat(commit.tree()).isEqualTo(Commit.Tree.CLEAN);

    Files.createDirectories(project.resolve("reports/accepted"));
    Files.writeString(project.resolve("reports/accepted/claims.json"), "[]");
    assertThat(Commit.of(project)).isEqualTo(commit);

    Files.writeString(project.resolve("Judge.java"), "class Judge { int n; }");
    assertThat(Commit.of(project).tree()).isEqualTo(Commit.Tree.CHANGED);
    assertThat(Commit.of(project)).hasToString(commit.id().substring(0, 10) + ", with changes");

    // a folder within a repository has that repository's commit, which is not its own
    assertThat(Commit.of(Files.createDirectory(project.resolve("unpacked"))))
        .isEqualTo(Commit.UNKNOWN);
  }

  private boolean git(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).directory(project.toFile()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
