package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One case against its accepted result, in words. */
public final class DriftText {

  private DriftText() {}

  /** Such as {@code the accepted panels of seeds from 1 and 10001}. */
  static String panels(Foretelling foretelling) {
    List<String> seeds = foretelling.panels().stream().map(seed -> Long.toString(seed)).toList();
    int last = seeds.size() - 1;
    return last == 0
        ? "the accepted panel of seeds from " + seeds.get(0)
        : Text.format(
            "the accepted panels of seeds from %s and %s",
            String.join(", ", seeds.subList(0, last)), seeds.get(last));
  }

  /**
   * What has to be known of a case that is not as foretold, a line each.
   *
   * @param when it was accepted, may be empty
   */
  static String alarm(Comparison.Foretold foretold, String when) {
    CaseRecord accepted = foretold.accepted();
    CaseRecord now = foretold.now();
    List<String> lines = new ArrayList<>();
    lines.add(line("accepted", numbers(accepted, now) + (when.isEmpty() ? "" : " (" + when + ")")));
    lines.add(line("now", numbers(now, accepted)));
    lines.add(line("foretold", "by " + panels(foretold.foretelling())));
    foretold
        .foretelling()
        .numbers()
        .forEach(
            number ->
                lines.add(
                    line(
                        number.holds() ? "holds" : "TRIPPED",
                        Text.format(
                            "%s: foretold %s to %s, measured %s",
                            number.what(),
                            Numbers.format(number.interval().low()),
                            Numbers.format(number.interval().high()),
                            Numbers.format(number.observed())))));
    foretold.since().forEach(phrase -> lines.add(line("since then", phrase)));
    return String.join("\n", lines);
  }

  /**
   * What has to be known of a drifted case, a line each.
   *
   * @param when it was accepted, may be empty
   */
  static String lines(Comparison.Compared compared, String when, Commands commands) {
    CaseRecord accepted = compared.accepted();
    CaseRecord now = compared.now();
    List<String> lines = new ArrayList<>();
    lines.add(line("accepted", numbers(accepted, now) + (when.isEmpty() ? "" : " (" + when + ")")));
    lines.add(line("now", numbers(now, accepted)));
    changes(compared).forEach(change -> lines.add(line("changed", change)));
    compared.since().forEach(phrase -> lines.add(line("since then", phrase)));
    lines.add(
        line("if meant", commands.accept(now.id().claim()) + " makes it the accepted result"));
    return String.join("\n", lines);
  }

  private static String line(String name, String text) {
    return Text.format("  %-11s%s", name, text);
  }

  /** What makes the difference a drift. */
  static List<String> changes(Comparison.Compared compared) {
    CaseRecord accepted = compared.accepted();
    CaseRecord now = compared.now();
    List<String> changes = new ArrayList<>();
    if (accepted.verdict() != now.verdict()) {
      changes.add(
          Text.format(
              "verdict: %s when accepted, now %s",
              accepted.verdict().words(), now.verdict().words()));
    }
    if (Double.compare(accepted.margin(), now.margin()) != 0) {
      changes.add(
          Text.format(
              "margin: %s when accepted, now %s",
              format(accepted.margin(), now.margin()), format(now.margin(), accepted.margin())));
    }
    if (accepted.replicates() != now.replicates()) {
      changes.add(
          Text.format("n: %d when accepted, now %d", accepted.replicates(), now.replicates()));
    }
    double half = DriftLevel.halfWidth(accepted);
    double ends = DriftLevel.ENDS * half;
    moved("estimate", accepted.estimate(), now.estimate(), half, changes);
    moved("lower end", accepted.interval().low(), now.interval().low(), ends, changes);
    moved("upper end", accepted.interval().high(), now.interval().high(), ends, changes);
    return changes;
  }

  private static void moved(
      String name, double before, double after, double allowed, List<String> changes) {
    if (DriftLevel.share(before, after, allowed) > 1) {
      changes.add(
          Text.format(
              "%s: %s when accepted, now %s; seeds could move it by %s",
              name, format(before, after), format(after, before), Numbers.format(allowed)));
    }
  }

  private static String numbers(CaseRecord result, CaseRecord other) {
    return Text.format(
        "%s, interval [%s, %s], n = %d, margin %s, %s",
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
