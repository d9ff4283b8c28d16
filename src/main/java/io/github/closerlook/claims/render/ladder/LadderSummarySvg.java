package io.github.closerlook.claims.render.ladder;

import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Element;
import io.github.closerlook.claims.render.Picture;
import io.github.closerlook.claims.result.ladder.ForecastEntry;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.RungEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All that is foretold of the paper's size at a glance: a line for each comparison, in which rungs
 * are points, the larger the more they grew, and a bar is the 95 % prediction interval at the
 * paper's size. Effects of different kinds share one scale, that of their margins: 0 is no effect
 * and 1 the smallest effect worth telling. The scale is that of the inverse hyperbolic sine, linear
 * near 0 and logarithmic far away, as effects of ten margins stand beside effects of one.
 */
final class LadderSummarySvg {

  /** Name of its file in a report folder. */
  static final String FILE = "ladder.svg";

  /** In margins; what lies beyond is drawn at the end. */
  private static final double END = 20;

  private static final List<Integer> TICKS = List.of(-10, -3, -1, 0, 1, 3, 10);

  private static final int MARGIN = 16;
  private static final int TITLES = 430;
  private static final int WIDTH = 330;
  private static final int OUTCOME = 120;
  private static final int HEAD = 44;
  private static final int LINE = 40;
  private static final int LEAST_RADIUS = 2;
  private static final int RADIUS_GROWS = 4;

  private static final String STYLE =
      """
      .quiet { fill: var(--quiet); font-size: 12px; }
      .middle { text-anchor: middle; }
      .line { stroke: var(--line); }
      .axis { stroke: var(--edge); }
      .bar { fill: var(--tile); stroke: var(--tile-edge, var(--tile)); }
      .rung { fill: var(--ink); fill-opacity: 0.55; }
      """;

  private final List<LadderEntry> entries;
  private final List<Element> drawn = new ArrayList<>();

  private LadderSummarySvg(List<LadderEntry> entries) {
    this.entries = entries.stream().filter(entry -> entry.forecast() != null).toList();
  }

  /** The picture; without a line where nothing is foretold. */
  static String render(List<LadderEntry> entries) {
    return new LadderSummarySvg(entries).draw();
  }

  private String draw() {
    int bottom = HEAD + LINE * entries.size();
    axis(bottom);
    for (int i = 0; i < entries.size(); i++) {
      line(entries.get(i), HEAD + i * LINE);
    }
    int width = MARGIN + TITLES + WIDTH + OUTCOME + MARGIN;
    return Picture.svg(
        width, bottom + MARGIN, "What the rungs foretell of the paper's size", STYLE, drawn);
  }

  private void axis(int bottom) {
    for (int tick : TICKS) {
      double x = x(tick);
      drawn.add(
          Element.of("line")
              .ofClass(tick == 0 || tick == 1 ? "axis" : "line")
              .with("x1", number(x))
              .with("x2", number(x))
              .with("y1", Integer.toString(HEAD - 4))
              .with("y2", Integer.toString(bottom)));
      drawn.add(text(x, HEAD - 10, Integer.toString(tick)).ofClass("quiet middle"));
    }
    drawn.add(
        text(x(0), MARGIN, "effect, in smallest effects worth telling").ofClass("quiet middle"));
    drawn.add(text(MARGIN + TITLES + WIDTH + 8, MARGIN, "at the paper's size").ofClass("quiet"));
  }

  private void line(LadderEntry entry, int top) {
    ForecastEntry forecast = entry.forecast();
    Verdict verdict = Verdict.valueOf(forecast.verdict());
    int middle = top + LINE / 2;
    drawn.add(text(MARGIN, top + 16, entry.claim() + ": " + entry.comparison()));
    drawn.add(
        text(
                MARGIN,
                top + 32,
                Text.format(
                    "%s, to %d %s: %d of %d rungs",
                    entry.criterion().replace('-', ' '),
                    entry.paper(),
                    entry.grows(),
                    entry.climbed(),
                    entry.rungs().size()))
            .ofClass("quiet"));
    double low = place(entry, forecast.low());
    double high = place(entry, forecast.high());
    drawn.add(
        rectangle(low, middle - 5, Math.max(2, high - low), 10)
            .ofClass("bar " + verdict.name().toLowerCase(Locale.ROOT))
            .add(
                Element.of(
                    "title",
                    Text.format(
                        "%s to %s",
                        Numbers.format(forecast.low()), Numbers.format(forecast.high())))));
    List<RungEntry> known = entry.rungs().stream().filter(RungEntry::isKnown).toList();
    for (int i = 0; i < known.size(); i++) {
      drawn.add(
          Element.of("circle")
              .ofClass("rung")
              .with("cx", number(place(entry, known.get(i).estimate())))
              .with("cy", Integer.toString(middle))
              .with("r", number(LEAST_RADIUS + (double) RADIUS_GROWS * i / known.size())));
    }
    drawn.add(text(MARGIN + TITLES + WIDTH + 8, middle + 4, outcome(verdict)));
  }

  /** Whether it should hold there, in a few words. */
  private static String outcome(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "should hold";
      case WEAKER -> "its direction should";
      case ABSENT -> "no effect";
      case CONTRARY -> "the opposite";
      case INCONCLUSIVE, NOT_JUDGED -> "not told";
    };
  }

  private static double place(LadderEntry entry, double effect) {
    return x(
        Math.max(
            -END, Math.min(END, Effect.valueOf(entry.effect()).inMargins(effect, entry.margin()))));
  }

  private static double x(double margins) {
    double end = asinh(END);
    return MARGIN + TITLES + WIDTH * (asinh(margins) + end) / (2 * end);
  }

  private static double asinh(double value) {
    return Math.log(value + Math.sqrt(value * value + 1));
  }

  private static Element text(double x, int y, String words) {
    return Element.of("text", words).with("x", number(x)).with("y", Integer.toString(y));
  }

  private static Element rectangle(double x, int y, double width, int height) {
    return Element.of("rect")
        .with("x", number(x))
        .with("y", Integer.toString(y))
        .with("width", number(width))
        .with("height", Integer.toString(height));
  }

  private static String number(double value) {
    return Text.format("%.1f", value);
  }
}
