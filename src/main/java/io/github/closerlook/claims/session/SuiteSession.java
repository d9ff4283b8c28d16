package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.render.ladder.LadderReport;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.DriftCheck;
import io.github.closerlook.claims.result.OtherData;
import io.github.closerlook.claims.result.PooledCases;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Run;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The suite of one test run: opened when the first claim asks, its reports written when the last
 * test is over. All settings and expectations are checked before anything trains.
 */
final class SuiteSession {

  private final Optional<String> otherData;
  private final Path accepted;
  private final Path latest;
  private final Suite suite;
  private final Laboratory laboratory;
  private final DriftCheck drift;

  /** The one session of a test run. */
  private static final class Only implements AutoCloseable {

    private final Once<SuiteSession> session;

    Only(Class<? extends PaperSuite> paper) {
      session =
          new Once<>(
              () -> new SuiteSession(ReflectionSupport.newInstance(paper)), SuiteSession::close);
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private SuiteSession(PaperSuite paper) {
    Path all = paper.folder().resolve("reports/accepted");
    otherData = paper.otherData();
    accepted = otherData.map(dataSet -> OtherData.folder(all, dataSet)).orElse(all);
    latest = paper.folder().resolve("reports/latest");
    SuiteOptions options = paper.options();
    List<Expectation> expectations = paper.expectations();
    List<Expectation> claims = options.select(expectations);
    Set<Run> plan = new LinkedHashSet<>();
    claims.forEach(claim -> plan.addAll(PanelInquiry.plan(claim.on(paper::has), paper.panel())));
    drift =
        new DriftCheck(
            options.readAccepted(accepted),
            AcceptedPanels.read(accepted),
            paper.environment(claims));
    laboratory = paper.laboratory(plan, SuiteSession::say);
    laboratory.lookAhead(plan);
    suite =
        new Suite(
                paper.paper(),
                options,
                expectations,
                paper::has,
                new PanelInquiry(paper.panel(), options.conditions().scale(), laboratory))
            .comparedBy(drift);
    allure().ifPresent(results -> Reports.writeForAllure(results, options.facts()));
  }

  /**
   * The session of a test run. What keeps it from being opened is told once, by the first claim
   * that asks: the others have no cases.
   *
   * @throws BadInputException if it cannot be opened, the first time
   */
  static Optional<SuiteSession> of(ExtensionContext context) {
    Class<? extends PaperSuite> paper =
        context.getRequiredTestClass().getAnnotation(ClaimsOf.class).value();
    return context
        .getRoot()
        .getStore(Namespace.create(SuiteSession.class))
        .computeIfAbsent(paper, type -> new Only(paper), Only.class)
        .session
        .get();
  }

  Suite suite() {
    return suite;
  }

  private void close() {
    laboratory.close();
    // The page has them in their places; they come from builds of their own.
    LadderReport.copy(accepted, latest);
    PooledCases.read(accepted).write(latest);
    OtherData.copy(accepted, latest);
    Reports.write(latest, suite, allure());
    Reports.writeForetold(latest, suite);
    suite.drift().ifPresent(summary -> say(summary.sentence()));
    if (suite.options().accepts()) {
      accept();
    }
  }

  /** Where Maven has Allure write. */
  private static Optional<Path> allure() {
    return Optional.ofNullable(System.getProperty("allure.results.directory")).map(Path::of);
  }

  private void accept() {
    if (otherData.isPresent()) {
      AcceptedReport.writeResults(accepted, suite, drift);
    } else if (suite.options().assertsVerdicts()) {
      AcceptedReport.write(accepted, suite, drift);
    } else {
      suite
          .drift()
          .map(summary -> AcceptedPanelReport.write(accepted, drift, summary.foretold()))
          .ifPresent(SuiteSession::say);
    }
  }

  private static void say(String line) {
    System.out.println("[closer-look] " + line);
  }
}
