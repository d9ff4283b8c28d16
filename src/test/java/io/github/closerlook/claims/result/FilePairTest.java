package io.github.closerlook.claims.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a writer is killed, results and their environment are of one acceptance. */
class FilePairTest {

  @TempDir Path folder;
  private FilePair pair;

  @BeforeEach
  void writeTheOldOnes() throws IOException {
    pair = new FilePair(folder.resolve("claims.json"), folder.resolve("environment.json"));
    pair.write("old claims", "old environment");
  }

  private void make(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void assertRead(String claims, String environment) {
    assertThat(pair.first()).hasContent(claims);
    assertThat(pair.currentSecond()).hasContent(environment);
  }

  @Test
  void should_replace_both_and_leave_nothing_beside_them() throws IOException {
    pair.write("new claims", "new environment");

    assertRead("new claims", "new environment");
    assertThat(Folder.files(folder)).containsExactlyInAnyOrder(pair.first(), pair.second());
  }

  @Test
  void should_be_the_old_ones_until_both_are_written() throws IOException {
    make("claims.json.new", "new cl");
    assertRead("old claims", "old environment");

    make("claims.json.new", "new claims");
    make("environment.json.new", "new env");
    assertRead("old claims", "old environment");
  }

  /** A text that has no bytes, half a pair of surrogates, stands for the kill. */
  @Test
  void should_be_the_old_ones_when_the_writer_ends_in_the_first_file() {
    assertThatThrownBy(() -> pair.write("\uD800", "new environment"))
        .isInstanceOf(CharacterCodingException.class);

    assertRead("old claims", "old environment");
  }

  @Test
  void should_be_the_new_ones_after_the_one_move() throws IOException {
    make("claims.json", "new claims");
    make("environment.json.new", "new environment");

    assertRead("new claims", "new environment");
  }

  @Test
  void should_finish_what_a_killed_writer_began_before_writing_anew() throws IOException {
    make("claims.json", "new claims");
    make("environment.json.new", "new environment");

    pair.write("newest claims", "newest environment");

    assertRead("newest claims", "newest environment");
    assertThat(folder.resolve("environment.json.new")).doesNotExist();
  }
}
