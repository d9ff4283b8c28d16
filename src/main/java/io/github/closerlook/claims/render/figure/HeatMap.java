package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A table of values as coloured tiles, the first row on top. Several in one figure stand side by
 * side, each under the name of its series, on one colour scale.
 *
 * <p>NaN, an infinity, or a value that is not above 0 on a logarithmic colour bar, is drawn in grey
 * as no value.
 *
 * @param values {@code [rows, columns]}
 * @param colour the colour bar
 */
public record HeatMap(
    String series, List<String> rows, List<String> columns, List<List<Double>> values, Axis colour)
    implements Layer {

  public HeatMap {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(colour, "colour");
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    values = values.stream().map(List::copyOf).toList();
    requireDistinct(series, "row", rows);
    requireDistinct(series, "column", columns);
    if (values.size() != rows.size()) {
      throw new IllegalArgumentException(
          Text.format(
              "heat map '%s' has %d row names but %d rows", series, rows.size(), values.size()));
    }
    for (int row = 0; row < rows.size(); row++) {
      if (values.get(row).size() != columns.size()) {
        throw new IllegalArgumentException(
            Text.format(
                "heat map '%s' has %d column names but %d values in row '%s'",
                series, columns.size(), values.get(row).size(), rows.get(row)));
      }
    }
    if (values.stream().flatMap(List::stream).noneMatch(colour.scale()::holds)) {
      throw new IllegalArgumentException(
          Text.format("heat map '%s' has no value that its colour bar can show", series));
    }
  }

  /** A heat map of an array {@code [rows, columns]}. */
  public static HeatMap of(
      String series, List<String> rows, List<String> columns, double[][] values, Axis colour) {
    return new HeatMap(
        series, rows, columns, List.of(values).stream().map(FigureNumbers::list).toList(), colour);
  }

  @Override
  public String kind() {
    return "heat map";
  }

  @Override
  public String toString() {
    return Text.format("heat map '%s', %d by %d", series, rows.size(), columns.size());
  }

  private static void requireDistinct(String series, String what, List<String> names) {
    if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          Text.format("heat map '%s' needs distinct %s names, not %s", series, what, names));
    }
  }
}
