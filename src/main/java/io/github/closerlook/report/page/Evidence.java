package io.github.closerlook.report.page;

import io.github.closerlook.claim.Numbers;
import java.util.List;

/** What a case's verdict rests on, in a sentence. */
final class Evidence {

  private Evidence() {}

  /** Estimate, interval, margin, p and number of replicates. */
  static Element sentence(CaseRow row) {
    return Element.of("p")
        .ofClass("evidence")
        .text(capitalized(row.measured()) + ": ")
        .add(Element.of("strong", number(row.estimate(), "not known")))
        .text(
            ", %s\u00a0%% interval %s; margin\u00a0%s; p\u00a0=\u00a0%s; n\u00a0=\u00a0%d %s."
                .formatted(
                    Numbers.format(100 * row.confidence()),
                    interval(row.interval()),
                    number(row.margin(), "none"),
                    number(row.pValue(), "not known"),
                    row.replicates(),
                    row.replicatesOf()));
  }

  /** The same for a reader who hears the sketch. */
  static String range(CaseRow row) {
    return "Estimate %s, interval %s; wanted is %s"
        .formatted(
            number(row.estimate(), "not known"), interval(row.interval()), interval(row.wanted()));
  }

  /** Such as {@code 0.2 to 0.4}. */
  private static String interval(List<Double> ends) {
    return number(ends.get(0), "-∞") + " to " + number(ends.get(1), "∞");
  }

  private static String number(Double value, String otherwise) {
    return value == null ? otherwise : Numbers.format(value);
  }

  static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
