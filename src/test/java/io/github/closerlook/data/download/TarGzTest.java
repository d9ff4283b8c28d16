package io.github.closerlook.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarGzTest {
  @TempDir Path folder;

  private Path archive(Map<String, String> entries) throws IOException {
    return Files.write(folder.resolve("archive.tar.gz"), Archives.tarGz(new TreeMap<>(entries)));
  }

  private Path into() throws IOException {
    return Files.createDirectories(folder.resolve("into"));
  }

  @Test
  void should_take_out_the_wanted_files_and_no_others() throws Exception {
    Path archive =
        archive(Map.of("set/", "", "set/a.bin", "first", "set/b.bin", "", "set/readme.html", "x"));

    TarGz.extract(archive, List.of("b.bin", "a.bin"), into());

    assertThat(into()).isDirectoryNotContaining("glob:**readme.html");
    assertThat(into().resolve("a.bin")).hasContent("first");
    assertThat(into().resolve("b.bin")).isEmptyFile();
    try (var files = Files.list(into())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void should_name_what_is_not_in_the_archive() throws Exception {
    Path archive = archive(Map.of("set/a.bin", "first", "set/b.bin/", ""));

    assertThatThrownBy(() -> TarGz.extract(archive, List.of("a.bin", "b.bin", "c.bin"), into()))
        .isInstanceOf(TransferException.Refused.class)
        .hasMessage("%s lacks b.bin, c.bin", archive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.bin", "set/../../a.bin", "/tmp/a.bin", "../into-too/a.bin", "../other"})
  void should_refuse_an_archive_that_leads_out_of_its_folder(String name) throws Exception {
    Path archive = archive(Map.of(name, "evil"));

    assertThatThrownBy(() -> TarGz.extract(archive, List.of("a.bin"), into()))
        .isInstanceOf(TransferException.Refused.class)
        .hasMessage("%s has an entry '%s', which leads out of it", archive, name);
    assertThat(into()).isEmptyDirectory();
    assertThat(folder.resolve("a.bin")).doesNotExist();
  }
}
