package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CifarReaderTest {
  @TempDir Path folder;

  private Path file(String name, byte[] content) {
    return IdxBytes.write(folder.resolve(name), content);
  }

  @Test
  void should_keep_the_middle_of_each_plane() {
    Path file = file("one.bin", CifarBytes.records(4));
    ImageSet set = CifarReader.read("tiny", List.of(file));
    assertThat(set).hasToString("tiny: 1 images of 3x28x28 in 10 classes");
    for (int channel = 0; channel < 3; channel++) {
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          assertThat(set.pixel(0, (channel * 28 + row) * 28 + column))
              .isEqualTo(CifarBytes.pixel(channel, row + 2, column + 2));
        }
      }
    }
  }

  @Test
  void should_put_the_files_one_behind_the_other() {
    // given: another number of images in each
    Path first = file("first.bin", CifarBytes.records(4, 0, 9));
    Path second = file("second.bin", CifarBytes.records(7));
    ImageSet set = CifarReader.read("tiny", List.of(first, second));
    assertThat(List.of(set.label(0), set.label(1), set.label(2), set.label(3)))
        .containsExactly(4, 0, 9, 7);
    assertThat(set.pixel(3, 0)).isEqualTo(CifarBytes.pixel(0, 2, 2));
  }

  @Test
  void should_make_its_digest_from_those_of_the_files() throws Exception {
    Path first = file("first.bin", CifarBytes.records(4));
    Path second = file("second.bin", CifarBytes.records(7, 1));
    String digest = CifarReader.read("tiny", List.of(first, second)).sha256();
    assertThat(digest)
        .isEqualTo(
            DigestUtils.sha256Hex(
                DigestUtils.sha256Hex(Files.readAllBytes(first))
                    + "\n"
                    + DigestUtils.sha256Hex(Files.readAllBytes(second))
                    + "\n"));
  }

  /** A pixel of the border is cropped, but another file is another data set. */
  @Test
  void should_have_another_digest_when_a_cropped_pixel_differs() {
    byte[] changed = CifarBytes.records(4);
    changed[1]++;
    ImageSet one = CifarReader.read("tiny", List.of(file("one.bin", CifarBytes.records(4))));
    ImageSet other = CifarReader.read("tiny", List.of(file("other.bin", changed)));
    assertThat(one.sha256()).isNotEqualTo(other.sha256());
  }

  @Test
  void should_refuse_an_empty_file() {
    Path file = file("empty.bin", new byte[0]);
    assertThatRefused(() -> CifarReader.read("tiny", List.of(file)))
        .hasMessage("%s: is empty; expected records of 3073 bytes", file);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1", "3072, 0, 3072", "3074, 3073, 1", "6145, 3073, 3072"})
  void should_refuse_a_record_that_is_cut(int size, int offset, int left) {
    Path file = file("cut.bin", Arrays.copyOf(CifarBytes.records(1, 2, 3), size));
    assertThatRefused(() -> CifarReader.read("tiny", List.of(file)))
        .hasMessage(
            "%s: the record at byte %s has %s bytes; expected records of 3073 bytes each",
            file, offset, left);
  }

  @ParameterizedTest
  @CsvSource({"10", "255"})
  void should_refuse_a_label_above_nine_and_say_where_it_is(int label) {
    Path file = file("label.bin", CifarBytes.records(9, 0, label));
    assertThatRefused(() -> CifarReader.read("tiny", List.of(file)))
        .hasMessage("%s: byte 6146, the label of image 2, is %s; expected 0 to 9", file, label);
  }
}
