package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Commands;
import io.github.closerlook.claims.result.DriftSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code alarms.md}: what is not as the accepted panels foretell, ready to become an issue. The
 * heading in its first line is the title.
 */
record Alarms(
    DriftSummary drift, Conditions conditions, Commands commands, Map<String, String> facts) {

  /** One alarm, with the command that repeats it. */
  record Alarm(CaseId id, String lines, String command) {}

  /** The text; none if all is as foretold. */
  Optional<String> render() {
    return drift.alarms().isEmpty() ? Optional.empty() : Optional.of(Template.ALARMS.render(this));
  }

  String results() {
    return alarms().size() == 1 ? "1 result is" : alarms().size() + " results are";
  }

  List<Alarm> alarms() {
    return drift.alarms().stream()
        .map(
            each ->
                new Alarm(
                    each.id(),
                    each.details(drift.when(each.id().claim()), commands).orElseThrow(),
                    commands.judge(each.id().claim(), conditions)))
        .toList();
  }
}
