package io.github.closerlook.claims.render.figure;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FilterGridTest {

  private static final Pattern WEIGHT =
      Pattern.compile("<path d=\"M(\\d+) (\\d+)h1v1h-1z\" fill=\"(#[0-9a-f]{6})\"/>");

  private static String svg(FilterGrid... grids) {
    return FigureSvg.render(
        Figure.of("fig", "Title", "", Axis.linear("columns"), Axis.linear("rows"), List.of(grids)));
  }

  /** Such as {@code 0 1 #ffffff}: column, row and colour, in units of weights. */
  private static List<String> drawn(FilterGrid... grids) {
    return WEIGHT
        .matcher(svg(grids))
        .results()
        .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3))
        .toList();
  }

  @Test
  void should_draw_each_grey_filter_from_its_lowest_weight_to_its_highest() {
    double[] weights = {-2, 0, 2, 1, 0.5, 0.5, 0.5, 0.5, 10, 20, 10, 20};

    assertThat(drawn(FilterGrid.of("real", "", 1, 2, weights)))
        .containsExactly(
            "0 0 #000000",
            "1 0 #808080",
            "0 1 #ffffff",
            "1 1 #bfbfbf",
            // One of equal weights, right of it.
            "3 0 #808080",
            "4 0 #808080",
            "3 1 #808080",
            "4 1 #808080",
            // The third of a square of two by two.
            "0 3 #000000",
            "1 3 #ffffff",
            "0 4 #000000",
            "1 4 #ffffff");
  }

  @Test
  void should_mix_three_channels_as_red_green_and_blue_on_one_scale() {
    double[] red = {1, 0, 0, 0};
    double[] green = {0.2, 0.2, 0.2, 0.2};
    double[] blue = {0, 0, 0, 0.4};
    double[] weights = new double[12];
    System.arraycopy(red, 0, weights, 0, 4);
    System.arraycopy(green, 0, weights, 4, 4);
    System.arraycopy(blue, 0, weights, 8, 4);

    assertThat(drawn(FilterGrid.of("real", "", 3, 2, weights)))
        .containsExactly("0 0 #ff3300", "1 0 #003300", "0 1 #003300", "1 1 #003366");
  }

  @Test
  void should_draw_the_same_filter_in_the_same_place_of_every_grid() {
    FilterGrid real = FilterGrid.of("real", "", 1, 2, new double[] {1, 2, 3, 4, 5, 6, 7, 8});

    List<String> drawn = drawn(real, new FilterGrid("randX", "", 1, 2, real.filters()));

    assertThat(drawn).hasSize(16);
    assertThat(drawn.subList(8, 16)).isEqualTo(drawn.subList(0, 8));
    assertThat(svg(real)).contains("shape-rendering=\"crispEdges\"");
  }

  @Test
  void should_keep_many_filters_within_the_width_of_the_figure() {
    FilterGrid many = FilterGrid.of("real", "", 1, 5, new double[200 * 25]);

    assertThat(svg(many, new FilterGrid("randX", "", 1, 5, many.filters())))
        .contains("scale(3)", "width=\"700\"");
  }

  @Test
  void should_say_in_words_what_the_filters_are() {
    FilterGrid filters =
        FilterGrid.of("randX", "correlation 0.25", 3, 1, new double[] {0.1, -0.25, 0.3});

    assertThat(svg(filters))
        .contains(
            "randX: 1 filters of 3 channels, 1 rows and 1 columns; correlation 0.25;"
                + " weights -0.250 to 0.300.")
        .contains(">correlation 0.25</text>");
  }

  @Test
  void should_refuse_what_cannot_be_drawn_as_filters() {
    assertThatMisuse(() -> FilterGrid.of("real", "", 2, 5, new double[50]))
        .hasMessage("filters 'real' have 2 channels; drawn are 1 and 3");
    assertThatMisuse(() -> FilterGrid.of("real", "", 3, 5, new double[74]))
        .hasMessage("filters 'real' are not some filters of 75 weights");
    assertThatMisuse(() -> FilterGrid.of("real", "", 3, 5, new double[76]))
        .hasMessage("filters 'real' are not some filters of 75 weights");
    assertThatMisuse(() -> FilterGrid.of("real", "", 1, 1, new double[] {Double.NaN}))
        .hasMessage("filters 'real' have a weight that is no number");
    assertThatMisuse(() -> FilterGrid.of(" ", "", 1, 1, new double[1]));
  }
}
