package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceboTest {

  @TempDir static Path folder;

  private static Catalogue real;
  private static Catalogue placebo;

  /** All digits that are unseen in training, which moments are taken of, and some of the others. */
  @BeforeAll
  static void write() {
    real = FirstImages.write(folder.resolve("real"), 5_000, Mnist.validation().examples());
    placebo = Placebo.write(real, folder.resolve("placebo"));
  }

  @Test
  void should_have_as_many_images_of_the_same_shape_and_class_as_the_real_set() {
    for (String id : new String[] {"mnist", "fashion-mnist"}) {
      for (Part part : Part.values()) {
        ImageSet original = real.get(id).part(part);
        ImageSet found = placebo.get(id).part(part);

        assertThat(found).hasToString(original.toString());
        assertThat(found.classCounts()).containsExactly(original.classCounts());
        assertThat(found.sha256()).isNotEqualTo(original.sha256());
      }
    }
  }

  /**
   * The pool has the training digits too, whose mean is lower by 0.5 and their deviation by 0.6.
   */
  @Test
  void should_keep_mean_and_deviation_of_the_pixels() {
    Pixels drawn = Pixels.of(real, 0);
    Pixels found = Pixels.of(placebo, 0);

    assertThat(found.mean()).isEqualTo(drawn.mean(), within(0.6));
    assertThat(found.deviation()).isEqualTo(drawn.deviation(), within(0.7));
  }

  /** Of a pixel and its right neighbour, over eight million pairs. */
  @Test
  void should_have_pixels_that_tell_nothing_of_their_neighbours() {
    assertThat(Pixels.of(real, 1).correlation()).isGreaterThan(0.7);
    assertThat(Pixels.of(placebo, 1).correlation()).isBetween(-0.002, 0.002);
  }

  /** If labels tell nothing, the mean images of the classes differ by chance alone. */
  @Test
  void should_have_images_that_tell_nothing_of_their_labels() {
    assertThat(spreadOfClassMeans(real)).isGreaterThan(100);
    // The variance of a pixel, 6200, over the 1000 images of a class.
    assertThat(spreadOfClassMeans(placebo)).isBetween(5.0, 7.0);
  }

  @Test
  void should_be_the_same_wherever_it_is_written(@TempDir Path other) {
    Catalogue again = Placebo.write(real, other);

    assertThat(again.get("mnist").sha256()).isEqualTo(placebo.get("mnist").sha256());
  }

  @Test
  void should_put_a_placebo_in_the_place_of_coloured_images(@TempDir Path data, @TempDir Path to) {
    FirstImages.write(data, 10, 10);
    CifarBytes.writeSmallSet(data.resolve("cifar10"));
    DataSource source = FirstImages.in(data).get("cifar10");

    DataSource found = Placebo.write(FirstImages.in(data), to).get("cifar10");

    assertThat(found).hasToString("cifar10 (10 training, 1 validation images)");
    assertThat(found.training().classCounts()).containsExactly(source.training().classCounts());
    assertThat(found.training().shape()).isEqualTo(source.training().shape());
    assertThat(found.training().sha256()).isNotEqualTo(source.training().sha256());
  }

  @Test
  void should_have_none_of_a_set_that_is_not_at_hand() {
    assertThat(placebo.has("cifar10")).isFalse();
  }

  @Test
  void should_say_in_one_line_that_it_cannot_be_written(@TempDir Path at) throws Exception {
    Path file = Files.createFile(at.resolve("file"));

    assertThatRefused(() -> Placebo.write(real, file))
        .hasMessageContaining("a placebo wants a folder that can be written, with free space");
  }

  private static double spreadOfClassMeans(Catalogue catalogue) {
    ImageSet set = catalogue.get("mnist").validation();
    int features = set.shape().features();
    double[][] sums = new double[set.classes()][features];
    double[] all = new double[features];
    for (int i = 0; i < set.examples(); i++) {
      for (int offset = 0; offset < features; offset++) {
        sums[set.label(i)][offset] += set.pixel(i, offset);
        all[offset] += set.pixel(i, offset);
      }
    }
    int[] counts = set.classCounts();
    double squares = 0;
    for (int label = 0; label < set.classes(); label++) {
      for (int offset = 0; offset < features; offset++) {
        double apart = sums[label][offset] / counts[label] - all[offset] / set.examples();
        squares += apart * apart;
      }
    }
    return squares / features / (set.classes() - 1);
  }

  /** Moments of the pixels of the unseen digits, and of those so far to the right of them. */
  private record Pixels(double mean, double deviation, double correlation) {

    static Pixels of(Catalogue catalogue, int distance) {
      ImageSet set = catalogue.get("mnist").validation();
      int side = set.shape().width();
      double pairs = 0;
      double sum = 0;
      double squares = 0;
      double products = 0;
      for (int i = 0; i < set.examples(); i++) {
        for (int offset = 0; offset < set.shape().features(); offset++) {
          if (offset % side + distance < side) {
            double pixel = set.pixel(i, offset);
            pairs++;
            sum += pixel;
            squares += pixel * pixel;
            products += pixel * set.pixel(i, offset + distance);
          }
        }
      }
      double mean = sum / pairs;
      double variance = squares / pairs - mean * mean;
      return new Pixels(mean, Math.sqrt(variance), (products / pairs - mean * mean) / variance);
    }
  }
}
