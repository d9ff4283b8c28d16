package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.render.figure.Layer.Band;
import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Mark;
import io.github.closerlook.claims.render.figure.Layer.Points;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A figure of marks in Lets-Plot's spec language. */
final class ChartSpec {
  private static final int HEIGHT = 440;
  // How far inside the panel the name of a reference line stands, as a share of it.
  private static final double INSET = 0.02;

  // Between a reference line and its name, as a share of the panel.
  private static final double GAP = 0.012;

  private final Figure figure;
  private final Frame frame;
  private final List<String> series;

  private ChartSpec(Figure figure) {
    this.figure = figure;
    this.frame = Frame.of(figure);
    this.series = figure.series();
  }

  /** A mutable spec, as Lets-Plot wants it. */
  static Map<String, Object> of(Figure figure) {
    return new ChartSpec(figure).spec();
  }

  private Map<String, Object> spec() {
    Map<String, Object> spec = FigureTheme.plot(figure, HEIGHT);
    List<Object> layers = new ArrayList<>();
    figure.marks().forEach(mark -> layers.addAll(layersOf(mark)));
    spec.put("layers", layers);
    spec.put("scales", scales());
    spec.put(
        "coord", Map.of("name", "cartesian", "xlim", frame.x().ends(), "ylim", frame.y().ends()));
    placeLegend(spec);
    return spec;
  }

  private List<Map<String, Object>> layersOf(Mark mark) {
    if (mark instanceof Line line) {
      Map<String, Object> layer = layer("path", line, Map.of("x", line.x(), "y", line.y()));
      layer.put("size", 1.1);
      return List.of(layer);
    }
    if (mark instanceof Band band) {
      Map<String, Object> layer =
          layer("ribbon", band, Map.of("x", band.x(), "ymin", band.low(), "ymax", band.high()));
      layer.put("alpha", 0.18);
      layer.put("size", 0);
      layer.put("show_legend", false);
      return List.of(layer);
    }
    if (mark instanceof Points points) {
      return pointsAndIntervals(points);
    }
    return line((Reference) mark);
  }

  private List<Map<String, Object>> pointsAndIntervals(Points points) {
    List<Map<String, Object>> layers = new ArrayList<>();
    if (!points.low().isEmpty()) {
      Map<String, Object> bars =
          layer(
              "linerange",
              points,
              Map.of("x", points.x(), "ymin", points.low(), "ymax", points.high()));
      bars.put("size", 1);
      bars.put("show_legend", false);
      layers.add(bars);
    }
    Map<String, Object> dots = layer("point", points, Map.of("x", points.x(), "y", points.y()));
    dots.put("size", 4);
    layers.add(dots);
    return layers;
  }

  private List<Map<String, Object>> line(Reference reference) {
    boolean level = reference.direction() == Reference.Direction.HORIZONTAL;
    Map<String, Object> line = new HashMap<>();
    line.put("geom", level ? "hline" : "vline");
    line.put(level ? "yintercept" : "xintercept", reference.at());
    line.put("color", Palette.colour("reference"));
    line.put("size", 0.8);
    line.put("linetype", "dashed");
    return List.of(line, nameOf(reference));
  }

  private Map<String, Object> nameOf(Reference reference) {
    Map<String, Object> name = new HashMap<>();
    name.put("geom", "text");
    if (reference.direction() == Reference.Direction.HORIZONTAL) {
      name.put("x", frame.x().at(1 - INSET));
      name.put("y", frame.y().at(frame.y().fraction(reference.at()) + GAP));
      name.put("hjust", "right");
      name.put("vjust", "bottom");
    } else {
      double place = frame.x().fraction(reference.at());
      boolean leftHalf = place < 0.5;
      name.put("x", frame.x().at(leftHalf ? place + GAP : place - GAP));
      name.put("y", frame.y().at(1 - INSET));
      name.put("hjust", leftHalf ? "left" : "right");
      name.put("vjust", "top");
    }
    name.put("label", reference.series());
    name.put("size", 6.5);
    name.put("color", FigureTheme.QUIET_INK);
    return name;
  }

  private static Map<String, Object> layer(String geom, Mark mark, Map<String, List<Double>> data) {
    Map<String, Object> columns = new HashMap<>(data);
    int rows = data.get("x").size();
    columns.put("series", Collections.nCopies(rows, mark.series()));
    Map<String, Object> mapping = new HashMap<>();
    data.keySet().forEach(column -> mapping.put(column, column));
    List.of("color", "fill", "linetype").forEach(look -> mapping.put(look, "series"));
    Map<String, Object> layer = new HashMap<>();
    layer.put("geom", geom);
    layer.put("data", columns);
    layer.put("mapping", mapping);
    // Lets-Plot leaves points out of long lines; a sorted curve of 1000 examples keeps its steps.
    layer.put("sampling", "none");
    layer.put("tooltips", "none");
    return layer;
  }

  private List<Object> scales() {
    Map<String, String> colours = Palette.colours(series);
    Map<String, LineStyle> styles = new HashMap<>();
    figure.marks().stream()
        .filter(Line.class::isInstance)
        .map(Line.class::cast)
        .forEach(line -> styles.put(line.series(), line.style()));
    List<Object> lookOfColours = series.stream().map(name -> (Object) colours.get(name)).toList();
    List<Object> lookOfLines =
        series.stream()
            .map(name -> (Object) styles.getOrDefault(name, LineStyle.SOLID).letsPlotName())
            .toList();
    return new ArrayList<>(
        List.of(
            position("x", figure.x(), frame.x(), ownX()),
            position("y", figure.y(), frame.y(), List.of()),
            look("color", lookOfColours),
            look("fill", lookOfColours),
            look("linetype", lookOfLines)));
  }

  /** Where along the x axis the data lie, each place once. */
  private List<Double> ownX() {
    return figure.marks().stream()
        .filter(mark -> !(mark instanceof Reference))
        .flatMap(Mark::rows)
        .map(Layer.Row::x)
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, Object> position(
      String aesthetic, Axis axis, Frame.Range range, List<Double> data) {
    Map<String, Object> scale = new HashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("name", axis.label());
    scale.put("expand", List.of(0, 0));
    if (axis.scale() == Axis.Scale.LOG10) {
      scale.put("trans", "log10");
      scale.put("limits", range.ends());
      Ticks.of(range, data).addTo(scale);
    }
    if (!axis.names().isEmpty()) {
      Ticks.at(axis.names()).addTo(scale);
    }
    return scale;
  }

  private Map<String, Object> look(String aesthetic, List<Object> values) {
    Map<String, Object> scale = new HashMap<>();
    scale.put("aesthetic", aesthetic);
    scale.put("discrete", true);
    scale.put("values", values);
    scale.put("limits", series);
    scale.put("name", "");
    return scale;
  }

  private void placeLegend(Map<String, Object> spec) {
    @SuppressWarnings("unchecked")
    Map<String, Object> theme = (Map<String, Object>) spec.get("theme");
    theme.put("legend_title", Map.of("blank", true));
    theme.put("legend_direction", "vertical");
    if (figure.legend() == Legend.NONE) {
      theme.put("legend_position", "none");
      return;
    }
    Optional<LegendPlace> inside = LegendPlace.of(figure, frame);
    if (inside.isPresent()) {
      double x = inside.get().x();
      double y = inside.get().y();
      // Justified by its place, the legend touches the edge of the panel at 0 and at 1.
      theme.put("legend_position", List.of(x, y));
      theme.put("legend_justification", List.of(x, y));
    } else {
      theme.put("legend_position", "right");
    }
  }
}
