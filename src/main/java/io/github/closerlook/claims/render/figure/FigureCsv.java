package io.github.closerlook.claims.render.figure;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes down the numbers behind a figure, one a line, so that nobody has to read them off it. */
public final class FigureCsv {
  private FigureCsv() {}

  /**
   * The figure as CSV with a header line: {@code layer,series,x,y,low,high}, for heat maps {@code
   * layer,series,row,column,value}, and for filters {@code
   * layer,series,filter,channel,row,column,weight}, all counted from 1. What a layer does not have
   * is left empty. Numbers have all their digits and a decimal point, lines end in a line feed.
   */
  public static String render(Figure figure) {
    StringBuilder csv = new StringBuilder();
    if (!figure.heatMaps().isEmpty()) {
      line(csv, "layer", "series", "row", "column", "value");
      figure.heatMaps().forEach(map -> append(csv, map));
    } else if (!figure.filterGrids().isEmpty()) {
      line(csv, "layer", "series", "filter", "channel", "row", "column", "weight");
      figure.filterGrids().forEach(grid -> append(csv, grid));
    } else {
      line(csv, "layer", "series", "x", "y", "low", "high");
      figure.marks().forEach(mark -> append(csv, mark, figure.x()));
    }
    return csv.toString();
  }

  private static void append(StringBuilder csv, Layer.Mark mark, Axis x) {
    mark.rows()
        .forEach(
            row ->
                line(
                    csv,
                    mark.kind(),
                    mark.series(),
                    Double.isFinite(row.x()) ? x.text(row.x()) : "",
                    number(row.y()),
                    number(row.low()),
                    number(row.high())));
  }

  private static void append(StringBuilder csv, HeatMap map) {
    for (int row = 0; row < map.rows().size(); row++) {
      for (int column = 0; column < map.columns().size(); column++) {
        line(
            csv,
            map.kind(),
            map.series(),
            map.rows().get(row),
            map.columns().get(column),
            number(map.values().get(row).get(column)));
      }
    }
  }

  private static void append(StringBuilder csv, FilterGrid grid) {
    for (int filter = 0; filter < grid.filters().size(); filter++) {
      for (int channel = 0; channel < grid.channels(); channel++) {
        for (int row = 0; row < grid.side(); row++) {
          for (int column = 0; column < grid.side(); column++) {
            line(
                csv,
                grid.kind(),
                grid.series(),
                String.valueOf(filter + 1),
                String.valueOf(channel + 1),
                String.valueOf(row + 1),
                String.valueOf(column + 1),
                number(grid.weight(filter, channel, row, column)));
          }
        }
      }
    }
  }

  private static String number(double value) {
    return Double.isFinite(value) ? FigureNumbers.text(value) : "";
  }

  private static void line(StringBuilder csv, String... fields) {
    csv.append(Arrays.stream(fields).map(FigureCsv::quoted).collect(Collectors.joining(",")))
        .append('\n');
  }

  private static String quoted(String field) {
    return field.matches("(?s).*[\",\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
