package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.ControlTally;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PowerCase;
import io.github.closerlook.claims.claim.PowerTable;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.claim.VerdictCounts;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.render.TextTable;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Commands;
import io.github.closerlook.claims.result.PooledCase;
import io.github.closerlook.claims.result.PooledCases;
import io.github.closerlook.claims.result.ReportJson;
import io.github.closerlook.claims.stats.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** {@code power.md}: how often the verdicts held, for the console as for the page. */
public record PowerText(
    PowerTable table,
    PooledCases pooled,
    PowerOutlook outlook,
    Conditions conditions,
    Commands commands,
    Map<String, String> facts) {

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

  /**
   * Writes {@code power.md} and {@code power.json}, and {@code pooled.json} where panels were
   * judged together; gives the text of the first.
   */
  public static String write(
      Path folder,
      PowerTable table,
      PooledCases pooled,
      PowerOutlook outlook,
      Conditions conditions,
      Commands commands,
      Map<String, String> facts) {
    String text = new PowerText(table, pooled, outlook, conditions, commands, facts).render();
    pooled.write(folder);
    ReportFiles.write(folder.resolve("power.md"), text);
    ReportFiles.write(
        folder.resolve("power.json"), ReportJson.write(PowerEntry.all(table, outlook, conditions)));
    return text;
  }

  String render() {
    return Template.POWER.render(this);
  }

  String panels() {
    int panels = table.panels().size();
    return panels == 1 ? "1 panel of seeds" : panels + " panels of seeds";
  }

  String firstSeeds() {
    List<Panel> panels = table.panels();
    long first = panels.get(0).firstSeed();
    return panels.size() == 1
        ? Long.toString(first)
        : first + " to " + panels.get(panels.size() - 1).firstSeed();
  }

  String verdicts() {
    return VerdictCounts.words(
        table.cases(Role.CLAIM).stream().flatMap(each -> each.judgements().stream()).toList(),
        Judgement::verdict);
  }

  String flips() {
    return outlook.flips().sentence();
  }

  String controls() {
    return ControlTally.of(
            table.judgements(), each -> each.claimCase().role(), Judgement::asExpected)
        .sentence();
  }

  int foretold() {
    return outlook.foretold();
  }

  boolean isForetold() {
    return foretold() > 0;
  }

  boolean isAsForetold() {
    return isForetold() && alarms().isEmpty();
  }

  List<String> alarms() {
    return outlook.alarmTexts(conditions, commands);
  }

  String claims() {
    Map<CaseId, Double> foretold = outlook.flipsByCase();
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
    for (PowerCase each : table.cases(Role.CLAIM)) {
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
    return rows.toString();
  }

  String nulls() {
    return controls("fooled", Role.NULL);
  }

  String planted() {
    return controls("not found", Role.PLANTED);
  }

  boolean isPooled() {
    return !pooled.entries().isEmpty();
  }

  String pooledVerdicts() {
    return VerdictCounts.words(pooled.ofClaims(), PooledCase::verdict);
  }

  String pooledControls() {
    return ControlTally.of(pooled.entries(), each -> each.id().role(), PooledCase::asExpected)
        .sentence();
  }

  /** All panels together, case by case. */
  String together() {
    TextTable rows =
        new TextTable(
            "claim",
            "case",
            "panel by panel",
            "together",
            "estimate",
            "interval",
            "margin",
            "p beyond it",
            "p beyond none",
            "n");
    for (PooledCase each : pooled.ofClaims()) {
      rows.add(
          List.of(
              each.id().claim() + ": " + each.id().criterion(),
              each.id().name(),
              each.alone().stream().map(Verdict::words).collect(Collectors.joining(", ")),
              each.verdict().words(),
              Numbers.format(each.estimate()),
              Template.words(each.interval()),
              Numbers.format(each.margin()),
              Numbers.format(each.pValue()),
              Numbers.format(each.pValueOfNone()),
              Integer.toString(each.replicates())));
    }
    return rows.toString();
  }

  private String controls(String unexpected, Role role) {
    TextTable rows =
        new TextTable("claim", "case", unexpected, "interval", "mean estimate", "range", "rule");
    for (PowerCase each : table.cases(role)) {
      List<String> row = new ArrayList<>(head(each));
      row.add(of(each.unexpected(), each));
      row.add(percent(each.share(each.unexpected())));
      row.addAll(tail(each));
      rows.add(row);
    }
    return rows.toString();
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
