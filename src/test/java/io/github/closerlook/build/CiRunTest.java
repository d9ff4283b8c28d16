package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code .ci/run} in a project of its own, whose Maven is a script that leaves some files. */
@DisabledOnOs(OS.WINDOWS)
class CiRunTest {

  private static final String REPORTS =
      """
      mkdir -p reports/latest
      for file in index.html paper.html claims.md claims.json; do echo some > reports/latest/$file; done
      """;

  @TempDir private Path folder;
  private Path project;
  private Path user;

  @BeforeEach
  void make_a_repository_and_a_user_who_hides_every_file() throws IOException {
    project = folder.resolve("project");
    Path script = project.resolve(".ci/run");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of(".ci", "run"), script);
    Files.writeString(project.resolve(".gitignore"), "reports/\n");
    repository(project);
    user = Files.createDirectories(folder.resolve("user"));
    Files.writeString(user.resolve("ignore"), "*\n");
    Files.writeString(
        user.resolve(".gitconfig"), "[core]\n  excludesFile = " + user.resolve("ignore") + "\n");
    repository(user.resolve("other"));
  }

  /** What git takes for an empty one. */
  private static void repository(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".git/objects"));
    Files.createDirectories(folder.resolve(".git/refs"));
    Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
  }

  @Test
  void should_pass_where_there_is_a_report_and_nothing_else() throws Exception {
    assertThat(run(REPORTS)).startsWith("0 ");
  }

  @Test
  void should_fail_without_one_of_the_reports() throws Exception {
    assertThat(run(REPORTS + "rm reports/latest/index.html\n"))
        .isEqualTo("1 reports/latest/index.html is missing");
  }

  /** As within a hook of another repository. */
  @Test
  void should_see_a_file_that_the_build_left_whatever_the_users_git_is_told() throws Exception {
    assertThat(run(REPORTS + "echo some > '\"'\n"))
        .startsWith("1 The build left files in the checkout that git does not ignore.");
  }

  /** Status and output. */
  private String run(String maven) throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/git")).as("git").isExecutable();
    Path mvn = folder.resolve("bin/mvn");
    Files.createDirectories(mvn.getParent());
    Files.writeString(mvn, "#!/bin/sh\n" + maven);
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder("bash", project.resolve(".ci/run").toString()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PATH", mvn.getParent() + ":" + System.getenv("PATH"));
    environment.put("HOME", user.toString());
    environment.put("GIT_DIR", user.resolve("other/.git").toString());
    environment.put("GIT_WORK_TREE", user.resolve("other").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said.strip();
  }
}
