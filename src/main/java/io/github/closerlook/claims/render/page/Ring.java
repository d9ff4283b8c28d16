package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Element;
import io.github.closerlook.claims.result.CaseRecord;
import java.util.List;

/** How many comparisons came to each verdict, as a ring of five parts. */
final class Ring {

  private static final double OUTER = 48;
  private static final double INNER = 33;

  /** A part of nearly the whole ring would end where it begins, and so be none. */
  private static final double WHOLE = 0.99999;

  private Ring() {}

  static Element of(List<CaseRecord> rows) {
    Element svg = Element.of("svg").with("viewBox", "-50 -50 100 100").with("role", "img");
    double from = 0;
    for (Verdict verdict : Verdict.values()) {
      double share = (double) count(rows, verdict) / rows.size();
      if (share > 0) {
        svg.add(
            part(from, from + Math.min(share, WHOLE)).ofClass(Standing.of(verdict).styleClass()));
      }
      from += share;
    }
    return svg.with("aria-label", "Verdicts of " + rows.size() + " comparisons")
        .add(text(-1, 14, Integer.toString(rows.size())), text(11, 7, "comparisons"));
  }

  static long count(List<CaseRecord> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** From one share of the turn to another, clockwise from the top. */
  private static Element part(double from, double to) {
    int large = to - from > 0.5 ? 1 : 0;
    return Element.of("path")
        .with(
            "d",
            Text.format(
                "M%s A%.0f,%.0f 0 %d 1 %s L%s A%.0f,%.0f 0 %d 0 %s Z",
                point(OUTER, from),
                OUTER,
                OUTER,
                large,
                point(OUTER, to),
                point(INNER, to),
                INNER,
                INNER,
                large,
                point(INNER, from)));
  }

  private static String point(double radius, double turn) {
    double angle = 2 * Math.PI * turn;
    return Text.format("%.3f,%.3f", radius * Math.sin(angle), -radius * Math.cos(angle));
  }

  private static Element text(int y, int size, String words) {
    return Element.of("text", words)
        .with("y", Integer.toString(y))
        .with("font-size", Integer.toString(size));
  }
}
