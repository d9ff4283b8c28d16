package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {
  private static final ImageShape SHAPE = new ImageShape(1, 1, 2);

  @Test
  void should_keep_inputs_row_major() {
    Sample sample = Sample.clean(SHAPE, new float[] {1, 2, 3, 4}, new int[] {0, 1}, 2);
    assertThat(sample.input(1, 0)).isEqualTo(3);
    assertThat(sample.features()).isEqualTo(2);
    assertThat(sample.origins()).containsExactly(0, 1);
    assertThat(sample)
        .hasToString("2 examples of 1x1x2 in 2 classes, 0 inputs and 0 labels replaced");
  }

  @Test
  void should_be_equal_by_content() {
    Sample sample = Sample.clean(SHAPE, new float[] {1, 2}, new int[] {0}, 2);
    assertThat(Sample.clean(SHAPE, new float[] {1, 2}, new int[] {0}, 2))
        .isEqualTo(sample)
        .hasSameHashCodeAs(sample);
    assertThat(Sample.clean(SHAPE, new float[] {1, 3}, new int[] {0}, 2)).isNotEqualTo(sample);
  }

  @Test
  void should_refuse_arrays_of_different_numbers_of_examples() {
    assertThatMisuse(() -> Sample.clean(SHAPE, new float[] {1, 2, 3}, new int[] {0, 1}, 2))
        .hasMessage(
            "2 labels, 3 input values of images of 1x1x2, 2 true labels, 2 origins, 2 and 2 noise"
                + " marks: not of one number of examples");
  }
}
