package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
  private static final List<String> MAIN_ARMS = List.of("real", "randX", "randY");

  private static final List<String> REGULARIZERS =
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
        "real                                  | #0072B2",
        "Real data                             | #0072B2",
        "real, validation                      | #0072B2",
        "randX                                 | #D55E00",
        "inputs 100 %                          | #D55E00",
        "randY                                 | #009E73",
        "labels 80 %                           | #21A971",
        "labels 20%                            | #85CB6D",
        "randX 40 %                            | #E6943D",
        "real, dropout                         | #003F62",
        "randY, training, dropout              | #00573F",
        "randX, binomial                       | #767676",
        "chance                                | #767676",
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
  void should_keep_the_colour_of_every_arm(String series, String colour) {
    // Accepted figures are compared with new ones: a changed colour must be meant.
    assertThat(Palette.colour(series)).isEqualTo(colour);
  }

  @Test
  void should_keep_main_arms_apart_for_every_kind_of_colour_vision() {
    for (Vision vision : Vision.values()) {
      for (String one : MAIN_ARMS) {
        for (String other : MAIN_ARMS) {
          if (!one.equals(other)) {
            double distance = vision.distance(Palette.colour(one), Palette.colour(other));
            assertThat(distance).as("%s and %s, %s", one, other, vision).isGreaterThan(0.08);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"real", "randX", "randY", "real, dropout", "randY, dropout", "binomial"})
  void should_be_readable_on_white(String series) {
    // 3:1 is what WCAG 2.1 asks of the lines of a diagram.
    assertThat(Vision.contrastWithWhite(Palette.colour(series))).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"randX", "randY"})
  void should_darken_with_more_noise(String arm) {
    List<Double> contrasts =
        IntStream.of(20, 40, 60, 80, 100)
            .mapToObj(percent -> Palette.colour(Text.format("%s %d %%", arm, percent)))
            .map(Vision::contrastWithWhite)
            .toList();

    assertThat(contrasts).isSorted().doesNotHaveDuplicates();
    assertThat(contrasts.get(0)).isGreaterThan(1.8);
  }

  @Test
  void should_give_an_unknown_name_the_same_colour_each_time() {
    assertThat(Palette.colour("64 units"))
        .isEqualTo(Palette.colour("64 units"))
        .isEqualTo(Palette.colours(List.of("64 units", "real")).get("64 units"))
        .isNotIn(MAIN_ARMS.stream().map(Palette::colour).toList());
  }

  @Test
  void should_keep_unknown_names_of_one_figure_apart() {
    List<String> names = IntStream.rangeClosed(1, 8).mapToObj(i -> "regularizer " + i).toList();

    Map<String, String> colours = Palette.colours(names);

    assertThat(colours.keySet()).containsExactlyElementsOf(names);
    assertThat(colours.values()).doesNotHaveDuplicates();
  }

  @Test
  void should_give_a_colour_to_more_unknown_names_than_there_are_colours() {
    List<String> names = IntStream.rangeClosed(1, 20).mapToObj(i -> "width " + i).toList();

    assertThat(Palette.colours(names).values())
        .hasSize(20)
        .allMatch(c -> c.matches("#[0-9A-F]{6}"));
  }

  @Test
  void should_keep_all_regularizers_apart_from_each_other_and_from_the_arms() {
    for (String one : REGULARIZERS) {
      for (String other : REGULARIZERS) {
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
