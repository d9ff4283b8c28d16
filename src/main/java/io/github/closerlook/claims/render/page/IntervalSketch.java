package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Element;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.stats.Interval;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A case's estimate and interval as a small drawing: over no effect, over the effects that are not
 * worth telling on both sides of it, and over the range in which the whole interval has to lie. Its
 * colours are the page's, so it suits light and dark.
 */
record IntervalSketch(CaseRecord row, double least, double span) {

  private static final double WIDTH = 200;
  private static final double HEIGHT = 20;

  /** Of the width, left and right of what is drawn: what goes on without end has its room there. */
  private static final double ROOM = 0.12;

  /** A difference of nothing still has a middle. */
  private static final double LEAST_SPAN = 1e-12;

  /**
   * The drawing; an empty text where there is no estimate.
   *
   * @param beside all cases of the criterion: the claim's are drawn to one scale so that they
   *     compare, a control to that of the claim's and itself, since it may lie far from them
   */
  static String of(CaseRecord row, List<CaseRecord> beside) {
    if (Double.isNaN(row.estimate())) {
      return "";
    }
    DoubleSummaryStatistics values =
        Stream.concat(
                beside.stream().filter(other -> other.id().role() == Role.CLAIM), Stream.of(row))
            .flatMapToDouble(IntervalSketch::values)
            .filter(Double::isFinite)
            .summaryStatistics();
    double span = Math.max(values.getMax() - values.getMin(), LEAST_SPAN);
    return new IntervalSketch(row, values.getMin(), span).render();
  }

  private static DoubleStream values(CaseRecord row) {
    return DoubleStream.of(
        row.interval().low(),
        row.interval().high(),
        row.negligible().low(),
        row.negligible().high(),
        row.none(),
        row.estimate());
  }

  private String render() {
    double low = place(row.interval().low());
    double high = place(row.interval().high());
    Element svg =
        Element.of("svg")
            .ofClass("sketch")
            .with("viewBox", "0 0 200 20")
            .with("role", "img")
            .with("aria-label", range())
            .add(range("negligible", row.negligible()));
    if (row.wanted() != null) {
      svg.add(range("wanted", row.wanted()));
      DoubleStream.of(row.wanted().low(), row.wanted().high())
          .filter(Double::isFinite)
          .forEach(end -> svg.add(rectangle("margin", place(end) - 0.75, 0, 1.5, HEIGHT)));
    }
    return svg.add(none())
        .add(rectangle("interval", low, 8.5, Math.max(high - low, 1), 3))
        .add(
            Element.of("circle")
                .ofClass("estimate")
                .with("cx", number(place(row.estimate())))
                .with("cy", "10")
                .with("r", "4.5"))
        .render();
  }

  /** The same for a reader who hears the drawing. */
  private String range() {
    String drawn =
        Text.format(
            "Estimate %s, interval %s; no effect is %s, not worth telling %s",
            Numbers.format(row.estimate()),
            Template.words(row.interval()),
            Numbers.format(row.none()),
            Template.words(row.negligible()));
    return row.wanted() == null ? drawn : drawn + "; wanted is " + Template.words(row.wanted());
  }

  /** What has no end goes to the end of the drawing. */
  private double place(double value) {
    return Double.isInfinite(value)
        ? value < 0 ? 0 : WIDTH
        : WIDTH * (ROOM + (1 - 2 * ROOM) * (value - least) / span);
  }

  private Element range(String kind, Interval ends) {
    double from = place(ends.low());
    return rectangle(kind, from, 1, place(ends.high()) - from, HEIGHT - 2);
  }

  private Element none() {
    String x = number(place(row.none()));
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
    return Text.format("%.1f", value);
  }
}
