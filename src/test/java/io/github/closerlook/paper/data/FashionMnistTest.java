package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {
  @TempDir Path folder;

  private Path testFiles(int... labels) {
    Path fashion = folder.resolve("fashion-mnist");
    IdxBytes.write(
        fashion.resolve("t10k-images-idx3-ubyte"),
        IdxBytes.idx(
            new int[] {labels.length, 1, 1}, IntStream.range(100, 100 + labels.length).toArray()));
    IdxBytes.write(
        fashion.resolve("t10k-labels-idx1-ubyte"), IdxBytes.idx(new int[] {labels.length}, labels));
    return fashion;
  }

  private DataSource found() {
    return Catalogue.of(Optional.of(folder)).get("fashion-mnist");
  }

  @Test
  void should_have_its_test_files_embedded_and_split() {
    DataSource fashion = Mnist.CATALOGUE.get("fashion-mnist");
    // then: reading it has held both files against their SHA-256
    assertThat(fashion).hasToString("fashion-mnist (8000 training, 2000 validation images)");
    assertThat(fashion.training().shape()).isEqualTo(new ImageShape(1, 28, 28));
    // The first ten of the test labels, as their authors' reader gives them.
    assertThat(IntStream.range(0, 10).map(fashion.training()::label))
        .containsExactly(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
    assertThat(fashion.training().classCounts())
        .containsExactly(786, 776, 825, 827, 810, 807, 790, 792, 790, 797);
    assertThat(fashion.validation().classCounts())
        .containsExactly(214, 224, 175, 173, 190, 193, 210, 208, 210, 203);
  }

  @Test
  void should_use_the_training_files_where_they_are() {
    IdxBytes.writeSmallSet(folder.resolve("fashion-mnist"));
    assertThat(found()).hasToString("fashion-mnist (2 training, 1 validation images)");
    assertThat(found().validation().label(0)).isEqualTo(1);
  }

  @Test
  void should_split_test_files_that_are_alone_by_position() {
    testFiles(0, 1, 2, 3, 4, 5, 6);
    DataSource fashion = found();
    // then: four fifths of seven, rounded down
    assertThat(fashion).hasToString("fashion-mnist (5 training, 2 validation images)");
    assertThat(fashion.training().label(4)).isEqualTo(4);
    assertThat(fashion.training().pixel(4, 0)).isEqualTo(104);
    assertThat(fashion.validation().label(0)).isEqualTo(5);
    assertThat(fashion.validation().pixel(1, 0)).isEqualTo(106);
  }

  @Test
  void should_tell_the_halves_apart_by_their_digests() {
    // given: images and labels repeat, so only the positions differ
    testFiles(3, 3);
    DataSource fashion = found();
    assertThat(fashion.training().sha256()).isNotEqualTo(fashion.validation().sha256());
  }

  @Test
  void should_refuse_to_split_a_single_image() {
    Path fashion = testFiles(3);
    assertThatRefused(this::found)
        .hasMessage(
            "%s has 1 image; expected at least 2, to split them into training and validation",
            fashion.resolve("t10k-images-idx3-ubyte"));
  }

  /** Half of the training files is a mistake, not a piece. */
  @Test
  void should_ask_for_the_training_labels_when_only_they_are_missing() throws Exception {
    Path fashion = IdxBytes.writeSmallSet(folder.resolve("fashion-mnist"));
    Files.delete(fashion.resolve("train-labels-idx1-ubyte"));
    assertThatRefused(this::found)
        .hasMessageStartingWith(fashion + " lacks train-labels-idx1-ubyte; expected");
  }

  @Test
  void should_read_training_files_with_a_dot_beside_test_files_with_a_dash() throws Exception {
    Path fashion = IdxBytes.writeSmallSet(folder.resolve("fashion-mnist"));
    for (String file : new String[] {"train-images%sidx3-ubyte", "train-labels%sidx1-ubyte"}) {
      Files.move(fashion.resolve(Text.format(file, "-")), fashion.resolve(Text.format(file, ".")));
    }
    assertThat(found()).hasToString("fashion-mnist (2 training, 1 validation images)");
  }

  @Test
  void should_not_split_the_test_files_beside_training_files_of_another_spelling()
      throws Exception {
    Path fashion = testFiles(0, 1, 2);
    Files.createFile(fashion.resolve("Train_Images.gz"));
    assertThatRefused(this::found)
        .hasMessageStartingWith(
            fashion + " lacks train-images-idx3-ubyte, train-labels-idx1-ubyte; expected")
        .hasMessageEndingWith(
            "; in it are Train_Images.gz, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte");
  }

  @Test
  void should_not_split_the_test_files_of_mnist() throws Exception {
    Path mnist = IdxBytes.writeSmallSet(folder.resolve("mnist"));
    Files.delete(mnist.resolve("train-images-idx3-ubyte"));
    Files.delete(mnist.resolve("train-labels-idx1-ubyte"));
    assertThatRefused(() -> Catalogue.of(Optional.of(folder)).get("mnist"))
        .hasMessageStartingWith(
            mnist + " lacks train-images-idx3-ubyte, train-labels-idx1-ubyte; expected");
  }
}
