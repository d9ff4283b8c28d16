package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.render.figure.Layer.Mark;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** The ends of both axes of a figure of marks, in values; wide enough for all that is drawn. */
record Frame(Range x, Range y) {
  // Room around the data, so that no point or line lies on the edge of the panel.
  private static final double MARGIN = 0.03;
  // Half of this above and below when all values are the same: any width will do.
  private static final double WIDTH_OF_ONE_VALUE = 1;

  /** One axis from end to end. */
  record Range(Axis.Scale scale, double low, double high) {
    /** Where the value lies between the ends: 0 at the low one, 1 at the high one. */
    double fraction(double value) {
      double start = scale.position(low);
      return (scale.position(value) - start) / (scale.position(high) - start);
    }

    /** The value at a fraction of the way from the low to the high end. */
    double at(double fraction) {
      double start = scale.position(low);
      return scale.value(start + fraction * (scale.position(high) - start));
    }

    /** The range with a margin at both ends. */
    Range widened() {
      return new Range(scale, at(-MARGIN), at(1 + MARGIN));
    }

    List<Double> ends() {
      return List.of(low, high);
    }
  }

  static Frame of(Figure figure) {
    List<Mark> marks = figure.marks();
    return new Frame(
        range(figure.x(), marks.stream().flatMap(Mark::rows).mapToDouble(Layer.Row::x)).widened(),
        range(
                figure.y(),
                marks.stream()
                    .flatMap(Mark::rows)
                    .flatMapToDouble(row -> DoubleStream.of(row.y(), row.low(), row.high())))
            .widened());
  }

  /** The range of an axis or a colour bar: its stated ends, else those of the data. */
  static Range range(Axis axis, DoubleStream values) {
    Axis.Scale scale = axis.scale();
    DoubleSummaryStatistics seen = values.filter(scale::holds).summaryStatistics();
    double low = axis.low().orElse(seen.getMin());
    double high = axis.high().orElse(seen.getMax());
    if (high > low) {
      // As they are, not by way of their positions: a value a rounding error outside is not drawn.
      return new Range(scale, low, high);
    }
    double middle = scale.position(low);
    return new Range(
        scale,
        scale.value(middle - WIDTH_OF_ONE_VALUE / 2),
        scale.value(middle + WIDTH_OF_ONE_VALUE / 2));
  }
}
