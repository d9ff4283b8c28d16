package io.github.closerlook.claims.render.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A figure of heat maps in Lets-Plot's spec language: one panel each, one colour bar for all. */
final class HeatMapSpec {
  // From light to dark in steady steps of lightness, so that it also reads in grey.
  private static final List<String> COLOURS =
      List.of("#FFF9D6", "#C7E6B9", "#6FC3B9", "#2F8FB3", "#23559A", "#1A2456");
  private static final String NO_VALUE = "#D0D0D0";

  // Enough bins that the colour bar looks smooth.
  private static final int BINS_OF_COLOUR_BAR = 200;

  // In pixels: fits beside the smallest heat map.
  private static final int HEIGHT_OF_COLOUR_BAR = 150;

  // What title, axes and colour bar take of the figure, in pixels, found by drawing.
  private static final int PIXELS_ABOVE_AND_BELOW = 150;
  private static final int PIXELS_BESIDE = 150;
  private static final int SMALLEST_HEIGHT = 260;
  private static final int LARGEST_HEIGHT = 500;

  private HeatMapSpec() {}

  /** A mutable spec, as Lets-Plot wants it. */
  static Map<String, Object> of(Figure figure) {
    List<HeatMap> maps = figure.heatMaps();
    Map<String, Object> spec = FigureTheme.plot(figure, height(maps));
    spec.put("data", data(maps));
    spec.put("layers", new ArrayList<>(List.of(tiles())));
    spec.put("scales", scales(figure, maps));
    spec.put("coord", Map.of("name", "fixed"));
    if (maps.size() > 1) {
      spec.put("facet", Map.of("name", "grid", "x", "panel", "x_order", 0));
    }
    // Tiles touch: a grid would only show through where there is no tile.
    @SuppressWarnings("unchecked")
    Map<String, Object> theme = (Map<String, Object>) spec.get("theme");
    theme.put("panel_grid", Map.of("blank", true));
    theme.put("panel_grid_major", Map.of("blank", true));
    theme.put("axis_line", Map.of("blank", true));
    return spec;
  }

  private static Map<String, Object> data(List<HeatMap> maps) {
    List<String> panels = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (HeatMap map : maps) {
      Axis.Scale scale = map.colour().scale();
      for (int row = 0; row < map.rows().size(); row++) {
        for (int column = 0; column < map.columns().size(); column++) {
          double value = map.values().get(row).get(column);
          panels.add(map.series());
          rows.add(map.rows().get(row));
          columns.add(map.columns().get(column));
          values.add(scale.holds(value) ? value : null);
        }
      }
    }
    return new HashMap<>(Map.of("panel", panels, "row", rows, "column", columns, "value", values));
  }

  private static Map<String, Object> tiles() {
    return new HashMap<>(
        Map.of(
            "geom", "tile",
            "mapping", new HashMap<>(Map.of("x", "column", "y", "row", "fill", "value")),
            "sampling", "none",
            "tooltips", "none",
            "size", 0));
  }

  private static List<Object> scales(Figure figure, List<HeatMap> maps) {
    Axis bar = maps.get(0).colour();
    DoubleStream values =
        maps.stream()
            .flatMap(map -> map.values().stream())
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue);
    Map<String, Object> colour = new HashMap<>();
    colour.put("aesthetic", "fill");
    colour.put("name", bar.label());
    colour.put("scale_mapper_kind", "color_gradientn");
    colour.put("colors", COLOURS);
    colour.put("na_value", NO_VALUE);
    Frame.Range range = Frame.range(bar, values);
    colour.put("limits", range.ends());
    colour.put(
        "guide",
        Map.of("name", "colorbar", "nbin", BINS_OF_COLOUR_BAR, "barheight", HEIGHT_OF_COLOUR_BAR));
    if (bar.scale() == Axis.Scale.LOG10) {
      colour.put("trans", "log10");
      Ticks.of(range).addTo(colour);
    }
    return new ArrayList<>(
        List.of(
            names("x", figure.x(), distinct(maps.stream().map(HeatMap::columns).toList()), false),
            names("y", figure.y(), distinct(maps.stream().map(HeatMap::rows).toList()), true),
            colour));
  }

  private static List<String> distinct(List<List<String>> names) {
    return names.stream().flatMap(List::stream).distinct().toList();
  }

  private static Map<String, Object> names(
      String aesthetic, Axis axis, List<String> names, boolean reverse) {
    return new HashMap<>(
        Map.of(
            "aesthetic",
            aesthetic,
            "name",
            axis.label(),
            "discrete",
            true,
            "limits",
            names,
            "reverse",
            reverse,
            "expand",
            List.of(0, 0)));
  }

  private static int height(List<HeatMap> maps) {
    int columns = maps.stream().mapToInt(map -> map.columns().size()).sum();
    int rows = maps.stream().mapToInt(map -> map.rows().size()).max().orElseThrow();
    int pixelsOfTile = (FigureTheme.WIDTH - PIXELS_BESIDE) / columns;
    return Math.max(
        SMALLEST_HEIGHT, Math.min(LARGEST_HEIGHT, PIXELS_ABOVE_AND_BELOW + rows * pixelsOfTile));
  }
}
