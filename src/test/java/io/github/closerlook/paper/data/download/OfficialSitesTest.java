package io.github.closerlook.paper.data.download;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.download.OfficialSites.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialSitesTest {
  private static final byte[] ARCHIVE =
      Archives.tarGz(new TreeMap<>(Map.of("set/a.bin", "first", "set/b.bin", "second")));

  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "a.bin", DigestUtils.sha256Hex("first"), "b.bin", DigestUtils.sha256Hex("second")));

  @TempDir Path temporary;
  private Path cache;

  @BeforeEach
  void makeCache() throws IOException {
    cache = Files.createDirectory(temporary.resolve("cache"));
  }

  private static OfficialSites packed(RemoteFile archive) {
    return sites(new Offer.Archive(archive, FILES));
  }

  private static OfficialSites sites(Offer offer) {
    return new OfficialSites(Map.of("set", offer), new Fetcher(line -> {}));
  }

  @Test
  void should_offer_what_is_not_embedded_whole() {
    OfficialSites sites = OfficialSites.over(line -> {});

    assertThat(sites.offers("cifar10")).isTrue();
    assertThat(sites.offers("fashion-mnist")).isTrue();
    assertThat(sites.offers("mnist")).isFalse();
    assertThat(sites).hasToString("cifar10, fashion-mnist");
  }

  @Test
  void should_unpack_an_archive_and_keep_only_its_files() throws Exception {
    Path folder = cache.resolve("not/there/yet");
    try (Site site = new Site(ARCHIVE)) {
      packed(site.file("set.tar.gz")).fetch("set", folder);
    }
    assertThat(folder.resolve("a.bin")).hasContent("first");
    assertThat(folder.resolve("b.bin")).hasContent("second");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void should_unpack_an_archive_that_had_come_when_the_build_was_stopped() throws Exception {
    Files.write(cache.resolve("set.tar.gz"), ARCHIVE);
    Files.writeString(cache.resolve("a.bin.part"), "fir");
    try (Site site = new Site(ARCHIVE)) {
      packed(site.file("set.tar.gz")).fetch("set", cache);

      assertThat(site.asked).isEmpty();
    }
    assertThat(cache.resolve("a.bin")).hasContent("first");
    assertThat(cache.resolve("set.tar.gz")).doesNotExist();
  }

  @Test
  void should_fetch_only_the_files_that_are_not_there() throws Exception {
    Files.write(cache.resolve("there"), ARCHIVE);
    try (Site site = new Site(ARCHIVE)) {
      sites(new Offer.SeparateFiles(List.of(site.file("there"), site.file("not-there"))))
          .fetch("set", cache);

      assertThat(site.asked).hasSize(1);
    }
    assertThat(cache.resolve("not-there")).hasBinaryContent(ARCHIVE);
  }

  @Test
  void should_fetch_again_what_is_not_the_file_that_its_name_says() throws Exception {
    byte[] damaged = ARCHIVE.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(cache.resolve("damaged"), damaged);
    Files.createSymbolicLink(
        cache.resolve("linked"), Files.write(cache.resolve("elsewhere"), ARCHIVE));
    try (Site site = new Site(ARCHIVE)) {
      sites(new Offer.SeparateFiles(List.of(site.file("damaged"), site.file("linked"))))
          .fetch("set", cache);

      assertThat(site.asked).hasSize(2);
    }
    assertThat(cache.resolve("damaged")).hasBinaryContent(ARCHIVE);
    assertThat(cache.resolve("linked")).hasBinaryContent(ARCHIVE);
    assertThat(Files.isSymbolicLink(cache.resolve("linked"))).isFalse();
  }

  @Test
  void should_fetch_again_an_archive_that_does_not_unpack() throws Exception {
    // given a damaged one, left under its own name
    Files.write(cache.resolve("set.tar.gz"), Arrays.copyOf(ARCHIVE, ARCHIVE.length / 2));
    try (Site site = new Site(ARCHIVE)) {
      packed(site.file("set.tar.gz")).fetch("set", cache);

      assertThat(site.asked).hasSize(1);
    }
    assertThat(cache.resolve("b.bin")).hasContent("second");
  }

  @Test
  void should_not_keep_an_archive_whose_files_are_others() {
    try (Site site = new Site(ARCHIVE)) {
      OfficialSites sites =
          sites(new Offer.Archive(site.file("set.tar.gz"), Map.of("a.bin", "00ff")));

      assertThatRefused(() -> sites.fetch("set", cache))
          .hasMessageContaining("set.tar.gz has a a.bin with the SHA-256 ");
    }
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void should_leave_a_set_alone_that_another_process_is_bringing() throws Exception {
    Path folder = Files.createDirectory(cache.resolve("set"));
    try (Site site = new Site(ARCHIVE);
        SetLock other = SetLock.of(folder)) {
      assertThatRefused(() -> packed(site.file("set.tar.gz")).fetch("set", folder))
          .hasMessage(
              "set cannot be downloaded: %s cannot be written (another process is bringing this"
                  + " set; try again when it is done); expected a folder with room, which -Dcache="
                  + " can name",
              folder);
      assertThat(site.asked).isEmpty();
      assertThat(other).as("still holds its lock").isNotNull();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_offer_what_is_sent_over_https_alone() {
    assertThat(OfficialSites.OFFERS.values())
        .flatExtracting(OfficialSitesTest::files)
        .allSatisfy(file -> assertThat(file.uri()).hasScheme("https"))
        .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
  }

  private static List<RemoteFile> files(Offer offer) {
    return offer instanceof Offer.Archive packed
        ? List.of(packed.archive())
        : ((Offer.SeparateFiles) offer).files();
  }

  @Test
  void should_say_offline_what_to_put_where() {
    Site site = new Site(ARCHIVE);
    RemoteFile archive = site.file("set.tar.gz");
    site.close();

    assertThatRefused(() -> packed(archive).fetch("set", cache))
        .hasMessage(
            "set cannot be downloaded: %s cannot be reached (ConnectException); try again, or put"
                + " a.bin, b.bin of %s into %s by hand",
            archive, archive, cache);
  }

  @Test
  void should_name_each_of_several_files_to_put_there() {
    try (Site site = new Site(ARCHIVE, Site.status(404))) {
      RemoteFile first = site.file("first");
      RemoteFile second = site.file("second");

      assertThatRefused(
              () -> sites(new Offer.SeparateFiles(List.of(first, second))).fetch("set", cache))
          .hasMessage(
              "set cannot be downloaded: %s answers 404; try again, or put %s, %s into %s by hand",
              first, first, second, cache);
    }
  }

  @Test
  void should_ask_for_another_folder_when_this_one_takes_no_files() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "in the way");
    try (Site site = new Site(ARCHIVE)) {
      assertThatRefused(() -> packed(site.file("set.tar.gz")).fetch("set", file))
          .hasMessage(
              "set cannot be downloaded: %s cannot be written (FileAlreadyExistsException);"
                  + " expected a folder with room, which -Dcache= can name",
              file);
    }
  }

  /** The names under which files are offered are those by which the catalogue looks for them. */
  @Test
  void should_offer_the_files_that_make_a_set_complete() throws IOException {
    Path cifar = Files.createDirectories(cache.resolve("cifar10"));
    Catalogue catalogue =
        Catalogue.of(new DataLocations(Optional.of(cache), Optional.of(cache), Optional.empty()));
    for (String name : ((Offer.Archive) OfficialSites.OFFERS.get("cifar10")).files().keySet()) {
      Files.createFile(cifar.resolve(name));
    }
    Path fashion = Files.createDirectories(cache.resolve("fashion-mnist"));
    Offer offer = OfficialSites.OFFERS.get("fashion-mnist");
    for (RemoteFile file : ((Offer.SeparateFiles) offer).files()) {
      Files.createFile(fashion.resolve(file.name()));
    }

    // They are empty, but none is missing.
    assertThatThrownBy(() -> catalogue.get("cifar10")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> catalogue.get("fashion-mnist"))
        .hasMessageContaining("only 0 bytes long");
  }
}
