package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than the memory is refused by what it announces, before it is read. */
class DataFileTest {

  private static final long HALF = Runtime.getRuntime().maxMemory() / 2;

  @TempDir private Path folder;

  @Test
  void should_take_what_half_of_the_memory_can_hold_and_no_more() {
    assertThatCode(() -> DataFile.requireRoom("x", HALF)).doesNotThrowAnyException();
    assertThatRefused(() -> DataFile.requireRoom("x", HALF + 1))
        .hasMessage(
            "x: has %s MB of images; expected at most %s MB, half of the JVM's memory",
            (HALF + 1) / 1_000_000, HALF / 1_000_000);
  }

  /** As EMNIST's largest part has it: a header, and behind it more than there is room for. */
  @Test
  void should_refuse_an_idx_file_by_its_header() {
    long images = HALF / (28 * 28) + 1;
    assumeThat(images * 28 * 28).as("longest array").isLessThan(Integer.MAX_VALUE - 8L);
    Path file =
        IdxBytes.write(folder.resolve("images"), IdxBytes.idx(new int[] {(int) images, 28, 28}));

    assertThatRefused(() -> IdxFile.read(file, 3))
        .hasMessageStartingWith(file + ": has ")
        .hasMessageEndingWith(" MB, half of the JVM's memory");
  }

  /** All files of a set together, each of which would have room; with holes, they take none. */
  @Test
  void should_refuse_files_in_the_format_of_cifar_by_their_lengths() throws IOException {
    long records = HALF / CifarReader.CROPPED.features() + 2;
    assumeThat(records * CifarReader.CROPPED.features())
        .as("longest array")
        .isLessThan(Integer.MAX_VALUE - 8L);
    List<Path> files = List.of(folder.resolve("first.bin"), folder.resolve("second.bin"));
    for (Path file : files) {
      try (RandomAccessFile hollow = new RandomAccessFile(file.toFile(), "rw")) {
        hollow.setLength((records / 2 + 1) * CifarReader.RECORD_BYTES);
      }
    }
    assertThat(Files.size(files.get(0))).isPositive();

    assertThatRefused(() -> CifarReader.read("tiny", files))
        .hasMessageStartingWith("tiny in " + folder + ": has ")
        .hasMessageEndingWith(" MB, half of the JVM's memory");
  }
}
