package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.DriftMarkdown;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.FigureCsv;
import io.github.closerlook.claims.render.figure.FigureSvg;
import io.github.closerlook.claims.render.page.PaperPage;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what a session leaves: {@code claims.json}, {@code claims.md}, the figures and the numbers
 * behind them, the page {@code paper.html} made of these; and what Allure wants beside its results.
 */
public final class Reports {

  private Reports() {}

  /** Allure's report, which the build puts beside the page when the tests are over. */
  private static final String ALLURE = "index.html";

  /**
   * Writes the report of this run.
   *
   * @param folder {@code reports/latest}
   * @param allure the folder of Allure's results, which are told what this run took; empty if there
   *     are none
   */
  public static void write(Path folder, Suite suite, Optional<Path> allure) {
    SuiteOptions options = suite.options();
    List<CaseRecord> cases = cases(suite);
    ReportFiles.write(folder.resolve("claims.json"), ReportJson.write(cases));
    ReportFiles.write(
        folder.resolve("claims.md"),
        new ClaimsTable(
                    suite.paper(), cases, suite.results(), options.conditions(), options.facts())
                .render()
            + drift(suite).map(Reports::driftSection).orElse(""));
    drift(suite)
        .ifPresent(
            drift -> {
              ReportFiles.write(folder.resolve("drift.md"), drift.render());
              ReportFiles.write(folder.resolve("drift.json"), drift.summary().json());
            });
    writeFigures(folder, suite);
    Map<String, String> environment = new LinkedHashMap<>(options.facts());
    environment.put("Runs", runs(suite));
    environment.put("Arithmetic", suite.arithmetic().words());
    page(suite, environment, Optional.of(ALLURE)).write(folder);
    allure.ifPresent(results -> writeEnvironment(results, environment));
  }

  /** What is written of each case, in the order of the claims. */
  static List<CaseRecord> cases(Suite suite) {
    return suite.results().stream()
        .flatMap(result -> result.cases(suite.options().conditions()).stream())
        .toList();
  }

  static String runs(Suite suite) {
    return Text.format(
        "%d, %s of training one after the other",
        suite.runs(), Durations.words(suite.secondsOfRuns()));
  }

  static PaperPage page(Suite suite, Map<String, String> environment, Optional<String> allure) {
    Set<String> asked =
        suite.claims().stream().map(Expectation::id).collect(Collectors.toUnmodifiableSet());
    return new PaperPage(
        suite.paper(), suite.expectations(), asked::contains, suite::has, environment, allure);
  }

  /** Writes the figures of all judged claims, and the numbers behind them. */
  static void writeFigures(Path folder, Suite suite) {
    for (ClaimResult result : suite.results()) {
      for (Figure figure : result.figures()) {
        ReportFiles.write(folder.resolve(figure(figure)), FigureSvg.render(figure));
        ReportFiles.write(folder.resolve(numbers(figure)), FigureCsv.render(figure));
      }
    }
  }

  /** Where a report folder has a figure. */
  static String figure(Figure figure) {
    return "figures/" + figure.id() + ".svg";
  }

  /** Where it has the numbers behind a figure. */
  static String numbers(Figure figure) {
    return "data/" + figure.id() + ".csv";
  }

  private static Optional<DriftMarkdown> drift(Suite suite) {
    return suite.drift().map(drift -> new DriftMarkdown(drift, suite.paper().commands()));
  }

  private static String driftSection(DriftMarkdown drift) {
    return "\n## Drift from the accepted results\n\n"
        + drift.summary().sentence()
        + "\n"
        + drift.details();
  }

  /**
   * Writes what is to be seen on other seeds than the accepted ones: {@code flips.md}, and {@code
   * alarms.md} if there is an alarm. Takes those of an earlier build away.
   */
  public static void writeForetold(Path folder, Suite suite) {
    SuiteOptions options = suite.options();
    Map<String, String> environment = options.facts();
    Optional<String> flips =
        suite
            .drift()
            .flatMap(
                drift ->
                    new Flips(
                            FlipCount.of(drift.foretold(), suite.judgements()),
                            ControlsReport.tally(suite).sentence(),
                            options.conditions(),
                            suite.paper().commands(),
                            environment)
                        .render());
    Optional<String> alarms =
        suite
            .drift()
            .flatMap(
                drift ->
                    new Alarms(drift, options.conditions(), suite.paper().commands(), environment)
                        .render());
    writeOrRemove(folder.resolve("flips.md"), flips);
    writeOrRemove(folder.resolve("alarms.md"), alarms);
  }

  private static void writeOrRemove(Path file, Optional<String> text) {
    if (text.isPresent()) {
      ReportFiles.write(file, text.get());
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw BadInput.of(
          e, "%s is of an earlier build and cannot be deleted (%s)", file, e.getMessage());
    }
  }

  /**
   * Writes categories and environment into the folder of Allure's results.
   *
   * @param facts what the results are made with
   */
  public static void writeForAllure(Path folder, Map<String, String> facts) {
    ReportFiles.write(folder.resolve("categories.json"), AllureFolder.categories());
    writeEnvironment(folder, facts);
  }

  private static void writeEnvironment(Path folder, Map<String, String> environment) {
    ReportFiles.write(
        folder.resolve("environment.properties"), AllureFolder.environment(environment));
  }
}
