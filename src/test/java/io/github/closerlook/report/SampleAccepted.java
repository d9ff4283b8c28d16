package io.github.closerlook.report;

import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Spread;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.report.drift.Acceptance;
import io.github.closerlook.report.drift.AcceptedPanels;
import io.github.closerlook.report.drift.AcceptedResults;
import io.github.closerlook.report.drift.CaseEntry;
import io.github.closerlook.report.drift.CaseId;
import io.github.closerlook.report.drift.CaseResult;
import io.github.closerlook.report.drift.ClaimsFile;
import io.github.closerlook.report.drift.Commit;
import io.github.closerlook.report.drift.DriftCheck;
import io.github.closerlook.report.drift.Environment;
import io.github.closerlook.stats.Interval;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Accepted results of {@link SampleSuite}. */
final class SampleAccepted {

  /** What that suite finds, of all claims that come to a verdict. */
  static final AcceptedResults ALL = all();

  private SampleAccepted() {}

  /** Has every claim judged that can be. */
  static void judge(Suite suite) {
    quietly(
        () ->
            suite.claims().stream()
                .filter(claim -> !claim.id().equals("broken"))
                .forEach(suite::result));
  }

  /** Within a test of Allure's, which claims take for given, and which nobody reads. */
  static void quietly(Runnable work) {
    AllureLifecycle unread = new AllureLifecycle(new Unread(result -> {}));
    with(
        unread,
        () -> {
          unread.scheduleTestCase(new TestResult().setUuid("unread"));
          unread.startTestCase("unread");
          work.run();
          unread.stopTestCase("unread");
        });
  }

  /** With that one in the place of Allure's, of which a JVM has one: one test at a time. */
  static void with(AllureLifecycle lifecycle, Runnable work) {
    synchronized (Allure.class) {
      AllureLifecycle before = Allure.getLifecycle();
      Allure.setLifecycle(lifecycle);
      try {
        work.run();
      } finally {
        Allure.setLifecycle(before);
      }
    }
  }

  /** Keeps the results of tests alone. */
  record Unread(Consumer<TestResult> results) implements AllureResultsWriter {

    @Override
    public void write(TestResult result) {
      results.accept(result);
    }

    @Override
    public void write(TestResultContainer container) {
      // For nobody.
    }

    @Override
    public void write(String source, InputStream attachment) {
      // For nobody.
    }
  }

  private static AcceptedResults all() {
    Suite suite = SampleSuite.of(Scale.DEFAULT);
    judge(suite);
    List<String> ids = suite.claims().stream().map(claim -> claim.id()).toList();
    return AcceptedResults.NONE.with(
        ClaimsJson.cases(suite.results(), suite.settings()),
        List.of(),
        new Acceptance("2026-11-21T08:00:00Z", ids, environment("then", Map.of("mnist", "aa"))),
        List.of());
  }

  /** With one case changed. */
  static AcceptedResults of(CaseId id, UnaryOperator<CaseResult> change) {
    return changed(ALL, id, change);
  }

  /** With one case's estimate and interval elsewhere. */
  static AcceptedResults moved(AcceptedResults accepted, CaseId id, double by) {
    return changed(accepted, id, result -> moved(result, by));
  }

  private static AcceptedResults changed(
      AcceptedResults accepted, CaseId id, UnaryOperator<CaseResult> change) {
    Map<CaseId, CaseEntry> cases = new LinkedHashMap<>(accepted.cases());
    cases.computeIfPresent(id, (same, entry) -> changed(entry, change));
    return new AcceptedResults(cases, accepted.acceptances());
  }

  /** The same entry with another result, and all else as it was written. */
  static CaseEntry changed(CaseEntry entry, UnaryOperator<CaseResult> change) {
    CaseResult result = change.apply(entry.result());
    Map<String, Object> written = ClaimsFile.numbers(result);
    entry
        .written()
        .properties()
        .forEach(each -> written.putIfAbsent(each.getKey(), each.getValue()));
    return ClaimsFile.entry(result, written);
  }

  /** With further cases. */
  static AcceptedResults with(AcceptedResults accepted, CaseId... ids) {
    Map<CaseId, CaseEntry> cases = new LinkedHashMap<>(accepted.cases());
    for (CaseId id : ids) {
      CaseResult result =
          new CaseResult(
              id,
              Verdict.REPRODUCED,
              "REPRODUCED",
              true,
              10,
              new Interval(8, 12),
              5,
              3,
              0.01,
              0.001,
              new Spread(10, 1, new double[] {9, 11}),
              8,
              "default",
              1,
              "fused",
              0);
      Map<String, Object> written = ClaimsFile.numbers(result);
      Map<String, Object> words =
          Map.of(
              "meaning",
              "holds",
              "none",
              0,
              "marginKind",
              "time",
              "negligible",
              List.of(-5, 5),
              "measured",
              "by how much",
              "rule",
              "above 5",
              "confidence",
              0.95);
      written.putAll(words);
      written.putAll(
          Map.of("replicatesOf", "pairs of seeds", "reason", "", "runs", 16, "dataSet", "mnist"));
      written.put("wanted", null);
      written.put("sizes", "small");
      written.put("figures", List.of());
      cases.put(id, ClaimsFile.entry(result, written));
    }
    return new AcceptedResults(cases, accepted.acceptances());
  }

  /** The same case with estimate and interval elsewhere. */
  static CaseResult moved(CaseResult result, double by) {
    return new CaseResult(
        result.id(),
        result.verdict(),
        result.expected(),
        result.asExpected(),
        result.estimate() + by,
        new Interval(result.interval().low() + by, result.interval().high() + by),
        result.margin(),
        result.detectable(),
        result.pValue(),
        result.pValueOfNone(),
        moved(result.spread(), by),
        result.replicates(),
        result.scale(),
        result.seed(),
        result.engine(),
        result.seconds());
  }

  private static Spread moved(Spread spread, double by) {
    return new Spread(
        spread.centre() + by,
        spread.standardError(),
        Arrays.stream(spread.effects()).map(effect -> effect + by).toArray());
  }

  /** The same case with another verdict. */
  static CaseResult judged(CaseResult result, Verdict verdict) {
    return new CaseResult(
        result.id(),
        verdict,
        result.expected(),
        result.asExpected(),
        result.estimate(),
        result.interval(),
        result.margin(),
        result.detectable(),
        result.pValue(),
        result.pValueOfNone(),
        result.spread(),
        result.replicates(),
        result.scale(),
        result.seed(),
        result.engine(),
        result.seconds());
  }

  /** The same case as if it had been asked otherwise. */
  static CaseResult asked(CaseResult result, String scale, long seed, String engine) {
    return new CaseResult(
        result.id(),
        result.verdict(),
        result.expected(),
        result.asExpected(),
        result.estimate(),
        result.interval(),
        result.margin(),
        result.detectable(),
        result.pValue(),
        result.pValueOfNone(),
        result.spread(),
        result.replicates(),
        scale,
        seed,
        engine,
        result.seconds());
  }

  /** A check in an environment whose noise is made by other code than the accepted one's. */
  static DriftCheck check(AcceptedResults accepted, Map<String, String> data) {
    return check(accepted, AcceptedPanels.NONE, data);
  }

  /** The same with further accepted panels. */
  static DriftCheck check(
      AcceptedResults accepted, AcceptedPanels panels, Map<String, String> data) {
    return new DriftCheck(accepted, panels, environment("now", data));
  }

  private static Environment environment(String noise, Map<String, String> data) {
    return new Environment(
        Commit.UNKNOWN,
        new TreeMap<>(),
        new TreeMap<>(data),
        new TreeMap<>(),
        new TreeMap<>(Map.of("data.Noise", noise)));
  }
}
