package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {
  private static final IdxFile IMAGES =
      new IdxFile("some-images", List.of(2, 1, 2), new byte[] {0, -1, 3, 4}, "aa");

  private static IdxFile labels(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new IdxFile("some-labels", List.of(values.length), bytes, "bb");
  }

  @Test
  void should_give_pixels_and_labels_as_unsigned_numbers() {
    ImageSet set = ImageSet.ofIdx("tiny", IMAGES, labels(200, 0), 256);
    assertThat(set.pixel(0, 1)).isEqualTo(255);
    assertThat(set.pixel(1, 0)).isEqualTo(3);
    assertThat(set.label(0)).isEqualTo(200);
    assertThat(set.shape()).isEqualTo(new ImageShape(1, 1, 2));
    assertThat(set).hasToString("tiny: 2 images of 1x1x2 in 256 classes");
  }

  @Test
  void should_make_its_digest_from_both_files() {
    ImageSet set = ImageSet.ofIdx("tiny", IMAGES, labels(0, 1), 2);
    // when, then: printf 'aa\nbb\n' | sha256sum (GNU coreutils)
    assertThat(set.sha256())
        .isEqualTo("329d670e59ead1543a2d36865895972560bc434204c5f4a0c8219005dd312719");
  }

  @Test
  void should_refuse_more_labels_than_images() {
    assertThatRefused(() -> ImageSet.ofIdx("tiny", IMAGES, labels(0, 1, 0), 2))
        .hasMessage(
            "some-images has 2 images, but some-labels has 3 labels; expected one label an image");
  }

  @Test
  void should_refuse_a_label_beyond_the_classes() {
    assertThatRefused(() -> ImageSet.ofIdx("tiny", IMAGES, labels(1, 2), 2))
        .hasMessage("some-labels: image 1 of some-images has label 2; expected 0 to 1");
  }
}
