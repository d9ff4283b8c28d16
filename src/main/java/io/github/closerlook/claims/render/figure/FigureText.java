package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Layer.Mark;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import io.github.closerlook.claims.render.figure.Layer.Row;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Says in words what a figure shows, for readers who cannot see it. */
final class FigureText {
  private FigureText() {}

  /** The subtitle, the axes, and of each layer its name and the range of its values. */
  static String describe(Figure figure) {
    List<String> sentences = new ArrayList<>();
    if (!figure.subtitle().isBlank()) {
      sentences.add(figure.subtitle());
    }
    sentences.add("Horizontal axis: " + figure.x().label());
    sentences.add("Vertical axis: " + figure.y().label());
    figure.marks().forEach(mark -> sentences.add(describe(mark, figure.x())));
    figure.heatMaps().forEach(map -> sentences.add(describe(map)));
    figure.filterGrids().forEach(grid -> sentences.add(describe(grid)));
    return String.join(". ", sentences) + ".";
  }

  private static String describe(Mark mark, Axis x) {
    if (mark instanceof Reference reference) {
      return Text.format(
          "%s: %s line at %s",
          reference.series(),
          reference.direction().name().toLowerCase(Locale.ROOT),
          shortText(reference.at()));
    }
    List<Row> rows = mark.rows().toList();
    return Text.format(
        "%s: %s, %d places, %s across, %s upwards",
        mark.series(),
        mark.kind(),
        rows.size(),
        across(rows, x),
        range(rows.stream().flatMapToDouble(FigureText::values)));
  }

  private static String across(List<Row> rows, Axis x) {
    return x.names().isEmpty()
        ? range(rows.stream().mapToDouble(Row::x))
        : rows.stream().map(row -> x.text(row.x())).collect(Collectors.joining(", "));
  }

  private static DoubleStream values(Row row) {
    return DoubleStream.of(row.y(), row.low(), row.high());
  }

  private static String describe(HeatMap map) {
    return Text.format(
        "%s: heat map of %d rows and %d columns; %s %s",
        map.series(),
        map.rows().size(),
        map.columns().size(),
        map.colour().label(),
        range(map.values().stream().flatMap(List::stream).mapToDouble(v -> v)));
  }

  private static String describe(FilterGrid grid) {
    return Text.format(
        "%s: %d filters of %d %s, %d rows and %d columns; %sweights %s",
        grid.series(),
        grid.filters().size(),
        grid.channels(),
        grid.channels() == 1 ? "channel" : "channels",
        grid.side(),
        grid.side(),
        grid.caption().isBlank() ? "" : grid.caption() + "; ",
        range(grid.filters().stream().flatMap(List::stream).mapToDouble(w -> w)));
  }

  private static String range(DoubleStream values) {
    DoubleSummaryStatistics seen = values.filter(Double::isFinite).summaryStatistics();
    return Text.format("%s to %s", shortText(seen.getMin()), shortText(seen.getMax()));
  }

  private static String shortText(double value) {
    // Three digits are as many as one listens to; the CSV has them all.
    return value == Math.rint(value) ? FigureNumbers.text(value) : Text.format("%.3g", value);
  }
}
