package io.github.closerlook.claims.session;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Element;
import io.github.closerlook.claims.store.TrainingSpan;
import java.util.List;

/** Which worker trained which run, and when: a line for each worker, a bar for each run. */
final class TrainingTimeline {

  private static final int WIDTH = 900;
  private static final int LEFT = 80;
  private static final int LINE = 30;
  private static final int TOP = 40;

  private TrainingTimeline() {}

  /**
   * The drawing, from the start of the first run to the end of the last.
   *
   * @param spans at least one
   */
  static String svg(List<TrainingSpan> spans) {
    List<String> workers = spans.stream().map(TrainingSpan::worker).distinct().sorted().toList();
    double start = spans.stream().mapToDouble(TrainingSpan::start).min().orElseThrow();
    double seconds = spans.stream().mapToDouble(TrainingSpan::end).max().orElseThrow() - start;
    double scale = (WIDTH - LEFT - 10) / Math.max(seconds, 1e-3);
    int height = TOP + LINE * workers.size() + 10;
    String title =
        Text.format(
            "%d runs by %d workers in %s", spans.size(), workers.size(), Durations.words(seconds));
    Element svg =
        Element.of("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", Integer.toString(WIDTH))
            .with("height", Integer.toString(height))
            .with("viewBox", Text.format("0 0 %d %d", WIDTH, height))
            .with("role", "img")
            .with("aria-label", title)
            .with("font-family", "Helvetica, Arial, sans-serif")
            .with("font-size", "13")
            .add(bar(0, 0, WIDTH, height).with("fill", "#ffffff"))
            .add(words(10, 22, title).with("font-weight", "bold"));
    for (int i = 0; i < workers.size(); i++) {
      svg.add(words(10, TOP + LINE * i + 19, workers.get(i)));
    }
    for (TrainingSpan span : spans) {
      double y = TOP + LINE * workers.indexOf(span.worker()) + 4.0;
      double width = Math.max(scale * (span.end() - span.start()), 0.5);
      svg.add(
          bar(LEFT + scale * (span.start() - start), y, width, LINE - 8.0)
              .with("fill", "#4477aa")
              .with("stroke", "#ffffff")
              .with("stroke-width", "0.5"));
    }
    return svg.render();
  }

  /** The same as numbers, with the runs in words. */
  static String csv(List<TrainingSpan> spans) {
    StringBuilder csv = new StringBuilder("worker,start,end,run\n");
    for (TrainingSpan span : spans) {
      csv.append(span.worker())
          .append(Text.format(",%.3f,%.3f,", span.start(), span.end()))
          .append('"')
          .append(span.spec().toString().replace("\"", "\"\""))
          .append("\"\n");
    }
    return csv.toString();
  }

  private static Element bar(double x, double y, double width, double height) {
    return Element.of("rect")
        .with("x", number(x))
        .with("y", number(y))
        .with("width", number(width))
        .with("height", number(height));
  }

  private static Element words(int x, int y, String text) {
    return Element.of("text", text)
        .with("x", Integer.toString(x))
        .with("y", Integer.toString(y))
        .with("fill", "#222222");
  }

  private static String number(double value) {
    return Text.format("%.1f", value);
  }
}
