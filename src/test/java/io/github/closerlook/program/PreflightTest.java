package io.github.closerlook.program;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"true", " true "})
  void should_take_plan_with_and_without_a_value_for_true(String value) {
    assertThatCode(() -> Preflight.checkPlan(value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "false", "yes"})
  void should_refuse_any_other_plan(String value) {
    assertThatRefused(() -> Preflight.checkPlan(value))
        .hasMessage("-Dplan=%s is not understood; accepted: true, or no value for true", value);
  }

  @Test
  void should_take_a_folder_for_the_history_that_may_not_be_there_yet(@TempDir Path folder) {
    for (String value : Arrays.asList(null, folder.toString(), folder.resolve("new").toString())) {
      assertThatCode(() -> Preflight.checkHistory(value)).doesNotThrowAnyException();
    }
  }

  @Test
  void should_refuse_a_file_or_nothing_for_the_history(@TempDir Path folder) throws IOException {
    String file = Files.createFile(folder.resolve("file")).toString();
    for (String value : List.of(file, " ")) {
      assertThatRefused(() -> Preflight.checkHistory(value))
          .hasMessage("-Dhistory=%s is not understood; accepted: the path of a folder", value);
    }
  }
}
