package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code .ci/run} and {@code .ci/spark} in a project of their own, whose Maven is a script that
 * leaves some files.
 */
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
    Files.createDirectories(project.resolve(".ci"));
    for (String script : List.of("run", "spark")) {
      Files.copy(
          Path.of(".ci", script),
          project.resolve(".ci").resolve(script),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.writeString(project.resolve(".gitignore"), "reports/\ntarget/\n");
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

  @ParameterizedTest
  @ValueSource(strings = {"", "-Prelease -Dhistory=target/history"})
  void should_test_the_cluster_after_the_whole_suite(String options) throws Exception {
    assertThat(run(onCluster("echo A cluster"), options.split(" "))).isEqualTo("0 A cluster");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dscale=quick", "-Prelease -Dseed=7"})
  void should_leave_the_cluster_where_something_else_was_asked_for(String options)
      throws Exception {
    assertThat(run(onCluster("exit 1"), options.split(" "))).isEqualTo("0 ");
  }

  @Test
  void should_fail_with_a_test_on_the_cluster_whatever_it_says() throws Exception {
    assertThat(
            run(
                onCluster(
                    "mkdir -p target/spark/surefire-reports; echo Could not resolve a host; exit 1")))
        .startsWith("1 Could not resolve a host")
        .endsWith("Could not resolve a host");
  }

  @Test
  void should_test_the_cluster_once_more_before_it_fails() throws Exception {
    assertThat(run(onCluster("[ -e target/seen ] || { mkdir -p target/seen; exit 1; }")))
        .startsWith("0 Training on a cluster is tested once more");
  }

  @Test
  void should_fail_if_what_is_for_a_cluster_cannot_be_compiled() throws Exception {
    assertThat(run(onCluster("echo cannot find symbol; exit 1")))
        .startsWith("1 cannot find symbol")
        .endsWith("cannot find symbol");
  }

  /** The words of Maven 3 and 4. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could not resolve dependencies for project closer-look",
        "The following artifacts could not be resolved: org.apache.spark:spark-core_2.13"
      })
  void should_go_on_where_there_is_no_way_to_the_libraries_of_a_cluster(String words)
      throws Exception {
    assertThat(run(onCluster("echo '" + words + "'; exit 1")))
        .startsWith("0 " + words)
        .contains("Training on a cluster is not tested");
  }

  private static String onCluster(String maven) {
    return Text.format("case \"$*\" in *-Pspark*) %s; exit;; esac\n%s", maven, REPORTS);
  }

  /** Status and output. */
  private String run(String maven, String... options) throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/git")).as("git").isExecutable();
    Path mvn = folder.resolve("bin/mvn");
    Files.createDirectories(mvn.getParent());
    Files.writeString(mvn, "#!/bin/sh\n" + maven);
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(project.resolve(".ci/run").toString());
    Stream.of(options).filter(option -> !option.isEmpty()).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
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
