package io.github.closerlook.claims;

import io.github.closerlook.claim.ClusterSettings;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Expectations;
import io.github.closerlook.claim.PanelInquiry;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.data.Sampler;
import io.github.closerlook.program.SuitePreflight;
import io.github.closerlook.render.ladder.LadderReport;
import io.github.closerlook.report.AcceptedPanelReport;
import io.github.closerlook.report.AcceptedReport;
import io.github.closerlook.report.Reports;
import io.github.closerlook.report.Suite;
import io.github.closerlook.result.AcceptedPanels;
import io.github.closerlook.result.DriftCheck;
import io.github.closerlook.result.Environment;
import io.github.closerlook.run.Laboratory;
import io.github.closerlook.run.Progress;
import io.github.closerlook.run.Run;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.run.RunStore;
import io.github.closerlook.study.NetworkStudy;
import io.github.closerlook.study.Panel;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The suite of one test run: opened when the first claim asks, its reports written when the last
 * test is over. All settings and expectations are checked before anything trains.
 */
final class SuiteSession {

  private static final Path EXPECTATIONS = Path.of("expectations");
  private static final Path REPORTS = Path.of("reports");
  private static final Path ACCEPTED = REPORTS.resolve("accepted");

  private final Suite suite;
  private final Laboratory laboratory;
  private final DriftCheck drift;

  /** The one session of a test run. */
  private static final class Only implements AutoCloseable {

    private final Once<SuiteSession> session = new Once<>(SuiteSession::new, SuiteSession::close);

    @Override
    public void close() {
      session.close();
    }
  }

  private SuiteSession() {
    Settings settings = Settings.ofSystem();
    List<Expectation> expectations =
        Expectations.read(EXPECTATIONS, settings.scale(), NetworkStudy.class);
    Panel panel = new Panel(settings.seed(), settings.engine());
    Set<Run> plan = new LinkedHashSet<>();
    Catalogue catalogue = Catalogue.of(settings.data());
    settings
        .select(expectations)
        .forEach(claim -> plan.addAll(PanelInquiry.plan(claim.on(catalogue::has), panel)));
    plan.stream()
        .flatMap(run -> RunSpec.of(run).samples())
        .distinct()
        .forEach(sample -> Sampler.requireDrawable(sample, catalogue));
    drift =
        new DriftCheck(
            SuitePreflight.accepted(ACCEPTED, settings),
            AcceptedPanels.read(ACCEPTED),
            Environment.of(Path.of(""), settings.select(expectations), catalogue));
    laboratory =
        ClusterSettings.ofSystem()
            .laboratory(
                settings,
                settings.data(),
                catalogue,
                new RunStore(settings.runs(), SuiteSession::say),
                new Progress(plan, SuiteSession::say));
    laboratory.lookAhead(plan);
    suite =
        new Suite(
                settings,
                expectations,
                catalogue::has,
                new PanelInquiry(panel, settings.scale(), laboratory))
            .comparedBy(drift);
    allure().ifPresent(results -> Reports.writeForAllure(results, settings));
  }

  /**
   * The session of a test run. What keeps it from being opened is told once, by the first claim
   * that asks: the others have no cases.
   *
   * @throws BadInputException if it cannot be opened, the first time
   */
  static Optional<SuiteSession> of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SuiteSession.class))
        .computeIfAbsent(Only.class, type -> new Only(), Only.class)
        .session
        .get();
  }

  Suite suite() {
    return suite;
  }

  private void close() {
    laboratory.close();
    // The page has them in their place; they are climbed apart, with -Pladder.
    LadderReport.copy(REPORTS.resolve("accepted"), REPORTS.resolve("latest"));
    Reports.write(REPORTS.resolve("latest"), suite, allure());
    Reports.writeForetold(REPORTS.resolve("latest"), suite);
    suite.drift().ifPresent(summary -> say(summary.sentence()));
    if (suite.settings().acceptance() == Settings.Acceptance.ACCEPT) {
      accept();
    }
  }

  /** Where Maven has Allure write. */
  private static Optional<Path> allure() {
    return Optional.ofNullable(System.getProperty("allure.results.directory")).map(Path::of);
  }

  private void accept() {
    if (suite.settings().assertsVerdicts()) {
      AcceptedReport.write(ACCEPTED, suite, drift);
    } else {
      suite
          .drift()
          .map(summary -> AcceptedPanelReport.write(ACCEPTED, drift, summary.foretold()))
          .ifPresent(SuiteSession::say);
    }
  }

  private static void say(String line) {
    System.out.println("[closer-look] " + line);
  }
}
