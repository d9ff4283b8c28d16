package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a set that does not come with the project, whose copy would be read as well. */
class DataFilesTest {

  @TempDir Path folder;

  @Test
  void should_be_none_of_a_copy_that_comes_with_the_project() {
    DataSource embedded = Mnist.CATALOGUE.get("mnist");

    assertThat(DataFiles.of(embedded, given())).isEmpty();
  }

  @Test
  void should_be_those_that_the_set_was_read_from() {
    IdxBytes.writeSmallSet(folder.resolve("kmnist"));
    DataSource read = Catalogue.of(given()).get("kmnist");

    assertThat(DataFiles.of(read, given()))
        .hasSize(4)
        .allSatisfy(file -> assertThat(file.getParent()).isEqualTo(folder.resolve("kmnist")));
    assertThat(DataFiles.of(read, cached())).hasSize(4);
  }

  @Test
  void should_refuse_files_that_changed_after_they_were_read() throws IOException {
    IdxBytes.writeSmallSet(folder.resolve("kmnist"));
    DataSource read = Catalogue.of(given()).get("kmnist");
    Path labels =
        DataFiles.of(read, given()).stream()
            .filter(file -> file.toString().contains("train-labels"))
            .findFirst()
            .orElseThrow();
    byte[] content = Files.readAllBytes(labels);
    content[content.length - 1] ^= 1;
    Files.write(labels, content);

    assertThatRefused(() -> DataFiles.of(read, given()))
        .hasMessageStartingWith("The files of kmnist are no longer what was read from them");
  }

  private DataLocations given() {
    return new DataLocations(Optional.of(folder), Optional.empty(), Optional.empty());
  }

  private DataLocations cached() {
    return new DataLocations(Optional.empty(), Optional.of(folder), Optional.empty());
  }
}
