package io.github.closerlook.report;

import io.github.closerlook.claim.ControlTally;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.PowerCase;
import io.github.closerlook.claim.PowerTable;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.claim.VerdictCounts;
import io.github.closerlook.report.drift.CaseId;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Panel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** {@code power.md}: how often the verdicts held, for the console as for the page. */
public final class PowerText {

  private PowerText() {}

  /** A panel in one line, with the verdicts that were not the expected ones, and with alarms. */
  public static String line(
      int number, int panels, PowerOutlook.OnPanel outlook, List<Judgement> judgements) {
    List<Judgement> unexpected =
        judgements.stream().filter(judgement -> !judgement.asExpected()).toList();
    StringJoiner others = new StringJoiner("; ", "; but ", "").setEmptyValue("");
    unexpected.forEach(
        judgement ->
            others.add(
                String.format(
                    Locale.ROOT,
                    "%s %s is %s",
                    name(judgement),
                    caseName(judgement),
                    judgement.verdict().words())));
    outlook
        .drift()
        .alarms()
        .forEach(alarm -> others.add("ALARM: " + alarm.id() + " is not as foretold"));
    return String.format(
        Locale.ROOT,
        "panel %d of %d, seeds from %d: %d of %d verdicts as expected%s",
        number,
        panels,
        outlook.panel().firstSeed(),
        judgements.size() - unexpected.size(),
        judgements.size(),
        others);
  }

  static String render(
      PowerTable table, PowerOutlook outlook, Settings settings, Map<String, String> environment) {
    StringBuilder text = new StringBuilder("# Power and false alarms\n\n");
    text.append(introduction(table, settings));
    text.append("\n## Together\n\n");
    together(text, table, outlook);
    text.append("\n## Alarms\n\n");
    alarms(text, outlook, settings);
    text.append("\n## Claims\n\n");
    claims(text, table.cases(Role.CLAIM), outlook.flipsByCase());
    text.append("\n## Null controls\n\n");
    controls(text, "fooled", table.cases(Role.NULL));
    text.append("\n## Planted controls\n\n");
    controls(text, "not found", table.cases(Role.PLANTED));
    EnvironmentText.append(text, environment);
    return text.toString();
  }

  /** Writes {@code power.md} and {@code power.json}; gives the text of the former. */
  public static String write(
      Path folder, PowerTable table, PowerOutlook outlook, Settings settings) {
    String text = render(table, outlook, settings, Reports.environment(settings));
    Reports.write(folder.resolve("power.md"), text);
    Reports.write(folder.resolve("power.json"), PowerJson.render(table, outlook, settings));
    return text;
  }

  private static String introduction(PowerTable table, Settings settings) {
    List<Panel> panels = table.panels();
    return String.format(
        Locale.ROOT,
        """
        Every claim repeated on %s, each with seeds of its own; scale %s, first seeds %s.
        The intervals are exact (Clopper and Pearson, 95 %%) and of other seeds: all panels draw from
        the same data set, so they say nothing of other data. Verdicts flip and controls are fooled by
        chance, which is counted here beside how often it was foretold, and fails nothing. What fails
        is an alarm: a result that is not where the accepted panels foretell it.
        """,
        panels.size() == 1 ? "1 panel of seeds" : panels.size() + " panels of seeds",
        settings.scale(),
        panels.size() == 1
            ? panels.get(0).firstSeed()
            : panels.get(0).firstSeed() + " to " + panels.get(panels.size() - 1).firstSeed());
  }

  private static void together(StringBuilder text, PowerTable table, PowerOutlook outlook) {
    List<Judgement> claims =
        table.cases(Role.CLAIM).stream().flatMap(each -> each.judgements().stream()).toList();
    text.append("- Verdicts on claims: ")
        .append(VerdictCounts.words(claims, Judgement::verdict))
        .append(".\n");
    if (outlook.foretold() > 0) {
      text.append("- Flips: ").append(outlook.flips().sentence()).append(".\n");
    }
    ControlTally tally =
        ControlTally.of(table.judgements(), each -> each.claimCase().role(), Judgement::asExpected);
    text.append("- Controls: ").append(tally.sentence()).append(".\n");
  }

  private static void alarms(StringBuilder text, PowerOutlook outlook, Settings settings) {
    List<String> alarms = outlook.alarmTexts(settings);
    if (outlook.foretold() == 0) {
      text.append("Nothing is foretold: these results have no accepted ones of other seeds.\n");
    } else if (alarms.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT, "None: all %d results are as foretold.\n", outlook.foretold()));
    }
    alarms.forEach(alarm -> text.append("```\n").append(alarm).append("\n```\n"));
  }

  private static void claims(
      StringBuilder text, List<PowerCase> cases, Map<CaseId, Double> foretold) {
    TextTable rows =
        new TextTable(
            "claim",
            "case",
            "expected",
            "as expected",
            "interval",
            "flips foretold",
            "reproduced / weaker / absent / contrary / inconclusive",
            "mean estimate",
            "range",
            "rule");
    for (PowerCase each : cases) {
      Double flips = foretold.get(CaseId.of(each.first()));
      List<String> row = new ArrayList<>(head(each));
      row.add(each.first().expectedInWords());
      row.add(of(each.asExpected(), each));
      row.add(percent(each.share(each.asExpected())));
      row.add(flips == null ? "not foretold" : Numbers.format(flips));
      row.add(
          Verdict.ofTheJudge().stream()
              .map(verdict -> Integer.toString(each.count(verdict)))
              .collect(Collectors.joining(" / ")));
      row.addAll(tail(each));
      rows.add(row);
    }
    rows.appendTo(text);
  }

  private static void controls(StringBuilder text, String unexpected, List<PowerCase> cases) {
    TextTable rows =
        new TextTable("claim", "case", unexpected, "interval", "mean estimate", "range", "rule");
    for (PowerCase each : cases) {
      List<String> row = new ArrayList<>(head(each));
      row.add(of(each.unexpected(), each));
      row.add(percent(each.share(each.unexpected())));
      row.addAll(tail(each));
      rows.add(row);
    }
    rows.appendTo(text);
  }

  private static List<String> head(PowerCase each) {
    return List.of(name(each.first()), caseName(each.first()));
  }

  private static List<String> tail(PowerCase each) {
    var estimates = each.estimates();
    return List.of(
        Numbers.format(estimates.getAverage()),
        Numbers.format(estimates.getMin()) + " to " + Numbers.format(estimates.getMax()),
        each.first().criterion().rule().replace("reproduced if ", ""));
  }

  private static String name(Judgement judgement) {
    return judgement.expectation().id() + ": " + judgement.criterion().id();
  }

  private static String caseName(Judgement judgement) {
    return judgement.expectation().name(judgement.claimCase());
  }

  private static String of(int count, PowerCase each) {
    return count + " of " + each.panels();
  }

  private static String percent(Interval share) {
    return String.format(
        Locale.ROOT, "%d to %d %%", Math.round(100 * share.low()), Math.round(100 * share.high()));
  }
}
