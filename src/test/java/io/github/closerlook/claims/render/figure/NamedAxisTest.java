package io.github.closerlook.claims.render.figure;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedAxisTest {

  private static final Axis NORMS = Axis.named("norm", List.of("l1 norm", "l2 norm"));

  @Test
  void should_write_names_in_the_place_of_numbers() {
    Figure figure =
        Figure.of(
            "fig",
            "Title",
            "",
            NORMS,
            Axis.linear("gini"),
            List.of(
                new Layer.Points(
                    "real", List.of(0.95, 2.0), List.of(0.5, 0.25), List.of(), List.of())));

    assertThat(FigureCsv.render(figure))
        .isEqualTo(
            """
            layer,series,x,y,low,high
            points,real,l1 norm,0.5,,
            points,real,l2 norm,0.25,,
            """);
    assertThat(FigureSvg.render(figure))
        .containsPattern("<tspan>l1 norm</tspan>|>\\s*l1 norm\\s*</text>")
        .contains("points, 2 places, l1 norm, l2 norm across")
        .doesNotContainPattern(">\\s*1\\.5\\s*<");
  }

  @Test
  void should_leave_room_beside_the_first_and_the_last_name() {
    assertThat(NORMS.low()).hasValue(0.5);
    assertThat(NORMS.high()).hasValue(2.5);
    assertThat(NORMS).hasToString("norm (l1 norm, l2 norm)");
  }

  @Test
  void should_refuse_to_have_no_names() {
    assertThatMisuse(() -> Axis.named("norm", List.of())).hasMessage("axis 'norm' has no names");
  }
}
