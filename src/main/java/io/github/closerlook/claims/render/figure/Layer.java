package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing drawn in a figure: a {@link Mark} on the two axes, a {@link HeatMap} or a {@link
 * FilterGrid}. A figure has layers of one of these three kinds.
 */
public sealed interface Layer permits Layer.Mark, HeatMap, FilterGrid {
  /** The name that the palette, the legend and the CSV know it by. */
  String series();

  /** What kind of layer it is, in a word. */
  String kind();

  /**
   * A layer drawn on the two axes. Every number of a mark is finite: a measurement that is not
   * there is left out by whoever makes the mark, since a gap drawn over in silence would mislead.
   */
  sealed interface Mark extends Layer permits Line, Band, Points, Reference {
    /** The numbers behind it, in the order they were given. */
    Stream<Row> rows();

    @Override
    default String kind() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }

  /** The numbers at one place of a mark; NaN for what that kind of mark does not have. */
  record Row(double x, double y, double low, double high) {}

  /** A curve through the points in the order given, which need not be that of x. */
  record Line(String series, LineStyle style, List<Double> x, List<Double> y) implements Mark {
    public Line {
      Objects.requireNonNull(style, "style");
      x = checked(series, "x", x, x);
      y = checked(series, "y", x, y);
    }

    /** A solid line. */
    public static Line of(String series, double[] x, double[] y) {
      return new Line(series, LineStyle.SOLID, FigureNumbers.list(x), FigureNumbers.list(y));
    }

    /** A line through the same points in another style. */
    public Line in(LineStyle other) {
      return new Line(series, other, x, y);
    }

    @Override
    public Stream<Row> rows() {
      return IntStream.range(0, x.size())
          .mapToObj(i -> new Row(x.get(i), y.get(i), Double.NaN, Double.NaN));
    }

    @Override
    public String toString() {
      return Text.format(
          "%s line '%s', %d points", style.name().toLowerCase(Locale.ROOT), series, x.size());
    }
  }

  /** A confidence band, in the pale colour of its series and without an entry in the legend. */
  record Band(String series, List<Double> x, List<Double> low, List<Double> high) implements Mark {
    public Band {
      x = checked(series, "x", x, x);
      low = checked(series, "low", x, low);
      high = checked(series, "high", x, high);
      requireOrder(series, low, high);
    }

    public static Band of(String series, double[] x, double[] low, double[] high) {
      return new Band(
          series, FigureNumbers.list(x), FigureNumbers.list(low), FigureNumbers.list(high));
    }

    @Override
    public Stream<Row> rows() {
      return IntStream.range(0, x.size())
          .mapToObj(i -> new Row(x.get(i), Double.NaN, low.get(i), high.get(i)));
    }

    @Override
    public String toString() {
      return Text.format("band '%s', %d points", series, x.size());
    }
  }

  /**
   * Single points.
   *
   * @param low lower ends of the vertical intervals; empty where there are no intervals
   * @param high upper ends of the vertical intervals; empty where there are no intervals
   */
  record Points(String series, List<Double> x, List<Double> y, List<Double> low, List<Double> high)
      implements Mark {
    public Points {
      x = checked(series, "x", x, x);
      y = checked(series, "y", x, y);
      if (!low.isEmpty() || !high.isEmpty()) {
        low = checked(series, "low", x, low);
        high = checked(series, "high", x, high);
        requireOrder(series, low, high);
      }
    }

    /** Points with an interval through each. */
    public static Points of(String series, double[] x, double[] y, double[] low, double[] high) {
      return new Points(
          series,
          FigureNumbers.list(x),
          FigureNumbers.list(y),
          FigureNumbers.list(low),
          FigureNumbers.list(high));
    }

    @Override
    public Stream<Row> rows() {
      return IntStream.range(0, x.size())
          .mapToObj(i -> new Row(x.get(i), y.get(i), orNaN(low, i), orNaN(high, i)));
    }

    @Override
    public String toString() {
      return Text.format(
          "points '%s', %d %s intervals", series, x.size(), low.isEmpty() ? "without" : "with");
    }

    private static double orNaN(List<Double> values, int index) {
      return values.isEmpty() ? Double.NaN : values.get(index);
    }
  }

  /** A thin grey line across the whole panel with its name written along it. */
  record Reference(String series, Direction direction, double at) implements Mark {
    /** Which way the line runs. */
    public enum Direction {
      HORIZONTAL,
      VERTICAL
    }

    public Reference {
      checked(series, "place", List.of(at), List.of(at));
    }

    /** A level line at one y. */
    public static Reference horizontal(String label, double y) {
      return new Reference(label, Direction.HORIZONTAL, y);
    }

    /** An upright line at one x. */
    public static Reference vertical(String label, double x) {
      return new Reference(label, Direction.VERTICAL, x);
    }

    @Override
    public Stream<Row> rows() {
      return Stream.of(
          direction == Direction.HORIZONTAL
              ? new Row(Double.NaN, at, Double.NaN, Double.NaN)
              : new Row(at, Double.NaN, Double.NaN, Double.NaN));
    }

    @Override
    public String toString() {
      return Text.format(
          "%s reference '%s' at %s",
          direction.name().toLowerCase(Locale.ROOT), series, FigureNumbers.text(at));
    }
  }

  private static List<Double> checked(
      String series, String column, List<Double> x, List<Double> values) {
    if (series == null || series.isBlank()) {
      throw new IllegalArgumentException("a layer needs the name of its series");
    }
    if (values.isEmpty() || values.size() != x.size()) {
      throw new IllegalArgumentException(
          Text.format("series '%s' has %d x but %d %s", series, x.size(), values.size(), column));
    }
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(
            Text.format(
                "series '%s' has %s as %s number %d; leave out what was not measured",
                series, values.get(i), column, i));
      }
    }
    return List.copyOf(values);
  }

  private static void requireOrder(String series, List<Double> low, List<Double> high) {
    for (int i = 0; i < low.size(); i++) {
      if (low.get(i) > high.get(i)) {
        throw new IllegalArgumentException(
            Text.format(
                "series '%s' has an interval upside down at number %d: %s to %s",
                series, i, low.get(i), high.get(i)));
      }
    }
  }
}
