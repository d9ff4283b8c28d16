package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.result.Acceptance;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.Commit;
import io.github.closerlook.claims.result.DriftCheck;
import io.github.closerlook.claims.result.Environment;
import io.github.closerlook.claims.result.MadeUpRecords;
import io.github.closerlook.claims.stats.Interval;
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
        Reports.cases(suite),
        List.of(),
        new Acceptance("2026-11-21T08:00:00Z", ids, environment("then", Map.of("mnist", "aa"))),
        List.of());
  }

  /** With one case changed. */
  static AcceptedResults of(CaseId id, UnaryOperator<CaseRecord> change) {
    return changed(ALL, id, change);
  }

  /** With one case's estimate and interval elsewhere. */
  static AcceptedResults moved(AcceptedResults accepted, CaseId id, double by) {
    return changed(accepted, id, result -> moved(result, by));
  }

  private static AcceptedResults changed(
      AcceptedResults accepted, CaseId id, UnaryOperator<CaseRecord> change) {
    Map<CaseId, CaseRecord> cases = new LinkedHashMap<>(accepted.cases());
    cases.computeIfPresent(id, (same, entry) -> change.apply(entry));
    return new AcceptedResults(cases, accepted.acceptances());
  }

  /** With further cases. */
  static AcceptedResults with(AcceptedResults accepted, CaseId... ids) {
    Map<CaseId, CaseRecord> cases = new LinkedHashMap<>(accepted.cases());
    for (CaseId id : ids) {
      cases.put(id, MadeUpRecords.of(id));
    }
    return new AcceptedResults(cases, accepted.acceptances());
  }

  /** The same case with estimate and interval elsewhere. */
  static CaseRecord moved(CaseRecord result, double by) {
    return MadeUpRecords.with(
        result,
        Map.of(
            "estimate",
            result.estimate() + by,
            "interval",
            new Interval(result.interval().low() + by, result.interval().high() + by),
            "spread",
            new Spread(
                result.spread().centre() + by,
                result.spread().standardError(),
                Arrays.stream(result.spread().effects()).map(effect -> effect + by).toArray())));
  }

  /** The same case with another verdict. */
  static CaseRecord judged(CaseRecord result, Verdict verdict) {
    return MadeUpRecords.with(result, Map.of("verdict", verdict));
  }

  /** The same case as if it had been asked otherwise. */
  static CaseRecord asked(CaseRecord result, String scale, long seed, String engine) {
    return MadeUpRecords.with(result, Map.of("scale", scale, "seed", seed, "engine", engine));
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
