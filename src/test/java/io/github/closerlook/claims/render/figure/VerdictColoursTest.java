package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours in which verdicts are shown on the page and in the matrix. */
class VerdictColoursTest {

  private static final List<String> VERDICTS =
      List.of("holds", "direction", "nothing", "opposite", "untold");

  /** Twice what is held of thin lines: tiles are larger, and lie apart from each other. */
  private static final double TOLD_APART = 0.1;

  private static final double LEGIBLE = 4.5;

  @ParameterizedTest
  @EnumSource(Vision.class)
  void should_be_told_apart_with_every_common_kind_of_colour_blindness(Vision vision)
      throws IOException {
    Map<String, String> colours = colours();

    assertThat(colours).containsKeys(VERDICTS.toArray(String[]::new));
    for (String one : VERDICTS) {
      for (String other : VERDICTS.subList(VERDICTS.indexOf(one) + 1, VERDICTS.size())) {
        assertThat(vision.distance(colours.get(one), colours.get(other)))
            .as("%s and %s", one, other)
            .isGreaterThan(TOLD_APART);
      }
    }
  }

  @Test
  void should_be_legible_with_the_letters_on_them() throws IOException {
    Map<String, String> colours = colours();

    assertThat(contrast(colours.get("holds"), colours.get("on-dark"))).isGreaterThan(LEGIBLE);
    for (String light : VERDICTS.subList(1, VERDICTS.size())) {
      assertThat(contrast(colours.get(light), colours.get("on-light")))
          .as(light)
          .isGreaterThan(LEGIBLE);
    }
  }

  private static double contrast(String one, String other) {
    double ratio = Vision.contrastWithWhite(one) / Vision.contrastWithWhite(other);
    return Math.max(ratio, 1 / ratio);
  }

  /** Those of a light screen, which stand first. */
  private static Map<String, String> colours() throws IOException {
    Map<String, String> colours = new LinkedHashMap<>();
    try (InputStream css =
        VerdictColoursTest.class.getResourceAsStream(
            "/io/github/closerlook/claims/render/verdicts.css")) {
      Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
          .matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .forEach(match -> colours.putIfAbsent(match.group(1), match.group(2)));
    }
    return colours;
  }
}
