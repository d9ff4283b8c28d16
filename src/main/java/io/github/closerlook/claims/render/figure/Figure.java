package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Mark;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * A figure, apart from how it is drawn: {@link FigureSvg} draws it, {@link FigureCsv} writes down
 * the numbers behind it.
 *
 * @param id name of its files, in lower case with hyphens
 * @param subtitle one line: data, network, seeds
 * @param layers drawn in this order, the last on top
 */
public record Figure(
    String id, String title, String subtitle, Axis x, Axis y, List<Layer> layers, Legend legend) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Figure {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          Text.format("figure id '%s' is not lower case with hyphens", id));
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException(Text.format("figure '%s' needs a title", id));
    }
    Objects.requireNonNull(subtitle, "subtitle");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    Objects.requireNonNull(legend, "legend");
    layers = List.copyOf(layers);
    requireLayersThatGoTogether(id, layers);
    requireValuesOnAxes(id, x, y, layers);
  }

  /** A figure with its legend where it hides nothing. */
  public static Figure of(
      String id, String title, String subtitle, Axis x, Axis y, List<? extends Layer> layers) {
    return new Figure(id, title, subtitle, x, y, List.copyOf(layers), Legend.AUTOMATIC);
  }

  /** The same figure with its legend in a given place. */
  public Figure with(Legend other) {
    return new Figure(id, title, subtitle, x, y, layers, other);
  }

  /** The layers drawn on the two axes; none in a figure of other layers. */
  List<Mark> marks() {
    return layers.stream().filter(Mark.class::isInstance).map(Mark.class::cast).toList();
  }

  /** The heat maps; none in a figure of other layers. */
  List<HeatMap> heatMaps() {
    return layers.stream().filter(HeatMap.class::isInstance).map(HeatMap.class::cast).toList();
  }

  /** The grids of filters; none in a figure of other layers. */
  List<FilterGrid> filterGrids() {
    return layers.stream()
        .filter(FilterGrid.class::isInstance)
        .map(FilterGrid.class::cast)
        .toList();
  }

  /** The series that have a colour and a name in the legend, in order of appearance. */
  List<String> series() {
    return layers.stream()
        .filter(layer -> !(layer instanceof Reference))
        .map(Layer::series)
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return Text.format("figure %s: %s; x %s; y %s; %s", id, title, x, y, layers);
  }

  private static void requireLayersThatGoTogether(String id, List<Layer> layers) {
    long marks = layers.stream().filter(Mark.class::isInstance).count();
    long heatMaps = layers.stream().filter(HeatMap.class::isInstance).count();
    if (layers.isEmpty() || layers.stream().allMatch(Reference.class::isInstance)) {
      throw new IllegalArgumentException(Text.format("figure '%s' has no data to draw", id));
    }
    long filterGrids = layers.size() - marks - heatMaps;
    if (Math.max(marks, Math.max(heatMaps, filterGrids)) < layers.size()) {
      throw new IllegalArgumentException(
          Text.format(
              "figure '%s' mixes %s with other layers",
              id, heatMaps > 0 ? "heat maps" : "filters"));
    }
    Axis colourBar = null;
    Map<String, LineStyle> styles = new HashMap<>();
    for (Layer layer : layers) {
      if (layer instanceof Line line) {
        LineStyle other = styles.putIfAbsent(line.series(), line.style());
        if (other != null && other != line.style()) {
          throw new IllegalArgumentException(
              Text.format("figure '%s' draws series '%s' in two styles", id, line.series()));
        }
      } else if (layer instanceof HeatMap map) {
        if (colourBar != null && !colourBar.equals(map.colour())) {
          throw new IllegalArgumentException(
              Text.format(
                  "figure '%s' has heat maps on different colour bars: %s and %s",
                  id, colourBar, map.colour()));
        }
        colourBar = map.colour();
      }
    }
    if (marks == 0 && layers.stream().map(Layer::series).distinct().count() < layers.size()) {
      throw new IllegalArgumentException(
          Text.format(
              "figure '%s' has two %s of the same name",
              id, heatMaps > 0 ? "heat maps" : "grids of filters"));
    }
  }

  private static void requireValuesOnAxes(String id, Axis x, Axis y, List<Layer> layers) {
    for (Layer layer : layers) {
      if (layer instanceof Mark mark) {
        mark.rows()
            .forEach(
                row -> {
                  requireOnAxis(id, mark, x, row.x());
                  DoubleStream.of(row.y(), row.low(), row.high())
                      .forEach(value -> requireOnAxis(id, mark, y, value));
                });
      }
    }
  }

  private static void requireOnAxis(String id, Mark mark, Axis axis, double value) {
    // NaN is what the kind of mark does not have; what it has is finite already.
    if (!Double.isNaN(value) && !axis.scale().holds(value)) {
      throw new IllegalArgumentException(
          Text.format(
              "figure '%s': %s of series '%s' has %s, which has no place on the axis %s",
              id, mark.kind(), mark.series(), value, axis));
    }
  }
}
