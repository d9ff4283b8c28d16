package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report is written whatever the checkout's path has in it, and the build is red without one.
 * {@code .ci/run} holds the rest: that the files are there, and that nothing else is.
 */
class AllureReportTest {

  /** A path in quotes once became a folder named {@code "}, beside a green build. */
  @ParameterizedTest
  @ValueSource(strings = {"build-report", "build-history"})
  void should_give_allure_no_path_that_has_the_checkouts_own_in_it(String execution) {
    List<String> arguments = Pom.read().commandLine(execution);

    assertThat(arguments)
        .contains("io.qameta.allure.CommandLine", "generate", "target/allure-results")
        .noneMatch(argument -> argument.contains("project.") || argument.contains("\""));
    assertThat(Pom.read().property("allure.home")).startsWith("target/");
  }

  @Test
  void should_not_take_an_older_report_for_this_builds() {
    // All of the folder, but what only other programs write.
    assertThat(Pom.read().filesNamedIn("forget-the-last-report"))
        .contains("${project.basedir}/reports/latest", "${project.build.directory}/allure-report")
        .filteredOn(name -> name.contains("*"))
        .containsExactlyInAnyOrder("benchmark.*", "placebo.*", "power.*");
    assertThat(Pom.read().filesNamedIn("there-is-a-report"))
        .contains("${project.basedir}/reports/latest/index.html");
  }
}
