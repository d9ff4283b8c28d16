package io.github.closerlook.report.ladder;

import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ladder.md}: how effects grow towards the paper's size, as tables. */
final class LadderText {

  private static final String INTRODUCTION =
      """
      # Towards the paper's size

      Claims that the suite judges on small networks and few images, on rungs of growing size. A line
      through the effects, on the logarithm of the size, foretells the effect at the paper's size, with
      the interval in which 95 of a hundred such effects are to lie (docs/statistics.md tells how). Only
      what stands in the column of the rungs was trained. Rungs, seeds and stop rules were chosen before,
      and are in expectations/ladder.

      """;

  private LadderText() {}

  static String render(List<LadderEntry> entries, Map<String, String> environment) {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    row(
        text,
        "claim",
        "comparison",
        "grows",
        "rungs trained",
        "the paper's size",
        "foretold",
        "95 % prediction interval",
        "margin",
        "and at the paper's size?",
        "left-out rungs foretold");
    text.append("|---".repeat(10)).append("|\n");
    entries.forEach(entry -> summary(text, entry));
    String ladder = "";
    for (LadderEntry entry : entries) {
      if (!entry.figure().equals(ladder)) {
        ladder = entry.figure();
        text.append(
            String.format(
                Locale.ROOT, "\n## %s: %s\n\n%s\n", entry.claim(), entry.ladder(), entry.path()));
      }
      one(text, entry);
    }
    text.append("\n## Made with\n\n");
    environment.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private static void summary(StringBuilder text, LadderEntry entry) {
    ForecastEntry forecast = entry.forecast();
    row(
        text,
        entry.claim() + ": " + entry.criterion(),
        entry.comparison(),
        entry.grows(),
        entry.climbed() + " of " + entry.rungs().size(),
        Integer.toString(entry.paper()),
        forecast == null ? "" : Numbers.format(forecast.estimate()),
        forecast == null ? "" : interval(forecast.low(), forecast.high()),
        Numbers.format(entry.margin()),
        forecast == null ? "not foretold: too few rungs are known" : forecast.says(),
        forecast == null || forecast.leftOut().isEmpty()
            ? ""
            : forecast.hits() + " of " + forecast.leftOut().size());
  }

  private static void one(StringBuilder text, LadderEntry entry) {
    text.append(
        String.format(Locale.ROOT, "\n### %s: %s\n\n", entry.criterion(), entry.comparison()));
    row(text, entry.grows(), "first seed", "n", "effect", "95 % interval", "by itself", "sizes");
    text.append("|---".repeat(7)).append("|\n");
    for (RungEntry rung : entry.rungs()) {
      row(
          text,
          Integer.toString(rung.size()),
          Long.toString(rung.firstSeed()),
          rung.isThere() ? Integer.toString(rung.replicates()) : "",
          !rung.isThere()
              ? "not yet trained"
              : rung.estimate() == null ? "not known" : Numbers.format(rung.estimate()),
          rung.isKnown() ? interval(rung.low(), rung.high()) : "",
          rung.isThere() ? Verdict.valueOf(rung.verdict()).words() : "",
          rung.sizes());
    }
    text.append('\n').append(LadderWords.forecast(entry)).append(". ");
    text.append(LadderWords.leftOut(entry)).append(". ");
    if (!LadderWords.turn(entry).isEmpty()) {
      text.append(LadderWords.turn(entry)).append(". ");
    }
    text.append(LadderWords.rungs(entry)).append(".\n");
  }

  private static String interval(double low, double high) {
    return Numbers.format(low) + " to " + Numbers.format(high);
  }

  private static void row(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
  }
}
