package io.github.closerlook.paper.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.data.ImageShape;
import org.junit.jupiter.api.Test;

class RotationTest {

  @Test
  void should_turn_a_quarter_exactly() {
    float[] turned = rotated(new ImageShape(1, 3, 3), 90, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    assertThat(turned).containsExactly(new float[] {3, 6, 9, 2, 5, 8, 1, 4, 7}, within(1e-6f));
  }

  @Test
  void should_turn_a_quarter_about_the_middle_of_an_even_number_of_pixels() {
    float[] turned = rotated(new ImageShape(1, 2, 2), -90, 1, 2, 3, 4);

    assertThat(turned).containsExactly(new float[] {3, 1, 4, 2}, within(1e-6f));
  }

  @Test
  void should_turn_each_channel_by_itself() {
    float[] turned = rotated(new ImageShape(2, 2, 2), 180, 1, 2, 3, 4, 5, 6, 7, 8);

    assertThat(turned).containsExactly(new float[] {4, 3, 2, 1, 8, 7, 6, 5}, within(1e-6f));
  }

  /** What lies beyond the last row of red is outside, though green begins there in memory. */
  @Test
  void should_take_nothing_from_the_next_channel() {
    float[] turned = rotated(new ImageShape(3, 2, 2), 45, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0);

    // A corner comes from halfway between two, 0.2071 of a pixel outside.
    float corner = (float) ((3 - Math.sqrt(2)) / 2);
    assertThat(turned)
        .containsExactly(
            new float[] {0, 0, 0, 0, corner, corner, corner, corner, 0, 0, 0, 0}, within(1e-6f));
  }

  @Test
  void should_leave_the_image_alone_at_no_angle() {
    float[] image = {0.1f, 0.7f, 0.3f, 0.9f, 0.5f, 0.2f};

    assertThat(rotated(new ImageShape(1, 2, 3), 0, image.clone())).isEqualTo(image);
  }

  /** At 45 degrees a corner of 3x3 comes from sqrt(2) out: 0.4142 of the way past the edge. */
  @Test
  void should_interpolate_between_four_pixels_and_take_zero_from_outside() {
    float[] turned = rotated(new ImageShape(1, 3, 3), 45, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    double half = Math.sqrt(0.5);
    // The upper left corner comes from row 1 - sqrt(2), column 1: 2 - sqrt(2) of it inside.
    assertThat(turned[0]).isCloseTo((float) (2 - Math.sqrt(2)), within(1e-6f));
    assertThat(turned[1]).isCloseTo(1, within(1e-6f));
    assertThat(turned[4]).isCloseTo(1, within(1e-6f));

    // The pixel right of the middle comes from half a diagonal down and right.
    float[] one = rotated(new ImageShape(1, 3, 3), 45, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(one[5]).isCloseTo((float) (half * half), within(1e-6f));
    assertThat(one[4]).isZero();
  }

  /** Only a turn in the right place of the batch passes. */
  @Test
  void should_change_one_image_of_several() {
    float[] pixels = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    new Rotation(new ImageShape(1, 2, 2)).rotate(pixels, 4, 180);

    assertThat(pixels)
        .containsExactly(new float[] {1, 2, 3, 4, 8, 7, 6, 5, 9, 10, 11, 12}, within(1e-5f));
  }

  private static float[] rotated(ImageShape shape, double degrees, float... image) {
    new Rotation(shape).rotate(image, 0, degrees);
    return image;
  }
}
