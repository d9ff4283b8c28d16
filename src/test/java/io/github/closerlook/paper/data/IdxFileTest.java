package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.paper.data.IdxBytes.gzip;
import static io.github.closerlook.paper.data.IdxBytes.idx;
import static io.github.closerlook.paper.data.IdxBytes.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdxFileTest {
  private static final byte[] TWO_IMAGES = idx(new int[] {2, 1, 3}, 0, 1, 2, 127, 128, 255);

  @TempDir Path folder;

  @Test
  void should_read_shape_values_and_digest() {
    Path file = write(folder.resolve("images"), TWO_IMAGES);
    IdxFile read = IdxFile.read(file, 3);
    assertThat(read.shape()).containsExactly(2, 1, 3);
    assertThat(read.values()).containsExactly(0, 1, 2, 127, 128, 255);
    assertThat(read.sha256()).isEqualTo(DigestUtils.sha256Hex(TWO_IMAGES));
    assertThat(read).hasToString(file + " [2, 1, 3]");
  }

  @Test
  void should_tell_gzip_by_content_and_not_by_name() {
    Path gzippedUnderAPlainName = write(folder.resolve("images"), gzip(TWO_IMAGES));
    Path plainUnderAGzipName = write(folder.resolve("images.gz"), TWO_IMAGES);
    IdxFile gzipped = IdxFile.read(gzippedUnderAPlainName, 3);
    IdxFile plain = IdxFile.read(plainUnderAGzipName, 3);
    assertThat(gzipped.values()).isEqualTo(plain.values());
    assertThat(gzipped.sha256()).isEqualTo(plain.sha256());
  }

  static Stream<Arguments> damagedFiles() {
    byte[] wrongMagic = TWO_IMAGES.clone();
    wrongMagic[0] = (byte) 0x89;
    byte[] floats = TWO_IMAGES.clone();
    floats[2] = 0x0d;
    byte[] zipped = gzip(TWO_IMAGES);
    byte[] wrongChecksum = zipped.clone();
    wrongChecksum[zipped.length - 8] ^= 1;
    return Stream.of(
        argumentSet(
            "empty",
            new byte[0],
            "only 0 bytes long; expected an IDX header of 16 bytes and its values"),
        argumentSet(
            "wrong magic number",
            wrongMagic,
            "starts with bytes 89 00 08 03; expected an IDX file, which starts with 00 00 08 03"),
        argumentSet(
            "wrong element type", floats, "has IDX element type 0d; expected 08 (unsigned byte)"),
        argumentSet("wrong rank", idx(new int[] {2}, 4, 5), "has 1 dimensions; expected 3"),
        argumentSet(
            "cut header",
            Arrays.copyOf(TWO_IMAGES, 9),
            "ends within its header, after 9 bytes; expected a header of 16 bytes"),
        argumentSet(
            "no examples",
            idx(new int[] {0, 1, 3}),
            "dimension 1 has size 0; expected sizes from 1, and at most 2147483639 values in all"),
        argumentSet(
            "absurd size",
            idx(new int[] {2, -1, 3}),
            "dimension 2 has size 4294967295; expected sizes from 1, and at most 2147483639 values"
                + " in all"),
        argumentSet(
            "truncated",
            Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length - 2),
            "truncated: 4 bytes of values; expected 6 for shape [2, 1, 3]"),
        argumentSet(
            "truncated, then gzipped",
            gzip(Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length - 2)),
            "truncated: 4 bytes of values; expected 6 for shape [2, 1, 3]"),
        argumentSet(
            "too long",
            Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length + 1),
            "goes on after its values; expected exactly 6 bytes of values for shape [2, 1, 3]"),
        argumentSet(
            "gzip cut within its data",
            Arrays.copyOf(zipped, zipped.length - 12),
            "the gzip data ends early; expected a complete gzip file"),
        argumentSet(
            "gzip cut within its header",
            Arrays.copyOf(zipped, 5),
            "the gzip data ends early; expected a complete gzip file"),
        argumentSet(
            "gzip with a wrong checksum",
            wrongChecksum,
            "starts like gzip but cannot be decompressed (Corrupt GZIP trailer); expected an intact"
                + " gzip file"),
        argumentSet(
            "not gzip after all",
            new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
            "starts like gzip but cannot be decompressed (Unsupported compression method); expected"
                + " an intact gzip file"));
  }

  @ParameterizedTest
  @MethodSource("damagedFiles")
  void should_say_what_is_wrong_with_a_damaged_file(byte[] content, String complaint) {
    Path file = write(folder.resolve("images"), content);
    assertThatRefused(() -> IdxFile.read(file, 3)).hasMessage(file + ": " + complaint);
  }

  @Test
  void should_say_that_a_file_is_missing() {
    Path file = folder.resolve("nowhere");
    assertThatRefused(() -> IdxFile.read(file, 3))
        .hasMessage(file + ": cannot be read (NoSuchFileException); expected a readable IDX file");
  }
}
