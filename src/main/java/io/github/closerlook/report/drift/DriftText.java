package io.github.closerlook.report.drift;

import io.github.closerlook.claim.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One case against its accepted result, in words. */
public final class DriftText {

  private DriftText() {}

  /** For a test that passes. */
  public static String sentence(Comparison comparison) {
    if (comparison instanceof Comparison.Compared compared) {
      String since = compared.step() == Ladder.IDENTICAL ? "" : since(compared.since());
      return "Against the accepted result: %s%s.".formatted(compared.step().words(), since);
    }
    if (comparison instanceof Comparison.NotComparable other) {
      return "Not comparable with the accepted result: " + other.reason() + ".";
    }
    return comparison instanceof Comparison.New
        ? "New: no result of this case has been accepted."
        : "Gone: a result was accepted of a case that is no more.";
  }

  private static String since(List<String> since) {
    return since.isEmpty() ? "" : " (since then: " + String.join("; ", since) + ")";
  }

  /**
   * What has to be known of a drifted case, a line each.
   *
   * @param when it was accepted, may be empty
   */
  public static String lines(Comparison.Compared compared, String when) {
    CaseResult accepted = compared.accepted();
    CaseResult now = compared.now();
    List<String> lines = new ArrayList<>();
    lines.add(line("accepted", numbers(accepted, now) + (when.isEmpty() ? "" : " (" + when + ")")));
    lines.add(line("now", numbers(now, accepted)));
    changes(compared).forEach(change -> lines.add(line("changed", change)));
    compared.since().forEach(phrase -> lines.add(line("since then", phrase)));
    lines.add(
        line(
            "if meant",
            "mvn verify -Dclaims=%s -Daccept makes it the accepted result"
                .formatted(now.id().claim())));
    return String.join("\n", lines);
  }

  private static String line(String name, String text) {
    return "  %-11s%s".formatted(name, text);
  }

  /** What makes the difference a drift. */
  static List<String> changes(Comparison.Compared compared) {
    CaseResult accepted = compared.accepted();
    CaseResult now = compared.now();
    List<String> changes = new ArrayList<>();
    if (accepted.verdict() != now.verdict()) {
      changes.add(
          "verdict: %s when accepted, now %s"
              .formatted(accepted.verdict().words(), now.verdict().words()));
    }
    if (Double.compare(accepted.margin(), now.margin()) != 0) {
      changes.add(
          "margin: %s when accepted, now %s"
              .formatted(
                  format(accepted.margin(), now.margin()),
                  format(now.margin(), accepted.margin())));
    }
    if (accepted.replicates() != now.replicates()) {
      changes.add("n: %d when accepted, now %d".formatted(accepted.replicates(), now.replicates()));
    }
    double half = Ladder.halfWidth(accepted);
    double ends = Ladder.ENDS * half;
    moved("estimate", accepted.estimate(), now.estimate(), half, changes);
    moved("lower end", accepted.interval().low(), now.interval().low(), ends, changes);
    moved("upper end", accepted.interval().high(), now.interval().high(), ends, changes);
    return changes;
  }

  private static void moved(
      String name, double before, double after, double allowed, List<String> changes) {
    if (Ladder.share(before, after, allowed) > 1) {
      changes.add(
          "%s: %s when accepted, now %s; seeds could move it by %s"
              .formatted(
                  name, format(before, after), format(after, before), Numbers.format(allowed)));
    }
  }

  private static String numbers(CaseResult result, CaseResult other) {
    return "%s, interval [%s, %s], n = %d, margin %s, %s"
        .formatted(
            format(result.estimate(), other.estimate()),
            format(result.interval().low(), other.interval().low()),
            format(result.interval().high(), other.interval().high()),
            result.replicates(),
            format(result.margin(), other.margin()),
            result.verdict().words().toLowerCase(Locale.ROOT));
  }

  /** In three digits; in all of them where three do not tell two numbers apart. */
  static String format(double number, double other) {
    String rounded = Numbers.format(number);
    return Double.compare(number, other) != 0 && rounded.equals(Numbers.format(other))
        ? Double.toString(number)
        : rounded;
  }
}
