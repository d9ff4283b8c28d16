package io.github.closerlook.claims.render.ladder;

import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.ladder.ForecastEntry;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a ladder says, in sentences that the page and {@code ladder.md} share. */
public final class LadderWords {

  private LadderWords() {}

  /** How many rungs there are, and which are not there yet. */
  public static String rungs(LadderEntry entry) {
    List<String> missing =
        entry.rungs().stream()
            .filter(rung -> !rung.isThere())
            .map(rung -> Integer.toString(rung.size()))
            .toList();
    return missing.isEmpty()
        ? Text.format("All %d rungs are trained", entry.rungs().size())
        : Text.format(
            "%d of %d rungs are trained; not yet those of %s %s",
            entry.climbed(), entry.rungs().size(), String.join(", ", missing), entry.grows());
  }

  /** A comparison in a line, for the console. */
  public static String line(LadderEntry entry) {
    return Text.format(
        "%s, %s: %s. %s. %s.",
        entry.claim(), entry.ladder(), entry.comparison(), rungs(entry), forecast(entry));
  }

  /** All that is foretold, in whole sentences. */
  public static String foretold(LadderEntry entry) {
    return Stream.of(forecast(entry), leftOut(entry), turn(entry))
        .filter(sentence -> !sentence.isEmpty())
        .map(sentence -> sentence + ".")
        .collect(Collectors.joining(" "));
  }

  /** What is foretold of the paper's size. */
  static String forecast(LadderEntry entry) {
    ForecastEntry forecast = entry.forecast();
    if (forecast == null) {
      return Text.format(
          "Nothing is foretold of %d %s: too few rungs have a known effect",
          entry.paper(), entry.grows());
    }
    return Text.format(
        "At %d %s the effect is foretold as %s, 95 %% prediction interval [%s, %s] (no effect is"
            + " %s, the margin %s): %s",
        entry.paper(),
        entry.grows(),
        Numbers.format(forecast.estimate()),
        Numbers.format(forecast.low()),
        Numbers.format(forecast.high()),
        Numbers.format(entry.none()),
        Numbers.format(entry.margin()),
        forecast.says());
  }

  /** How far its own rungs could be foretold. */
  static String leftOut(LadderEntry entry) {
    ForecastEntry forecast = entry.forecast();
    if (forecast == null || forecast.leftOut().isEmpty()) {
      return "Too few rungs to leave one out and foretell it from the others";
    }
    return Text.format(
        "Left out and foretold from the others, %d of %d rungs were where they were foretold",
        forecast.hits(), forecast.leftOut().size());
  }

  /** Where the effect turns; empty where it does not. */
  static String turn(LadderEntry entry) {
    ForecastEntry forecast = entry.forecast();
    if (forecast == null || forecast.turn() == null) {
      return "";
    }
    return Text.format(
        "The line turns from one side of no effect to the other at about %d %s%s",
        Math.round(forecast.turn()),
        entry.grows(),
        forecast.turnLow() == null
            ? ""
            : Text.format(
                ", and may do so anywhere from %d to %d",
                Math.round(forecast.turnLow()), Math.round(forecast.turnHigh())));
  }
}
