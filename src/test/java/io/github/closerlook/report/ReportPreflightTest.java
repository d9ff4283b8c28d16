package io.github.closerlook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.run.NoexecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPreflightTest {

  @TempDir private Path folder;

  @Test
  void should_take_a_folder_that_programs_run_from_and_leave_nothing_there() {
    assertThatCode(() -> ReportPreflight.check(folder)).doesNotThrowAnyException();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_refuse_a_folder_that_is_mounted_noexec() throws IOException {
    Path noexec = NoexecFolder.find();

    assertThatThrownBy(() -> ReportPreflight.check(noexec))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("%s is mounted noexec, and Allure, ", noexec)
        .hasMessageEndingWith("; accepted: a checkout on a file system that programs can run from");
  }

  @Test
  void should_refuse_a_folder_that_cannot_be_written() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> ReportPreflight.check(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("%s cannot be written (", file)
        .hasMessageEndingWith("; accepted: a checkout that can be written");
  }

  /** Else the build would train for half an hour first. */
  @Test
  void should_be_asked_before_anything_trains() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern(
            "<phase>pre-integration-test</phase>(?:(?!</execution>)[\\s\\S])*ReportPreflight</mainClass>");
  }
}
