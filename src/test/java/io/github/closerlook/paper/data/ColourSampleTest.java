package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of colour images from files to a network's inputs. */
class ColourSampleTest {
  @TempDir Path folder;

  private Catalogue catalogue() {
    CifarBytes.writeSmallSet(folder.resolve("cifar10"));
    return Catalogue.of(Optional.of(folder));
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 14, 7})
  void should_have_the_mean_of_each_block_channel_by_channel(int side) {
    SampleSpec spec = SampleSpec.real("cifar10", Part.VALIDATION, 1, side, 1);
    Catalogue catalogue = catalogue();
    // The one image is of class 9, and a balanced sample of one wants class 0.
    IdxBytes.write(folder.resolve("cifar10/test_batch.bin"), CifarBytes.records(0));
    Sample sample = new Sampler().draw(spec, catalogue);
    assertThat(sample.shape()).isEqualTo(new ImageShape(3, side, side));
    int block = 28 / side;
    for (int channel = 0; channel < 3; channel++) {
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          assertThat(sample.input(0, (channel * side + row) * side + column))
              .isCloseTo(mean(channel, row * block, column * block, block), within(1e-6f));
        }
      }
    }
  }

  private static float mean(int channel, int top, int left, int block) {
    double sum = 0;
    for (int row = 0; row < block; row++) {
      for (int column = 0; column < block; column++) {
        sum += CifarBytes.pixel(channel, 2 + top + row, 2 + left + column) / 255.0;
      }
    }
    return (float) (sum / block / block);
  }

  /** The paper's noise has the mean and variance of the data, and no structure: none of colour. */
  @Test
  void should_give_noise_one_mean_and_variance_over_all_channels() {
    // given: red 0, green 0.2, blue 1
    byte[] pixels = new byte[3 * 28 * 28 * 20];
    for (int i = 0; i < pixels.length; i++) {
      int channel = i / (28 * 28) % 3;
      pixels[i] = (byte) new int[] {0, 51, 255}[channel];
    }
    ImageSet set = new ImageSet("colours", new ImageShape(3, 28, 28), 1, pixels, new byte[20], "");
    SampleSpec spec =
        SampleSpec.real("colours", Part.TRAINING, 20, 28, 1).withInputs(Inputs.random(1));
    Sample noise = Sampler.draw(spec, set);
    // then: mean 0.4, variance (0.16 + 0.04 + 0.36) / 3; 15,680 values a channel
    double deviation = Math.sqrt(0.56 / 3);
    for (int channel = 0; channel < 3; channel++) {
      double sum = 0;
      double squares = 0;
      for (int example = 0; example < 20; example++) {
        for (int offset = 0; offset < 28 * 28; offset++) {
          double value = noise.input(example, channel * 28 * 28 + offset) - 0.4;
          sum += value;
          squares += value * value;
        }
      }
      assertThat(sum / 15_680).isCloseTo(0, within(0.02));
      assertThat(Math.sqrt(squares / 15_680)).isCloseTo(deviation, within(0.02));
    }
  }

  @Test
  void should_train_on_the_batches_and_validate_on_the_test_batch() {
    DataSource cifar = catalogue().get("cifar10");
    assertThat(cifar).hasToString("cifar10 (10 training, 1 validation images)");
    assertThat(cifar.training().classCounts()).containsExactly(5, 1, 1, 1, 1, 1, 0, 0, 0, 0);
    assertThat(cifar.training().label(8)).isEqualTo(5);
    assertThat(cifar.validation().label(0)).isEqualTo(9);
  }

  @Test
  void should_name_the_missing_batches() throws Exception {
    Catalogue catalogue = catalogue();
    Files.delete(folder.resolve("cifar10/data_batch_2.bin"));
    Files.delete(folder.resolve("cifar10/test_batch.bin"));
    assertThatRefused(() -> catalogue.get("cifar10"))
        .hasMessage(
            "%s lacks data_batch_2.bin, test_batch.bin; expected data_batch_1.bin to"
                + " data_batch_5.bin and test_batch.bin; in it are data_batch_1.bin,"
                + " data_batch_3.bin, data_batch_4.bin, data_batch_5.bin",
            folder.resolve("cifar10"));
  }
}
