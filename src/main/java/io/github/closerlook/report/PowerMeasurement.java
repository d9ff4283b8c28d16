package io.github.closerlook.report;

import io.github.closerlook.claim.ClusterSettings;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Expectations;
import io.github.closerlook.claim.Judgement;
import io.github.closerlook.claim.PanelInquiry;
import io.github.closerlook.claim.PowerSettings;
import io.github.closerlook.claim.PowerStudy;
import io.github.closerlook.claim.PowerTable;
import io.github.closerlook.claim.ProjectFolder;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.model.Natives;
import io.github.closerlook.report.drift.AcceptedPanels;
import io.github.closerlook.report.drift.AcceptedResults;
import io.github.closerlook.report.drift.Comparison;
import io.github.closerlook.report.drift.DriftCheck;
import io.github.closerlook.report.drift.DriftSummary;
import io.github.closerlook.report.drift.Environment;
import io.github.closerlook.run.Laboratory;
import io.github.closerlook.run.Progress;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.run.RunStore;
import io.github.closerlook.study.Panel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Repeats the claims on many panels of seeds and reports how often their verdicts hold, and whether
 * each result is as the accepted panels foretell: {@code -Ppower}. What is trained goes into the
 * run store, so that it may be stopped and gone on with. With {@code -Daccept} the panels join the
 * accepted ones.
 */
public final class PowerMeasurement {

  private static final Path REPORTS = ProjectFolder.resolve("reports");
  private static final Path ACCEPTED = REPORTS.resolve("accepted");

  private final Settings settings;
  private final ClusterSettings cluster = ClusterSettings.ofSystem();
  private final Catalogue catalogue;
  private final RunStore store;
  private final Progress progress;
  private final DriftCheck check;
  private final List<PowerOutlook.OnPanel> outlooks = new ArrayList<>();

  private PowerMeasurement(
      Settings settings, Catalogue catalogue, List<Expectation> claims, List<Panel> panels) {
    this.settings = settings;
    this.catalogue = catalogue;
    check =
        new DriftCheck(
            AcceptedResults.read(ACCEPTED),
            AcceptedPanels.read(ACCEPTED),
            Environment.of(Path.of(""), claims, catalogue));
    store = new RunStore(settings.runs(), PowerMeasurement::say);
    Set<RunSpec> plan = new LinkedHashSet<>();
    for (Panel panel : panels) {
      claims.forEach(claim -> plan.addAll(PanelInquiry.plan(claim, panel)));
    }
    progress = new Progress(plan, PowerMeasurement::say);
  }

  /**
   * Takes its settings from system properties, as the suite does. Exits with 1 at an alarm.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.endWithMaven();
    try {
      Settings settings = Settings.ofSystem();
      Natives.load();
      Catalogue catalogue = Catalogue.of(settings.data());
      List<Expectation> claims =
          settings
              .select(Expectations.read(ProjectFolder.resolve("expectations"), settings.scale()))
              .stream()
              .map(claim -> claim.on(catalogue::has))
              .toList();
      List<Panel> panels = PowerSettings.ofSystem().of(settings);
      PowerMeasurement measurement = new PowerMeasurement(settings, catalogue, claims, panels);
      PowerTable table =
          new PowerStudy(claims, measurement::judge)
              .run(
                  panels,
                  (panel, judgements) -> measurement.judged(panel, panels.size(), judgements));
      PowerOutlook outlook = new PowerOutlook(measurement.outlooks);
      System.out.println("\n" + write(REPORTS.resolve("latest"), table, outlook, settings));
      measurement.end(outlook);
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** A laboratory each time: no more records are kept than one claim needs on one panel. */
  private List<Judgement> judge(Panel panel, Expectation claim) {
    try (Laboratory laboratory =
        cluster.laboratory(settings, settings.data(), catalogue, store, progress)) {
      PanelInquiry inquiry = new PanelInquiry(panel, settings.scale(), laboratory);
      Map<RunSpec, RunRecord> records = inquiry.train(claim);
      return inquiry.judge(claim, inquiry.measure(claim, records));
    }
  }

  private void judged(Panel panel, int panels, List<Judgement> judgements) {
    Settings here = settings.from(panel.firstSeed());
    List<Comparison> comparisons =
        judgements.stream().map(judgement -> check.compare(judgement, here)).toList();
    DriftSummary drift = new DriftSummary(comparisons, id -> check.when(id).orElse(""));
    PowerOutlook.OnPanel outlook = PowerOutlook.OnPanel.of(panel, drift, judgements);
    outlooks.add(outlook);
    say(PowerText.line(outlooks.size(), panels, outlook, judgements));
  }

  /** Accepts the panels if asked to; else an alarm is a failure. */
  private void end(PowerOutlook outlook) {
    if (settings.acceptance() == Settings.Acceptance.ACCEPT) {
      say(
          AcceptedPanelReport.write(
              ACCEPTED,
              check,
              outlook.panels().stream()
                  .flatMap(each -> each.drift().foretold().stream())
                  .toList()));
      return;
    }
    outlook.alarms().forEach(alarm -> say("Not as foretold: " + alarm.id()));
    if (!outlook.alarms().isEmpty()) {
      System.exit(1);
    }
  }

  /** Writes {@code power.md} and {@code power.json}; gives the text of the former. */
  static String write(Path folder, PowerTable table, PowerOutlook outlook, Settings settings) {
    String text = PowerText.render(table, outlook, settings, Reports.environment(settings));
    Reports.write(folder.resolve("power.md"), text);
    Reports.write(folder.resolve("power.json"), PowerJson.render(table, outlook, settings));
    return text;
  }

  private static void say(String line) {
    System.out.println("[closer-look] " + line);
  }
}
