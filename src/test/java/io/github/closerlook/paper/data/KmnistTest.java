package io.github.closerlook.paper.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.data.download.OfficialSites;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmnistTest {

  @Test
  void should_be_read_from_the_users_folder(@TempDir Path folder) {
    IdxBytes.writeSmallSet(folder.resolve("kmnist"));

    DataSource kmnist = Catalogue.of(Optional.of(folder)).get("kmnist");

    assertThat(kmnist).hasToString("kmnist (2 training, 1 validation images)");
    assertThat(kmnist.training().classes()).isEqualTo(10);
  }

  @Test
  void should_not_be_there_without_one() {
    assertThat(Catalogue.of(Optional.empty()).has("kmnist")).isFalse();
    assertThat(Catalogue.whereToGet("kmnist"))
        .isEqualTo("kmnist does not come with the project: set -Ddata=<folder with kmnist/>");
  }

  @Test
  void should_offer_to_download_what_an_official_site_has() {
    OfficialSites sites = OfficialSites.over(line -> {});

    assertThat(Catalogue.ids())
        .allSatisfy(
            id -> assertThat(sites.offers(id)).isEqualTo(Catalogue.DOWNLOADED.contains(id)));
  }
}
