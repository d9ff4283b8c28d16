package io.github.closerlook.claims.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {

  /** All that git asks a person for, and a signature that cannot be made. */
  private static final String CONFIGURATION =
      """
      [commit]
        gpgSign = true
      [gpg]
        program = no-such-program
      [status]
        showUntrackedFiles = no
      [core]
        hooksPath = %s
      """;

  @TempDir private Path project;

  @BeforeEach
  void git_is_there() {
    assumeTrue(Git.in(project).ask("--version").isPresent(), "git is not there");
  }

  @Test
  void should_know_nothing_where_there_is_no_repository() {
    assertThat(Commit.of(project)).isEqualTo(Commit.UNKNOWN).hasToString("unknown");
  }

  @Test
  void should_name_the_commit_and_whether_anything_but_reports_changed() throws IOException {
    Git git = Git.in(project);
    commitOneFile(git, project);

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

  @Test
  void should_call_a_new_file_a_change_whatever_the_repository_shows() throws IOException {
    commitOneFile(Git.in(project), project);
    did(Git.in(project), "config", "status.showUntrackedFiles", "no");

    Files.writeString(project.resolve("New.java"), "class New {}");

    assertThat(Commit.of(project).tree()).isEqualTo(Commit.Tree.CHANGED);
  }

  @Test
  void should_leave_the_index_as_it_is() throws IOException {
    commitOneFile(Git.in(project), project);
    // The same content at another time makes a git that may write bring the index up to date.
    Files.writeString(project.resolve("Judge.java"), "class Judge {}");
    Files.setLastModifiedTime(project.resolve("Judge.java"), FileTime.fromMillis(0));
    Map<String, String> before = files(project);

    assertThat(Commit.of(project).tree()).isEqualTo(Commit.Tree.CLEAN);

    assertThat(files(project)).isEqualTo(before);
  }

  /** As within a hook of another repository, for a user who signs, hides files and has hooks. */
  @Test
  void should_see_and_touch_nothing_but_the_projects_repository(@TempDir Path users)
      throws IOException {
    Path other = Files.createDirectory(users.resolve("other"));
    commitOneFile(Git.in(other), other);
    Map<String, String> before = files(other);
    Git git = Git.in(project, environment(users, other));

    commitOneFile(git, project);
    Commit clean = Commit.of(git);
    Files.writeString(project.resolve("New.java"), "class New {}");
    Commit changed = Commit.of(git);

    assertThat(clean.tree()).isEqualTo(Commit.Tree.CLEAN);
    assertThat(changed).isEqualTo(new Commit(clean.id(), Commit.Tree.CHANGED));
    assertThat(files(other)).isEqualTo(before);
  }

  private static Map<String, String> environment(Path users, Path other) throws IOException {
    Path hooks = Files.createDirectories(users.resolve("hooks"));
    Path hook = Files.writeString(hooks.resolve("pre-commit"), "#!/bin/sh\nexit 1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    Path configuration =
        Files.writeString(users.resolve(".gitconfig"), Text.format(CONFIGURATION, hooks));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("HOME", users.toString());
    environment.put("GIT_CONFIG_GLOBAL", configuration.toString());
    environment.put("GIT_CONFIG_COUNT", "1");
    environment.put("GIT_CONFIG_KEY_0", "core.bare");
    environment.put("GIT_CONFIG_VALUE_0", "true");
    environment.put("GIT_DIR", other.resolve(".git").toString());
    environment.put("GIT_WORK_TREE", other.toString());
    environment.put("GIT_INDEX_FILE", other.resolve(".git/index").toString());
    return environment;
  }

  private static void commitOneFile(Git git, Path folder) throws IOException {
    did(git, "init", "-q");
    Files.writeString(folder.resolve("Judge.java"), "class Judge {}");
    did(git, "add", ".");
    did(git, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "First");
  }

  private static void did(Git git, String... arguments) {
    assertThat(git.ask(arguments)).as("git %s", List.of(arguments)).isPresent();
  }

  /** What is in each file, to the byte. */
  private static Map<String, String> files(Path folder) throws IOException {
    return Folder.contents(folder);
  }
}
