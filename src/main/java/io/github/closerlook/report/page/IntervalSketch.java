package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A case's estimate and interval as a small drawing: over no effect, over the effects that are not
 * worth telling on both sides of it, and over the range in which the whole interval has to lie. Its
 * colours are the page's, so it suits light and dark.
 */
final class IntervalSketch {

  private static final double WIDTH = 200;
  private static final double HEIGHT = 20;

  /** Of the width, left and right of what is drawn: what goes on without end has its room there. */
  private static final double ROOM = 0.12;

  /** A difference of nothing still has a middle. */
  private static final double LEAST_SPAN = 1e-12;

  private final CaseRow row;
  private final double least;
  private final double span;

  private IntervalSketch(CaseRow row, double least, double span) {
    this.row = row;
    this.least = least;
    this.span = span;
  }

  /**
   * The drawing; an empty text where there is no estimate.
   *
   * @param beside all cases of the criterion: the claim's are drawn to one scale so that they
   *     compare, a control to that of the claim's and itself, since it may lie far from them
   */
  static String of(CaseRow row, List<CaseRow> beside) {
    if (row.estimate() == null) {
      return "";
    }
    List<Double> values =
        Stream.concat(beside.stream().filter(other -> other.role() == Role.CLAIM), Stream.of(row))
            .flatMap(IntervalSketch::values)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    double low = values.get(0);
    double span = Math.max(values.get(values.size() - 1) - low, LEAST_SPAN);
    return new IntervalSketch(row, low, span).render();
  }

  private static Stream<Double> values(CaseRow row) {
    return Stream.of(
            row.interval().stream(),
            row.negligible().stream(),
            Stream.of(row.none()),
            Stream.ofNullable(row.estimate()))
        .flatMap(part -> part);
  }

  private String render() {
    double low = place(row.interval().get(0), 0);
    double high = place(row.interval().get(1), WIDTH);
    Element svg =
        Element.of("svg")
            .ofClass("sketch")
            .with("viewBox", "0 0 200 20")
            .with("role", "img")
            .with("aria-label", Evidence.range(row))
            .add(range("negligible", row.negligible()));
    if (row.wanted() != null) {
      svg.add(range("wanted", row.wanted()));
      row.wanted().stream()
          .filter(Objects::nonNull)
          .forEach(end -> svg.add(rectangle("margin", place(end, 0) - 0.75, 0, 1.5, HEIGHT)));
    }
    return svg.add(none())
        .add(rectangle("interval", low, 8.5, Math.max(high - low, 1), 3))
        .add(
            Element.of("circle")
                .ofClass("estimate")
                .with("cx", number(place(row.estimate(), 0)))
                .with("cy", "10")
                .with("r", "4.5"))
        .render();
  }

  private double place(Double value, double withoutEnd) {
    return value == null ? withoutEnd : WIDTH * (ROOM + (1 - 2 * ROOM) * (value - least) / span);
  }

  private Element range(String kind, List<Double> ends) {
    double from = place(ends.get(0), 0);
    return rectangle(kind, from, 1, place(ends.get(1), WIDTH) - from, HEIGHT - 2);
  }

  private Element none() {
    String x = number(place(row.none(), 0));
    return Element.of("line")
        .ofClass("none")
        .with("x1", x)
        .with("x2", x)
        .with("y1", "0")
        .with("y2", "20");
  }

  private static Element rectangle(String kind, double x, double y, double width, double height) {
    return Element.of("rect")
        .ofClass(kind)
        .with("x", number(x))
        .with("y", number(y))
        .with("width", number(width))
        .with("height", number(height));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
