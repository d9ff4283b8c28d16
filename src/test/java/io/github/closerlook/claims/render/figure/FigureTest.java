package io.github.closerlook.claims.render.figure;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.figure.Layer.Band;
import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Points;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
  private static final double[] ONE_TWO = {1, 2};
  private static final Line LINE = Line.of("real", ONE_TWO, ONE_TWO);
  private static final List<String> NAMES = List.of("a", "b");

  @Test
  void should_say_what_it_is_in_one_line() {
    Figure figure = figure(LINE.in(LineStyle.DASHED), Reference.horizontal("chance", 0.1));

    assertThat(figure)
        .hasToString(
            "figure id: Title; x epochs (linear); y accuracy (linear, 0 to 1);"
                + " [dashed line 'real', 2 points, horizontal reference 'chance' at 0.1]");
  }

  @Test
  void should_not_change_when_what_it_was_made_of_does() {
    List<Layer> layers = new ArrayList<>(List.of(LINE));
    Figure figure =
        Figure.of("id", "Title", "", Axis.linear("epochs"), Axis.share("accuracy"), layers);

    layers.clear();

    assertThat(figure.layers()).containsExactly(LINE);
  }

  @Test
  void should_refuse_to_be_without_data() {
    assertThatMisuse(() -> figure()).hasMessage("figure 'id' has no data to draw");
    assertThatMisuse(() -> figure(Reference.vertical("peak", 3)))
        .hasMessage("figure 'id' has no data to draw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Fig 1", "../fig", "fig-", "1-fig"})
  void should_refuse_an_id_that_is_no_file_name(String id) {
    assertThatMisuse(
            () -> Figure.of(id, "Title", "", Axis.linear("x"), Axis.linear("y"), List.of(LINE)))
        .hasMessageContaining("is not lower case with hyphens");
  }

  @Test
  void should_refuse_columns_of_unequal_length() {
    double[] three = {1, 2, 3};

    assertThatMisuse(() -> Line.of("real", ONE_TWO, three))
        .hasMessage("series 'real' has 2 x but 3 y");
    assertThatMisuse(() -> Band.of("real", ONE_TWO, ONE_TWO, three))
        .hasMessage("series 'real' has 2 x but 3 high");
    assertThatMisuse(() -> Points.of("real", ONE_TWO, ONE_TWO, three, ONE_TWO))
        .hasMessage("series 'real' has 2 x but 3 low");
    assertThatMisuse(() -> Line.of("real", new double[0], new double[0]))
        .hasMessage("series 'real' has 0 x but 0 x");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void should_refuse_a_mark_with_a_number_that_is_none(double none) {
    assertThatMisuse(() -> Line.of("real", ONE_TWO, new double[] {0.5, none}))
        .hasMessage("series 'real' has %s as y number 1; leave out what was not measured", none);
    assertThatMisuse(() -> Reference.horizontal("chance", none));
  }

  @Test
  void should_refuse_an_interval_upside_down() {
    assertThatMisuse(() -> Band.of("real", ONE_TWO, new double[] {1, 3}, ONE_TWO))
        .hasMessageContaining("an interval upside down at number 1: 3.0 to 2.0");
  }

  @Test
  void should_refuse_a_value_without_a_place_on_a_logarithmic_axis() {
    Line zero = Line.of("real", ONE_TWO, new double[] {1, 0});

    assertThatMisuse(
            () -> Figure.of("id", "Title", "", Axis.linear("x"), Axis.log10("loss"), List.of(zero)))
        .hasMessage(
            "figure 'id': line of series 'real' has 0.0, which has no place on the axis"
                + " loss (log10)");
  }

  @Test
  void should_refuse_one_series_in_two_styles() {
    assertThatMisuse(() -> figure(LINE, LINE.in(LineStyle.DOTTED)))
        .hasMessage("figure 'id' draws series 'real' in two styles");
  }

  @Test
  void should_refuse_heat_maps_that_do_not_go_together() {
    HeatMap map = heatMap("real", Axis.linear("loss"), 1);

    assertThatMisuse(() -> figure(map, LINE))
        .hasMessage("figure 'id' mixes heat maps with other layers");
    assertThatMisuse(() -> figure(map, heatMap("randX", Axis.log10("loss"), 1)))
        .hasMessageContaining("different colour bars");
    assertThatMisuse(() -> figure(map, map))
        .hasMessage("figure 'id' has two heat maps of the same name");
  }

  @Test
  void should_refuse_filters_that_do_not_go_together() {
    FilterGrid filters = FilterGrid.of("real", "", 1, 5, new double[25]);

    assertThatMisuse(() -> figure(filters, LINE))
        .hasMessage("figure 'id' mixes filters with other layers");
    assertThatMisuse(() -> figure(filters, heatMap("randX", Axis.linear("loss"), 1)))
        .hasMessage("figure 'id' mixes heat maps with other layers");
    assertThatMisuse(() -> figure(filters, filters))
        .hasMessage("figure 'id' has two grids of filters of the same name");
  }

  @Test
  void should_refuse_a_heat_map_that_is_no_table_or_shows_nothing() {
    double[][] ragged = {{1, 2}, {3}};

    assertThatMisuse(() -> HeatMap.of("real", NAMES, NAMES, ragged, Axis.linear("loss")))
        .hasMessage("heat map 'real' has 2 column names but 1 values in row 'b'");
    assertThatMisuse(
            () -> HeatMap.of("real", List.of("a", "a"), NAMES, ragged, Axis.linear("loss")))
        .hasMessage("heat map 'real' needs distinct row names, not [a, a]");
    assertThatMisuse(() -> heatMap("real", Axis.log10("loss"), 0))
        .hasMessage("heat map 'real' has no value that its colour bar can show");
  }

  @Test
  void should_refuse_an_axis_without_length() {
    assertThatMisuse(() -> Axis.linear("epochs").between(3, 3))
        .hasMessage("axis 'epochs' ends at 3.0, which is not above its start 3.0");
    assertThatMisuse(() -> Axis.log10("epochs").between(0, 3))
        .hasMessage("axis 'epochs' is log10 and cannot end at 0.0");
  }

  private static HeatMap heatMap(String name, Axis colour, double value) {
    double[][] values = {{value, value}, {value, value}};
    return HeatMap.of(name, NAMES, NAMES, values, colour);
  }

  private static Figure figure(Layer... layers) {
    return Figure.of(
        "id", "Title", "", Axis.linear("epochs"), Axis.share("accuracy"), List.of(layers));
  }
}
