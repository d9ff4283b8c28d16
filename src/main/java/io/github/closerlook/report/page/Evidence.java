package io.github.closerlook.report.page;

import io.github.closerlook.claim.Numbers;
import java.util.List;
import java.util.Locale;

/** What a case's verdict rests on, in a sentence. */
final class Evidence {

  private Evidence() {}

  /** Estimate, interval, margin, p, number of replicates, and what could have been seen. */
  static Element sentence(CaseRow row) {
    Element sentence =
        Element.of("p")
            .ofClass("evidence")
            .text(capitalized(row.measured()) + ": ")
            .add(Element.of("strong", number(row.estimate(), "not known")))
            .text(
                String.format(
                    Locale.ROOT,
                    ", %s\u00a0%% interval %s; margin\u00a0%s; %s; n\u00a0=\u00a0%d %s.",
                    Numbers.format(100 * row.confidence()),
                    interval(row.interval()),
                    number(row.margin(), "none"),
                    pValues(row),
                    row.replicates(),
                    row.replicatesOf()));
    return row.detectable() == null
        ? sentence
        : sentence.text(
            String.format(
                Locale.ROOT,
                " With 80\u00a0%% power %s could have been told from none.",
                Numbers.format(row.detectable())));
  }

  private static String pValues(CaseRow row) {
    String beyond = "p\u00a0=\u00a0" + number(row.pValue(), "not known");
    return row.pValueOfNone() == null
        ? beyond
        : String.format(
            Locale.ROOT,
            "%s beyond it, %s beyond none",
            beyond,
            Numbers.format(row.pValueOfNone()));
  }

  /** The same for a reader who hears the sketch. */
  static String range(CaseRow row) {
    String drawn =
        String.format(
            Locale.ROOT,
            "Estimate %s, interval %s; no effect is %s, not worth telling %s",
            number(row.estimate(), "not known"),
            interval(row.interval()),
            Numbers.format(row.none()),
            interval(row.negligible()));
    return row.wanted() == null ? drawn : drawn + "; wanted is " + interval(row.wanted());
  }

  /** Such as {@code 0.2 to 0.4}. */
  private static String interval(List<Double> ends) {
    return number(ends.get(0), "-∞") + " to " + number(ends.get(1), "∞");
  }

  private static String number(Double value, String otherwise) {
    return value == null ? otherwise : Numbers.format(value);
  }

  static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
