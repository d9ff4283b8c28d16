package io.github.closerlook.report;

import io.github.closerlook.claim.Settings;
import io.github.closerlook.report.drift.Comparison;
import io.github.closerlook.report.drift.DriftSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code alarms.md}: what is not as the accepted panels foretell, ready to become an issue. The
 * heading in its first line is the title.
 */
final class Alarms {

  private Alarms() {}

  /** The text; none if all is as foretold. */
  static Optional<String> render(
      DriftSummary drift, Settings settings, Map<String, String> environment) {
    List<Comparison.Foretold> alarms = drift.alarms();
    if (alarms.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("# ");
    text.append(alarms.size() == 1 ? "1 result is" : alarms.size() + " results are")
        .append(" not as foretold on seeds from ")
        .append(settings.seed())
        .append("\n\n")
        .append(
            """
            Other seeds may flip a verdict, but not move a result so far from what the accepted panels
            foretell: over all cases together, chance does that in at most one panel of a hundred. So
            something has likely changed since these were accepted.
            """);
    for (Comparison.Foretold alarm : alarms) {
      text.append(
          String.format(
              Locale.ROOT,
              """

          ## %s

          ```
          %s
            repeat     %s
          ```
          """,
              alarm.id(),
              alarm.details(drift.when(alarm.id().claim())).orElseThrow(),
              Repeat.command(alarm.id().claim(), settings)));
    }
    EnvironmentText.append(text, environment);
    return Optional.of(text.toString());
  }
}
