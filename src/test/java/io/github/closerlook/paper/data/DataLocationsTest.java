package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the places a data set is taken from. */
class DataLocationsTest {
  @TempDir Path folder;
  @TempDir Path cache;

  private Set<String> offered = Set.of("cifar10", "fashion-mnist");
  private int fetched;

  /** Brings the small sets of these tests. */
  private final Download download =
      new Download() {
        @Override
        public boolean offers(String id) {
          return offered.contains(id);
        }

        @Override
        public void fetch(String id, Path into) {
          fetched++;
          write(id, into);
        }
      };

  /** A folder without any set is refused. */
  @BeforeEach
  void haveOneSet() {
    IdxBytes.writeSmallSet(folder.resolve("mnist"));
  }

  private static void write(String id, Path into) {
    if (id.equals("cifar10")) {
      CifarBytes.writeSmallSet(into);
    } else {
      IdxBytes.writeSmallSet(into);
    }
  }

  private Catalogue notAsked() {
    return Catalogue.of(
        new DataLocations(Optional.of(folder), Optional.of(cache), Optional.empty()));
  }

  private Catalogue asked() {
    return Catalogue.of(
        new DataLocations(Optional.of(folder), Optional.of(cache), Optional.of(download)));
  }

  @Test
  void should_take_the_users_own_before_everything_else() {
    write("fashion-mnist", cache.resolve("fashion-mnist"));
    write("fashion-mnist", folder.resolve("fashion-mnist"));
    IdxBytes.write(
        folder.resolve("fashion-mnist/t10k-labels-idx1-ubyte"), IdxBytes.idx(new int[] {1}, 8));
    assertThat(asked().get("fashion-mnist").validation().label(0)).isEqualTo(8);
    assertThat(fetched).isZero();
  }

  @Test
  void should_take_the_embedded_copy_though_more_is_in_the_cache() {
    write("fashion-mnist", cache.resolve("fashion-mnist"));
    assertThat(notAsked().get("fashion-mnist"))
        .hasToString("fashion-mnist (8000 training, 2000 validation images)");
  }

  @Test
  void should_take_the_cache_before_an_embedded_piece_when_downloads_are_asked_for() {
    write("fashion-mnist", cache.resolve("fashion-mnist"));
    assertThat(asked().get("fashion-mnist"))
        .hasToString("fashion-mnist (2 training, 1 validation images)");
    assertThat(fetched).isZero();
  }

  @Test
  void should_download_once_what_is_not_in_the_cache() {
    DataSource first = asked().get("cifar10");
    DataSource second = asked().get("cifar10");
    assertThat(first).hasToString("cifar10 (10 training, 1 validation images)");
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(fetched).isEqualTo(1);
  }

  @Test
  void should_download_what_is_in_the_cache_in_part() throws Exception {
    write("cifar10", cache.resolve("cifar10"));
    Files.delete(cache.resolve("cifar10/data_batch_3.bin"));
    assertThat(asked().get("cifar10")).hasToString("cifar10 (10 training, 1 validation images)");
    assertThat(fetched).isEqualTo(1);
  }

  @Test
  void should_take_the_embedded_copy_where_no_site_has_more() {
    offered = Set.of("cifar10");
    assertThat(asked().get("fashion-mnist").training().examples()).isEqualTo(8000);
    assertThat(fetched).isZero();
  }

  @Test
  void should_take_what_is_not_embedded_from_the_cache() {
    Catalogue catalogue = notAsked();
    assertThat(catalogue.has("cifar10")).isFalse();
    write("cifar10", cache.resolve("cifar10"));
    assertThat(catalogue.has("cifar10")).isTrue();
    assertThat(catalogue.get("cifar10")).hasToString("cifar10 (10 training, 1 validation images)");
  }

  @Test
  void should_pass_over_what_is_in_the_cache_in_part() throws Exception {
    write("cifar10", cache.resolve("cifar10"));
    Files.delete(cache.resolve("cifar10/test_batch.bin"));
    assertThat(notAsked().has("cifar10")).isFalse();
  }

  @Test
  void should_have_what_can_be_downloaded_before_it_is() {
    assertThat(asked().has("cifar10")).isTrue();
    assertThat(fetched).isZero();
  }

  @Test
  void should_say_what_to_do_about_a_set_that_is_nowhere() {
    String remedy =
        "cifar10 does not come with the project: set -Ddata=<folder with cifar10/> or -Ddownload";
    assertThat(Catalogue.whereToGet("cifar10")).isEqualTo(remedy);
    assertThatRefused(() -> notAsked().get("cifar10")).hasMessage(remedy);
  }

  @Test
  void should_say_of_an_embedded_set_that_it_is() {
    assertThat(notAsked().has("fashion-mnist")).isTrue();
    assertThat(Catalogue.whereToGet("fashion-mnist"))
        .isEqualTo(
            "fashion-mnist comes with the project: set -Ddata=<folder with fashion-mnist/> for"
                + " another copy");
  }

  @Test
  void should_name_the_places_in_their_order() {
    assertThat(notAsked()).hasToString(folder + ", then the embedded copies, then " + cache);
    assertThat(Catalogue.of(DataLocations.embedded())).hasToString("the embedded copies");
  }
}
