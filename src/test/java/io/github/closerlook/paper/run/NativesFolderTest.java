package io.github.closerlook.paper.run;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesFolderTest {

  @TempDir private Path folder;

  @Test
  void should_take_an_empty_folder_with_space() throws IOException {
    assertThatCode(() -> NativesFolder.check(folder, 500_000_000)).doesNotThrowAnyException();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_refuse_one_without_space_unless_all_is_unpacked() throws IOException {
    assertThatRefused(() -> NativesFolder.check(folder, 20_000_000))
        .hasMessageStartingWith(
            "The native libraries of ND4J do not load from %s (20 MB free, 470 MB to unpack);",
            folder);

    // a file with a hole takes no space
    try (RandomAccessFile library =
        new RandomAccessFile(folder.resolve("libnd4jcpu.so").toFile(), "rw")) {
      library.setLength(470_000_000);
    }
    assertThatCode(() -> NativesFolder.check(folder, 20_000_000)).doesNotThrowAnyException();
  }

  @Test
  void should_refuse_one_that_is_mounted_noexec() throws IOException {
    Path noexec = NoexecFolder.find();

    assertThat(ExecutableFolder.is(folder)).isTrue();
    assertThat(ExecutableFolder.is(noexec)).isFalse();
    assertThatRefused(() -> NativesFolder.check(noexec, Long.MAX_VALUE))
        .hasMessageContaining("%s (mounted noexec, so that nothing in it can run)", noexec);
  }
}
