package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  @TempDir Path folder;

  @Test
  void should_have_all_of_mnist_embedded() {
    DataSource mnist = Mnist.CATALOGUE.get("mnist");
    // then: reading it has held every file against its published SHA-256
    assertThat(mnist).hasToString("mnist (60000 training, 10000 validation images)");
    assertThat(mnist.training().shape()).isEqualTo(new ImageShape(1, 28, 28));
    assertThat(IntStream.range(0, 10).map(mnist.training()::label))
        .containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    assertThat(IntStream.range(0, 10).map(mnist.validation()::label))
        .containsExactly(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
    // The top stroke of the first digit, a five: row 5, columns 12 to 23.
    assertThat(IntStream.range(12, 24).map(column -> mnist.training().pixel(0, 5 * 28 + column)))
        .containsExactly(3, 18, 18, 18, 126, 136, 175, 26, 166, 255, 247, 127);
    assertThat(mnist.training().classCounts())
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
  }

  @Test
  void should_make_the_digest_of_mnist_from_those_of_its_files() {
    Map<String, String> files = IdxDataSet.MNIST.embeddedFiles().sha256();
    String expected =
        DigestUtils.sha256Hex(
            files.get("train-images-idx3-ubyte")
                + "\n"
                + files.get("train-labels-idx1-ubyte")
                + "\n");
    assertThat(Mnist.training().sha256()).isEqualTo(expected);
    assertThat(Mnist.CATALOGUE.get("mnist").sha256())
        .isEqualTo(DigestUtils.sha256Hex(expected + "\n" + Mnist.validation().sha256() + "\n"));
  }

  @Test
  void should_refuse_an_embedded_file_of_another_digest() {
    String published = IdxDataSet.MNIST.embeddedFiles().sha256().get(IdxDataSet.VALIDATION_LABELS);
    EmbeddedFiles tampered =
        new EmbeddedFiles("mnist", Map.of(IdxDataSet.VALIDATION_LABELS, "00ff"));
    assertThatRefused(() -> tampered.read(IdxDataSet.VALIDATION_LABELS, 1))
        .hasMessage(
            "embedded mnist/t10k-labels-idx1-ubyte.gz: uncompressed SHA-256 is "
                + published
                + "; expected 00ff");
  }

  @Test
  void should_look_in_the_folder_first() {
    IdxBytes.writeSmallSet(folder.resolve("mnist"));
    DataSource found = Catalogue.of(Optional.of(folder)).get("mnist");
    assertThat(found).hasToString("mnist (2 training, 1 validation images)");
    assertThat(found.training().label(1)).isEqualTo(7);
    assertThat(found.training().pixel(1, 1)).isEqualTo(255);
    assertThat(found.sha256()).isNotEqualTo(Mnist.CATALOGUE.get("mnist").sha256());
  }

  @Test
  void should_read_gzipped_files_in_the_folder() throws IOException {
    Path mnist = IdxBytes.writeSmallSet(folder.resolve("mnist"));
    String plainDigest = Catalogue.of(Optional.of(folder)).get("mnist").sha256();
    Path plain = mnist.resolve("train-images-idx3-ubyte");
    IdxBytes.write(
        mnist.resolve("train-images-idx3-ubyte.gz"), IdxBytes.gzip(Files.readAllBytes(plain)));
    Files.delete(plain);
    DataSource found = Catalogue.of(Optional.of(folder)).get("mnist");
    assertThat(found.sha256()).isEqualTo(plainDigest);
  }

  @Test
  void should_fall_back_on_the_embedded_copy_when_the_folder_has_no_such_set() {
    // given another one
    IdxBytes.writeSmallSet(folder.resolve("fashion-mnist"));
    Catalogue catalogue = Catalogue.of(Optional.of(folder));
    assertThat(catalogue.get("mnist").sha256()).isEqualTo(Mnist.CATALOGUE.get("mnist").sha256());
    assertThat(catalogue.origins())
        .isEqualTo(
            Map.of(
                "cifar10", "nowhere",
                "fashion-mnist", "the folder given by -Ddata",
                "kmnist", "nowhere",
                "mnist", "the included copy"));
  }

  @Test
  void should_name_the_missing_files() throws IOException {
    Path mnist = IdxBytes.writeSmallSet(folder.resolve("mnist"));
    Files.delete(mnist.resolve("t10k-labels-idx1-ubyte"));
    Catalogue catalogue = Catalogue.of(Optional.of(folder));
    assertThatRefused(() -> catalogue.get("mnist"))
        .hasMessage(
            mnist
                + " lacks t10k-labels-idx1-ubyte; expected train-images-idx3-ubyte,"
                + " train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte, each"
                + " plain or with .gz; in it are t10k-images-idx3-ubyte, train-images-idx3-ubyte,"
                + " train-labels-idx1-ubyte");
  }

  @Test
  void should_refuse_parts_of_different_shapes() {
    Path mnist = IdxBytes.writeSmallSet(folder.resolve("mnist"));
    Path validation =
        IdxBytes.write(
            mnist.resolve("t10k-images-idx3-ubyte"), IdxBytes.idx(new int[] {1, 1, 1}, 9));
    Catalogue catalogue = Catalogue.of(Optional.of(folder));
    assertThatRefused(() -> catalogue.get("mnist"))
        .hasMessage(
            "%s has images of 1x2x2, but %s of 1x1x1; expected one shape",
            mnist.resolve("train-images-idx3-ubyte"), validation);
  }

  @Test
  void should_refuse_a_folder_that_does_not_exist() {
    Path nowhere = folder.resolve("nowhere");
    assertThatRefused(() -> Catalogue.of(Optional.of(nowhere)))
        .hasMessage(
            "-Ddata=%s: there is no such folder; expected one that has cifar10/ or fashion-mnist/ or kmnist/"
                + " or mnist/",
            nowhere);
  }

  @Test
  void should_list_what_is_known_when_asked_for_something_else() {
    assertThatRefused(() -> Mnist.CATALOGUE.get("emnist"))
        .hasMessage(
            "There is no data set 'emnist'; known are: cifar10, fashion-mnist, kmnist, mnist");
  }

  @Test
  void should_read_a_set_once_however_many_threads_ask() throws Exception {
    IdxBytes.writeSmallSet(folder.resolve("mnist"));
    Catalogue catalogue = Catalogue.of(Optional.of(folder));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<DataSource>> asks =
          IntStream.range(0, 32)
              .<Callable<DataSource>>mapToObj(i -> () -> catalogue.get("mnist"))
              .toList();
      List<Future<DataSource>> answers = threads.invokeAll(asks);
      DataSource first = answers.get(0).get();
      for (Future<DataSource> answer : answers) {
        assertThat(answer.get()).isSameAs(first);
      }
    } finally {
      threads.shutdown();
    }
  }
}
