package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Commands;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was foretold of each panel, and what has become of it.
 *
 * @param panels in their order
 */
public record PowerOutlook(List<OnPanel> panels) {

  /**
   * One panel.
   *
   * @param drift its cases against the accepted results
   * @param flips its verdicts against the accepted ones
   */
  public record OnPanel(Panel panel, DriftSummary drift, FlipCount flips) {

    /** From the judgements of a panel. */
    public static OnPanel of(Panel panel, DriftSummary drift, List<Judgement> judgements) {
      return new OnPanel(panel, drift, FlipCount.of(drift.foretold(), judgements));
    }
  }

  /** The panels are copied. */
  public PowerOutlook {
    panels = List.copyOf(panels);
  }

  /** How many results there are of all panels that accepted ones foretell. */
  int foretold() {
    return panels.stream().mapToInt(each -> each.drift().foretold().size()).sum();
  }

  /** All results that are not as foretold. */
  public List<Comparison.Foretold> alarms() {
    return panels.stream().flatMap(each -> each.drift().alarms().stream()).toList();
  }

  /** A paragraph for each alarm, with the command that has it again. */
  List<String> alarmTexts(Conditions conditions, Commands commands) {
    List<String> texts = new ArrayList<>();
    for (OnPanel each : panels) {
      for (Comparison.Foretold alarm : each.drift().alarms()) {
        String claim = alarm.id().claim();
        texts.add(
            String.format(
                Locale.ROOT,
                "%s, seeds from %d\n%s\n  repeat     %s",
                alarm.id(),
                each.panel().firstSeed(),
                alarm.details(each.drift().when(claim), commands).orElseThrow(),
                commands.judge(claim, conditions.from(each.panel().firstSeed()))));
      }
    }
    return texts;
  }

  /** The verdicts of all panels against the accepted ones. */
  FlipCount flips() {
    return FlipCount.of(panels.stream().map(OnPanel::flips).toList());
  }

  /**
   * On how many panels the verdict on a case is to flip, on average; without what is not foretold.
   */
  Map<CaseId, Double> flipsByCase() {
    return flips().cases().stream()
        .collect(
            Collectors.groupingBy(
                each -> each.comparison().id(), Collectors.summingDouble(FlipCount.Case::chance)));
  }
}
