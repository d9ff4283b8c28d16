package io.github.closerlook.report;

import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.render.DriftMarkdown;
import io.github.closerlook.render.figure.Figure;
import io.github.closerlook.render.figure.FigureCsv;
import io.github.closerlook.render.figure.FigureSvg;
import io.github.closerlook.render.page.PaperPage;
import io.github.closerlook.result.CaseRecord;
import io.github.closerlook.result.DriftSummary;
import io.github.closerlook.result.ReportFiles;
import io.github.closerlook.result.ReportJson;
import io.github.closerlook.run.Machine;
import io.github.closerlook.run.SgemmRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** The same where Allure is not told. */
  static void write(Path folder, Suite suite) {
    write(folder, suite, Optional.empty());
  }

  /**
   * Writes the report of this run.
   *
   * @param folder {@code reports/latest}
   * @param allure the folder of Allure's results, which are told what this run took; empty if there
   *     are none
   */
  public static void write(Path folder, Suite suite, Optional<Path> allure) {
    Settings settings = suite.settings();
    List<CaseRecord> cases = cases(suite);
    ReportFiles.write(folder.resolve("claims.json"), ReportJson.write(cases));
    ReportFiles.write(
        folder.resolve("claims.md"),
        new ClaimsTable(cases, suite.results(), settings.conditions(), environment(settings))
                .render()
            + suite.drift().map(Reports::driftSection).orElse(""));
    suite
        .drift()
        .ifPresent(
            drift -> {
              ReportFiles.write(folder.resolve("drift.md"), new DriftMarkdown(drift).render());
              ReportFiles.write(folder.resolve("drift.json"), drift.json());
            });
    writeFigures(folder, suite);
    Map<String, String> environment = environment(settings);
    environment.put("Networks", networks(suite));
    environment.put("Arithmetic", suite.arithmetic(Reports::sgemmRate).words());
    page(suite, environment, Optional.of(ALLURE)).write(folder);
    allure.ifPresent(results -> writeEnvironment(results, environment));
  }

  /** What is written of each case, in the order of the claims. */
  static List<CaseRecord> cases(Suite suite) {
    return suite.results().stream()
        .flatMap(result -> result.cases(suite.settings().conditions()).stream())
        .toList();
  }

  private static double sgemmRate(int workers) {
    int threads = Math.min(workers, Runtime.getRuntime().availableProcessors());
    return SgemmRate.measure(threads, Duration.ofMillis(200));
  }

  static String networks(Suite suite) {
    return String.format(
        Locale.ROOT,
        "%d, %s of training one after the other",
        suite.runs(),
        Durations.words(suite.secondsOfRuns()));
  }

  static PaperPage page(Suite suite, Map<String, String> environment, Optional<String> allure) {
    Set<String> asked =
        suite.claims().stream().map(Expectation::id).collect(Collectors.toUnmodifiableSet());
    return new PaperPage(suite.expectations(), asked::contains, suite::has, environment, allure);
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

  private static String driftSection(DriftSummary drift) {
    return "\n## Drift from the accepted results\n\n"
        + drift.sentence()
        + "\n"
        + new DriftMarkdown(drift).details();
  }

  /**
   * Writes what is to be seen on other seeds than the accepted ones: {@code flips.md}, and {@code
   * alarms.md} if there is an alarm. Takes those of an earlier build away.
   */
  public static void writeForetold(Path folder, Suite suite) {
    Settings settings = suite.settings();
    Map<String, String> environment = environment(settings);
    Optional<String> flips =
        suite
            .drift()
            .flatMap(
                drift ->
                    new Flips(
                            FlipCount.of(drift.foretold(), suite.judgements()),
                            ControlsReport.tally(suite).sentence(),
                            settings.conditions(),
                            environment)
                        .render());
    Optional<String> alarms =
        suite
            .drift()
            .flatMap(drift -> new Alarms(drift, settings.conditions(), environment).render());
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
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s is of an earlier build and cannot be deleted (%s)",
              file,
              e.getMessage()),
          e);
    }
  }

  /** Writes categories and environment into the folder of Allure's results. */
  public static void writeForAllure(Path folder, Settings settings) {
    ReportFiles.write(folder.resolve("categories.json"), AllureFolder.categories());
    writeEnvironment(folder, environment(settings));
  }

  private static void writeEnvironment(Path folder, Map<String, String> environment) {
    ReportFiles.write(
        folder.resolve("environment.properties"), AllureFolder.environment(environment));
  }

  /** What the results were made with. */
  public static Map<String, String> environment(Settings settings) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("Scale", settings.scale().label());
    environment.put("First seed", Long.toString(settings.seed()));
    environment.put(
        "Claims", settings.claims().isEmpty() ? "all" : String.join(", ", settings.claims()));
    environment.put(
        "Data",
        Catalogue.of(settings.data()).origins().entrySet().stream()
            .map(origin -> origin.getKey() + ": " + origin.getValue())
            .collect(Collectors.joining("; ")));
    environment.put("Engine", settings.conditions().engine());
    environment.put("Workers", Integer.toString(settings.workers()));
    environment.put("Machine", Machine.description());
    environment.put("Processor", Machine.processor());
    environment.put("Libraries", Machine.libraries());
    return environment;
  }
}
