package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegularizerPaletteTest {

  private static final List<String> KINDS =
      List.of(
          "no regularizer",
          "dropout",
          "input dropout",
          "input noise",
          "hidden noise",
          "weight decay",
          "dropout with adversarial training",
          "dropout with adversarial training at a small radius",
          "augmentation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dropout                               | #7B3FA0",
        "dropout 0.5                           | #7B3FA0",
        "tuned dropout                         | #7B3FA0",
        "than dropout                          | #7B3FA0",
        "dropout 0.5, on randY                 | #7B3FA0",
        "no regularizer, on real data          | #222222",
        "dropout with adversarial training 0.5 | #C2263A",
        "clean 100 %                           | #0072B2",
        "clean 40 %                            | #5EA7D4"
      })
  void should_keep_the_colour_of_a_regularizer_at_every_strength(String series, String colour) {
    assertThat(Palette.colour(series)).isEqualTo(colour);
  }

  @Test
  void should_keep_all_regularizers_apart_from_each_other_and_from_the_arms() {
    for (String one : KINDS) {
      for (String other : KINDS) {
        if (!one.equals(other)) {
          assertThat(distance(one, other)).as("%s and %s", one, other).isGreaterThan(0.08);
        }
      }
      assertThat(Vision.contrastWithWhite(Palette.colour(one))).as(one).isGreaterThan(2.8);
    }
  }

  private static double distance(String one, String other) {
    return Vision.values()[0].distance(Palette.colour(one), Palette.colour(other));
  }
}
