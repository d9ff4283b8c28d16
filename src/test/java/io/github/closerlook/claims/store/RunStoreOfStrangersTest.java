package io.github.closerlook.claims.store;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that others use too: what they put there, or keep to themselves, or have open. */
class RunStoreOfStrangersTest {

  private static final String KEY = "0123abcd";
  private static final RunSpec SPEC = Specs.tiny(1);
  private static final RunRecord RECORD = Specs.record(SPEC);

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve(KEY + ".json");
  }

  /** Linux refuses to read the first page of a process's memory, to root as well. */
  @Test
  void should_leave_a_record_that_cannot_be_read_and_train_without_replacing_it()
      throws IOException {
    assumeThat(Path.of("/proc/self/mem")).isRegularFile();
    Files.createSymbolicLink(file, Path.of("/proc/self/mem"));

    assertLeftAlone("Input/output error");
  }

  @Test
  void should_leave_a_record_of_another_user_who_keeps_it_to_himself() throws IOException {
    assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
    new RunStore(folder, warnings::add).write(KEY, RECORD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("nothing is kept from root").isFalse();

    assertLeftAlone("access denied");
  }

  private void assertLeftAlone(String reason) throws IOException {
    RunStore store = new RunStore(folder, warnings::add);
    boolean found = store.read(KEY, SPEC).isPresent();
    boolean held = RunStore.holds(folder, KEY, SPEC);
    store.write(KEY, RECORD);

    assertThat(found).isFalse();
    assertThat(held).isFalse();
    assertThat(warnings)
        .containsExactly(
            Text.format(
                "Run record %s cannot be read (%s); it is left as it is, and its run is done again without being stored: make it readable for all who share the store.",
                file, reason));
    assertThat(Folder.files(folder)).containsExactly(file);
    assertThat(Files.isReadable(file) && !Files.isSymbolicLink(file)).as("replaced").isFalse();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void should_not_wait_for_a_pipe_in_a_records_place() throws Exception {
    assumeThat(Path.of("/usr/bin/mkfifo")).isExecutable();
    Process made = new ProcessBuilder("/usr/bin/mkfifo", file.toString()).start();
    assumeThat(made.waitFor(5, TimeUnit.SECONDS)).isTrue();

    assertSetAside("it is no regular file");
  }

  @Test
  void should_not_read_a_file_larger_than_the_memory() throws IOException {
    // given 3 GB that take no room on the disk
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(3_000_000_000L);
    }

    assertSetAside("it is longer than 67108864 bytes");
  }

  private void assertSetAside(String why) {
    RunStore store = new RunStore(folder, warnings::add);

    assertThat(store.read(KEY, SPEC)).isEmpty();

    assertThat(warnings).singleElement().asString().contains(file.toString(), why, "set-aside");
    store.write(KEY, RECORD);
    assertThat(store.read(KEY, SPEC)).isPresent();
  }

  @Test
  void should_try_again_while_a_reader_has_the_file_open_on_windows() {
    // given what Windows says of a file that another process has open, twice
    List<Path> refused = new ArrayList<>();
    RunStore store =
        new RunStore(
            folder,
            warnings::add,
            (from, to) -> {
              if (refused.size() < 2) {
                refused.add(to);
                throw new AccessDeniedException(from.toString(), to.toString(), null);
              }
              Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            });

    store.write(KEY, RECORD);

    assertThat(refused).containsExactly(file, file);
    assertThat(store.read(KEY, SPEC)).isPresent();
  }

  @Test
  void should_take_the_sound_record_that_cannot_be_replaced() throws IOException {
    // given another process has written the same record, and somebody has it open for long
    new RunStore(folder, warnings::add).write(KEY, RECORD);
    RunStore store = refusing();

    store.write(KEY, RECORD);

    assertThat(Folder.files(folder)).containsExactly(file);
  }

  @Test
  void should_say_that_a_record_cannot_be_put_in_its_place() throws IOException {
    RunStore store = refusing();

    assertThatRefused(() -> store.write(KEY, RECORD))
        .hasMessage(
            Text.format(
                "The run store %s cannot take a record (in use); -Druns= takes a folder that can be written, with free space.",
                folder));
    assertThat(Folder.files(folder)).isEmpty();
  }

  private RunStore refusing() {
    return new RunStore(
        folder,
        warnings::add,
        (from, to) -> {
          throw new FileSystemException(from.toString(), to.toString(), "in use");
        });
  }
}
