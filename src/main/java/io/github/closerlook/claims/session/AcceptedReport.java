package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.Acceptance;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.DriftCheck;
import io.github.closerlook.claims.result.PooledCases;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a run's results the accepted ones: {@code -Daccept}.
 *
 * <p>Of the claims that came to a verdict the entries are replaced; what was accepted of others,
 * which were not selected, failed, or want a data set that is not at hand, stays as it was. Where
 * all claims were asked for, entries of cases that no longer exist are removed. So are figures that
 * no entry names.
 */
public final class AcceptedReport {

  private AcceptedReport() {}

  /**
   * Writes the folder.
   *
   * @param folder {@code reports/accepted}
   * @param suite after its claims were judged
   * @param check what was accepted before, and the environment of this run
   */
  public static void write(Path folder, Suite suite, DriftCheck check) {
    if (suite.results().isEmpty()) {
      return;
    }
    AcceptedResults results = results(suite, check);
    List<CaseRecord> entries = List.copyOf(results.cases().values());
    Map<String, String> environment = environment(suite, results);
    try {
      results.write(folder);
      check.panels().after(check.accepted(), results).write(folder);
      PooledCases.read(folder).after(check.accepted(), results).write(folder);
      ReportFiles.write(
          folder.resolve("claims.md"),
          new ClaimsTable(
                  suite.paper(),
                  entries,
                  suite.results(),
                  suite.options().conditions(),
                  environment)
              .render());
      Reports.writeFigures(folder, suite);
      removeStale(folder, entries);
    } catch (IOException e) {
      throw ReportFiles.unwritable(folder, e);
    }
    if (isOfAllClaims(suite)) {
      environment.put("Runs", Reports.runs(suite));
    }
    // Without Allure's report, which is large and never the same.
    Reports.page(suite, environment, Optional.empty()).write(folder);
  }

  /**
   * Writes the results alone, as numbers, into a folder that has no page of its own.
   *
   * @param suite after its claims were judged
   * @param check what was accepted in this folder before, and the environment of this run
   */
  static void writeResults(Path folder, Suite suite, DriftCheck check) {
    if (suite.results().isEmpty()) {
      return;
    }
    try {
      results(suite, check).write(folder);
    } catch (IOException e) {
      throw ReportFiles.unwritable(folder, e);
    }
  }

  private static AcceptedResults results(Suite suite, DriftCheck check) {
    List<CaseId> there = suite.expectations().stream().flatMap(AcceptedReport::cases).toList();
    Acceptance acceptance =
        new Acceptance(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            suite.results().stream().map(result -> result.expectation().id()).toList(),
            check.environment());
    return (isOfAllClaims(suite) ? check.accepted().of(there) : check.accepted())
        .with(Reports.cases(suite), skipped(suite), acceptance, there);
  }

  private static boolean isOfAllClaims(Suite suite) {
    return suite.options().claims().isEmpty();
  }

  private static List<CaseId> skipped(Suite suite) {
    return suite.results().stream()
        .flatMap(
            result -> result.skipped().stream().map(each -> CaseId.of(result.expectation(), each)))
        .toList();
  }

  private static Stream<CaseId> cases(Expectation claim) {
    return claim.cases().stream().map(each -> CaseId.of(claim, each));
  }

  private static Map<String, String> environment(Suite suite, AcceptedResults results) {
    Map<String, String> environment = new LinkedHashMap<>(suite.options().facts());
    environment.remove("Claims");
    for (Acceptance each : results.acceptances()) {
      environment.merge(
          "Accepted",
          Text.format(
              "%d claims on %s at commit %s",
              each.claims().size(), each.time(), each.environment().commit()),
          (earlier, later) -> earlier + "; " + later);
    }
    return environment;
  }

  private static void removeStale(Path folder, List<CaseRecord> entries) throws IOException {
    Set<String> ids =
        entries.stream().flatMap(entry -> entry.figures().stream()).collect(Collectors.toSet());
    removeAllBut(folder.resolve("figures"), ids, ".svg");
    removeAllBut(folder.resolve("data"), ids, ".csv");
  }

  private static void removeAllBut(Path folder, Set<String> ids, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + suffix)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!ids.contains(name.substring(0, name.length() - suffix.length()))) {
          Files.delete(file);
        }
      }
    }
  }
}
