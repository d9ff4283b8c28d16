package io.github.closerlook.paper.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarGzTest {
  @TempDir Path folder;

  private Path archive(Map<String, String> entries) throws IOException {
    return Files.write(folder.resolve("archive.tar.gz"), Archives.tarGz(new TreeMap<>(entries)));
  }

  /** Names and texts, alternating. */
  private static Map<String, String> wanted(String... files) {
    Map<String, String> digests = new TreeMap<>();
    for (int i = 0; i < files.length; i += 2) {
      digests.put(files[i], DigestUtils.sha256Hex(files[i + 1]));
    }
    return digests;
  }

  @Test
  void should_refuse_a_file_of_another_digest_and_not_give_it_its_name() throws Exception {
    Path archive = archive(Map.of("set/a.bin", "first"));

    assertThatThrownBy(() -> TarGz.extract(archive, wanted("a.bin", "other"), into()))
        .isInstanceOf(TransferException.Refused.class)
        .hasMessage(
            "%s has a a.bin with the SHA-256 %s, not %s",
            archive, DigestUtils.sha256Hex("first"), DigestUtils.sha256Hex("other"));
    assertThat(into()).isEmptyDirectory();
  }

  private Path into() throws IOException {
    return Files.createDirectories(folder.resolve("into"));
  }

  @Test
  void should_take_out_the_wanted_files_and_no_others() throws Exception {
    Path archive =
        archive(Map.of("set/", "", "set/a.bin", "first", "set/b.bin", "", "set/readme.html", "x"));

    TarGz.extract(archive, wanted("b.bin", "", "a.bin", "first"), into());

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

    assertThatThrownBy(
            () ->
                TarGz.extract(archive, wanted("a.bin", "first", "b.bin", "", "c.bin", ""), into()))
        .isInstanceOf(TransferException.Refused.class)
        .hasMessage("%s lacks b.bin, c.bin", archive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.bin", "set/../../a.bin", "/tmp/a.bin", "../into-too/a.bin", "../other"})
  void should_refuse_an_archive_that_leads_out_of_its_folder(String name) throws Exception {
    Path archive = archive(Map.of(name, "evil"));

    assertThatThrownBy(() -> TarGz.extract(archive, wanted("a.bin", "evil"), into()))
        .isInstanceOf(TransferException.Refused.class)
        .hasMessage("%s has an entry '%s', which leads out of it", archive, name);
    assertThat(into()).isEmptyDirectory();
    assertThat(folder.resolve("a.bin")).doesNotExist();
  }
}
