package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.figure.Layer.Band;
import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Points;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegendPlaceTest {
  private static final double[] WIDTH = {0, 1};

  @Test
  void should_take_the_first_corner_without_data() {
    // given lines that leave two corners free each
    Line rising = Line.of("real", WIDTH, new double[] {0, 1});
    Line falling = Line.of("real", WIDTH, new double[] {1, 0});

    // then a line's end, or its way between two far points, is not hidden
    assertThat(place(falling)).contains(new LegendPlace(0.98, 0.98));
    assertThat(place(rising)).contains(new LegendPlace(1 - 0.98, 0.98));
  }

  @Test
  void should_see_bands_and_intervals_as_data() {
    Band all = Band.of("real", WIDTH, new double[] {0, 0}, new double[] {0, 1});
    Points bar =
        Points.of(
            "real", new double[] {0.95}, new double[] {0}, new double[] {0}, new double[] {1});

    assertThat(place(all)).contains(new LegendPlace(1 - 0.98, 0.98));
    assertThat(place(bar)).contains(new LegendPlace(1 - 0.98, 0.98));
  }

  @Test
  void should_stand_between_lines_where_no_corner_is_free() {
    Line top = Line.of("real", WIDTH, new double[] {1, 1});
    Line bottom = Line.of("randY", WIDTH, new double[] {0, 0});

    assertThat(place(top, bottom)).contains(new LegendPlace(0.98, 0.75));
  }

  @Test
  void should_stand_beside_the_panel_if_it_would_hide_data_anywhere() {
    Line zigzag =
        Line.of("real", new double[] {0, 0.05, 0.1, 0.9, 0.95, 1}, new double[] {0, 1, 0, 1, 0, 1});

    assertThat(place(zigzag)).isEmpty();
  }

  @Test
  void should_stand_where_it_is_told_to() {
    Figure figure = figure(Line.of("real", WIDTH, WIDTH));

    assertThat(of(figure.with(Legend.TOP_RIGHT))).contains(new LegendPlace(0.98, 0.98));
    assertThat(of(figure.with(Legend.BOTTOM_LEFT))).contains(new LegendPlace(1 - 0.98, 1 - 0.98));
    assertThat(of(figure.with(Legend.BESIDE))).isEmpty();
    assertThat(FigureSvg.render(figure)).contains("legend-item\"");
    assertThat(FigureSvg.render(figure.with(Legend.NONE))).doesNotContain("legend-item\"");
  }

  private static Optional<LegendPlace> place(Layer... layers) {
    return of(figure(layers));
  }

  private static Optional<LegendPlace> of(Figure figure) {
    return LegendPlace.of(figure, Frame.of(figure));
  }

  private static Figure figure(Layer... layers) {
    return Figure.of("fig", "Title", "", Axis.share("x"), Axis.share("y"), List.of(layers));
  }
}
