package io.github.closerlook.claims.store;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.run.ChildJvm;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stores that cannot be written, in ways that hold for root as well: permissions would not stop
 * one.
 */
class RunStoreRefusalTest {

  private static final RunSpec SPEC = Specs.tiny(1);

  @TempDir Path temporary;

  @Test
  void should_refuse_a_file_in_the_folders_place() throws IOException {
    Path file = Files.createFile(temporary.resolve("runs"));

    assertThatRefused(() -> new RunStore(file, warning -> {}))
        .hasMessage(
            Text.format(
                "The run store %s cannot be opened (file already exists); -Druns= takes a folder that can be written, with free space.",
                file));
  }

  @Test
  void should_refuse_a_folder_within_a_file() throws IOException {
    Path within = Files.createFile(temporary.resolve("file")).resolve("runs");

    assertThatRefused(() -> new RunStore(within, warning -> {}))
        .hasMessageContaining("The run store " + within + " cannot be opened (")
        .hasMessageEndingWith("; -Druns= takes a folder that can be written, with free space.");
  }

  /** Linux lets nobody, root included, create a file in /sys. */
  @Test
  void should_refuse_to_train_for_a_folder_that_is_read_only() {
    Path readOnly = Path.of("/sys/kernel");
    assumeThat(readOnly).isDirectory();
    RunStore store = new RunStore(readOnly, warning -> {});
    List<String> lines = new ArrayList<>();

    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(Specs.CATALOGUE),
            store,
            1,
            new Progress(List.of(), lines::add))) {

      assertThatRefused(() -> laboratory.records("anything", List.of(SPEC)))
          .hasMessageMatching(
              "The run store /sys/kernel cannot take a record \\([^)]+\\); "
                  + "-Druns= takes a folder that can be written, with free space\\.");
    }
    assertThat(lines).as("nothing was trained").isEmpty();
  }

  @Test
  void should_open_a_store_whose_leftovers_cannot_be_removed() throws IOException {
    // given an old unfinished file that is a folder with content
    Path folder = temporary.resolve("runs");
    RunRecord record = Specs.record(SPEC);
    new RunStore(folder, warning -> {}).write("key", record);
    Path stubborn = folder.resolve("key.1.unfinished");
    Files.createDirectories(stubborn.resolve("content"));
    Files.setLastModifiedTime(stubborn, FileTime.fromMillis(0));

    RunStore store = new RunStore(folder, warning -> {});

    assertThat(store.read("key", SPEC)).isPresent();
    assertThat(stubborn).exists();
  }

  /**
   * The kernel itself stops a write in the middle, with an error, as it does on a full disk: here
   * by a limit on the size of a file, which binds root too.
   */
  @Test
  void should_say_one_sentence_and_leave_no_half_record_when_a_write_fails_midway()
      throws Exception {
    assumeThat(Path.of("/bin/sh")).isExecutable();
    Path folder = temporary.resolve("runs");

    // when a record of some 200 kB meets a limit of 16 blocks of 512 or 1024 bytes
    String out = ChildJvm.startAfter("ulimit -f 16", BigRecordWriter.class, folder).awaitSuccess();

    assertThat(out.lines().toList())
        .containsExactly(
            "small record written",
            Text.format(
                "The run store %s cannot take a record (File too large); -Druns= takes a folder that can be written, with free space.",
                folder));
    assertThat(Folder.files(folder)).containsExactly(folder.resolve("small.json"));
    assertThat(new RunStore(folder, warning -> {}).read("small", SPEC)).isPresent();
  }

  /** A child that writes a small and a large record and tells what became of it. */
  static final class BigRecordWriter {
    public static void main(String[] arguments) {
      RunStore store = new RunStore(Path.of(arguments[0]), System.out::println);
      store.write("small", Specs.record(SPEC));
      System.out.println("small record written");
      try {
        store.write("large", Specs.record(Specs.correctness(50_000, 1), new double[50_000]));
        System.out.println("large record written");
      } catch (BadInputException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
