package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownscalingTest {
  private static ImageSet set(ImageShape shape, int... pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i] = (byte) pixels[i];
    }
    return new ImageSet("tiny", shape, 10, bytes, new byte[pixels.length / shape.features()], "");
  }

  @Test
  void should_divide_each_pixel_by_255_at_full_size() {
    ImageSet set = set(new ImageShape(1, 1, 1), 0, 51, 255);
    float[] inputs = Downscaling.inputs(set, new int[] {2, 0, 1}, 1);
    assertThat(inputs).containsExactly(1f, 0f, 0.2f);
  }

  @Test
  void should_take_the_mean_of_each_2x2_block() {
    // given: two channels of 4x4
    ImageSet set =
        set(
            new ImageShape(2, 4, 4),
            0,
            4,
            255,
            255, //
            8,
            12,
            255,
            255, //
            1,
            0,
            0,
            0, //
            0,
            0,
            0,
            2, //
            //
            100,
            100,
            0,
            0, //
            100,
            100,
            0,
            0, //
            0,
            0,
            50,
            60, //
            0,
            0,
            70,
            80);
    float[] inputs = Downscaling.inputs(set, new int[] {0}, 2);
    assertThat(inputs)
        .containsExactly(6 / 255f, 1f, 1 / 1020f, 2 / 1020f, 100 / 255f, 0f, 0f, 65 / 255f);
    assertThat(Downscaling.shape(set, 2)).isEqualTo(new ImageShape(2, 2, 2));
  }

  @Test
  void should_refuse_a_side_that_does_not_divide_the_image() {
    ImageSet set = set(new ImageShape(1, 2, 2), 1, 2, 3, 4);
    for (int side : new int[] {3, 4}) {
      assertThatRefused(() -> Downscaling.shape(set, side))
          .hasMessage(
              "side %s: images of tiny have 2 pixels a side; expected a number that divides it",
              side);
    }
  }

  @Test
  void should_refuse_images_that_are_not_square() {
    ImageSet set = set(new ImageShape(1, 1, 2), 1, 2);
    assertThatRefused(() -> Downscaling.shape(set, 1))
        .hasMessage("tiny: images are 1 rows by 2 columns; expected square ones");
  }
}
