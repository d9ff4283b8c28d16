package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PowerCase;
import io.github.closerlook.claims.claim.PowerStudy;
import io.github.closerlook.claims.claim.PowerTable;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftCheck;
import io.github.closerlook.claims.result.DriftSummary;
import io.github.closerlook.claims.result.PooledCase;
import io.github.closerlook.claims.result.PooledCases;
import io.github.closerlook.claims.session.AcceptedPanelReport;
import io.github.closerlook.claims.session.PowerOutlook;
import io.github.closerlook.claims.session.PowerText;
import io.github.closerlook.paper.MemorizationPaper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Repeats the claims on many panels of seeds and reports how often their verdicts hold, and whether
 * each result is as the accepted panels foretell: {@code -Ppower}; then judges all panels together.
 * With {@code -Daccept} the panels join the accepted ones; where they are these, what they say
 * together is accepted.
 */
public final class PowerMeasurement {

  private static final Path REPORTS = ProjectFolder.resolve("reports");
  private static final Path ACCEPTED = REPORTS.resolve("accepted");

  private final Assignment assignment;
  private final PowerSettings power = PowerSettings.ofSystem();
  private final List<Panel> panels;
  private final DriftCheck check;
  private final List<PowerOutlook.OnPanel> outlooks = new ArrayList<>();

  private PowerMeasurement(Assignment assignment) {
    this.assignment = assignment;
    AcceptedPanels accepted = AcceptedPanels.read(ACCEPTED);
    panels = power.of(assignment.settings(), accepted);
    check =
        new DriftCheck(
            AcceptedResults.read(ACCEPTED),
            accepted,
            SuiteFacts.environment(assignment.claims(), assignment.catalogue()));
  }

  /**
   * Takes its settings from system properties, as the suite does. Exits with 1 at an alarm.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.run(PowerMeasurement::measureAll);
  }

  static void measureAll() {
    new PowerMeasurement(Assignment.ofSystem().withClaims(ProjectFolder.resolve("expectations")))
        .measure();
  }

  private void measure() {
    Settings settings = assignment.settings();
    ClaimTrial trial = new ClaimTrial(assignment, assignment.plan(panels), MavenChild::say);
    PowerTable table =
        new PowerStudy(
                assignment.claims(), (panel, claim) -> trial.judge(claim, panel, settings.scale()))
            .run(panels, this::judged);
    PowerOutlook outlook = new PowerOutlook(outlooks);
    List<PooledCase> together = together(trial, table);
    System.out.println(
        "\n"
            + PowerText.write(
                REPORTS.resolve("latest"),
                table,
                new PooledCases(together),
                outlook,
                settings.conditions(),
                new MemorizationPaper().commands(),
                assignment.facts()));
    end(outlook, together);
  }

  /** All panels together, in those cases that can be pooled; none where there is but one panel. */
  private List<PooledCase> together(ClaimTrial trial, PowerTable table) {
    if (panels.size() == 1) {
      return List.of();
    }
    Map<CaseId, PowerCase> byPanel =
        table.cases().stream()
            .collect(Collectors.toMap(each -> CaseId.of(each.first()), each -> each));
    return assignment.claims().stream()
        .flatMap(
            claim -> trial.judgeTogether(claim, panels, assignment.settings().scale()).stream())
        .map(
            judgement ->
                PooledCase.of(panels, byPanel.get(CaseId.of(judgement)).judgements(), judgement))
        .toList();
  }

  private void judged(Panel panel, List<Judgement> judgements) {
    Conditions here = assignment.settings().conditions().from(panel.firstSeed());
    List<Comparison> comparisons =
        judgements.stream().map(judgement -> check.compare(judgement, here)).toList();
    DriftSummary drift = new DriftSummary(comparisons, id -> check.when(id).orElse(""));
    PowerOutlook.OnPanel outlook = PowerOutlook.OnPanel.of(panel, drift, judgements);
    outlooks.add(outlook);
    MavenChild.say(PowerText.line(outlooks.size(), panels.size(), outlook, judgements));
  }

  /** Accepts the panels if asked to; else an alarm is a failure. */
  private void end(PowerOutlook outlook, List<PooledCase> together) {
    if (assignment.settings().acceptance() == Settings.Acceptance.ACCEPT) {
      MavenChild.say(power.areAccepted() ? acceptTogether(together) : acceptPanels(outlook));
      return;
    }
    outlook.alarms().forEach(alarm -> MavenChild.say("Not as foretold: " + alarm.id()));
    if (!outlook.alarms().isEmpty()) {
      MavenChild.refuse();
    }
  }

  private String acceptTogether(List<PooledCase> together) {
    PooledCases.read(ACCEPTED).with(together).write(ACCEPTED);
    return Text.format(
        "What %d panels say together of %d cases is accepted.", panels.size(), together.size());
  }

  private String acceptPanels(PowerOutlook outlook) {
    return AcceptedPanelReport.write(
        ACCEPTED,
        check,
        outlook.panels().stream().flatMap(each -> each.drift().foretold().stream()).toList());
  }
}
