package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Inquiry;
import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftCheck;
import io.github.closerlook.claims.result.DriftSummary;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.TrainingSpan;
import io.qameta.allure.Allure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One session of the suite: the claims that were selected, and what became of them. The first case
 * of a claim that asks has it trained, measured and judged; the others find the result.
 */
public final class Suite {

  private final Paper paper;
  private final SuiteOptions options;
  private final List<Expectation> expectations;
  private final List<Expectation> claims;
  private final Predicate<String> dataSets;
  private final Inquiry inquiry;
  private final Optional<DriftCheck> drift;
  private final Map<String, ClaimResult> results = new LinkedHashMap<>();
  private final Map<Run, Double> secondsOfRuns = new HashMap<>();
  private final Map<Run, Double> flopsOfRuns = new HashMap<>();
  private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
  private final long opened = System.nanoTime();
  private int attachedSpans;

  /**
   * A suite that compares nothing with accepted results.
   *
   * @param expectations all there are, checked; the options select from them
   * @param dataSets whether a data set is at hand; cases of others are skipped
   */
  public Suite(
      Paper paper,
      SuiteOptions options,
      List<Expectation> expectations,
      Predicate<String> dataSets,
      Inquiry inquiry) {
    this(paper, options, expectations, dataSets, inquiry, Optional.empty());
  }

  private Suite(
      Paper paper,
      SuiteOptions options,
      List<Expectation> expectations,
      Predicate<String> dataSets,
      Inquiry inquiry,
      Optional<DriftCheck> drift) {
    this.paper = paper;
    this.options = options;
    this.expectations = List.copyOf(expectations);
    this.claims = options.select(expectations);
    this.dataSets = dataSets;
    this.inquiry = inquiry;
    this.drift = drift;
  }

  /** The same suite, before any claim is judged, with accepted results to compare with. */
  public Suite comparedBy(DriftCheck check) {
    return new Suite(paper, options, expectations, dataSets, inquiry, Optional.of(check));
  }

  /** Whose claims it judges. */
  public Paper paper() {
    return paper;
  }

  /** What was asked for. */
  public SuiteOptions options() {
    return options;
  }

  /** All claims there are, selected or not. */
  public List<Expectation> expectations() {
    return expectations;
  }

  /** The selected claims. */
  public List<Expectation> claims() {
    return claims;
  }

  /** Whether a data set is at hand. */
  boolean has(String dataSet) {
    return dataSets.test(dataSet);
  }

  /** Whether the data set of a case is at hand. */
  boolean canAnswer(Expectation expectation, ClaimCase claimCase) {
    return dataSets.test(expectation.dataSet(claimCase));
  }

  /** The results so far, in the order of the claims. */
  public List<ClaimResult> results() {
    return claims.stream().map(claim -> results.get(claim.id())).filter(Objects::nonNull).toList();
  }

  /** The judgements of all results so far. */
  List<Judgement> judgements() {
    return results().stream().flatMap(result -> result.judgements().stream()).toList();
  }

  /** How many runs the results rest on, each once. */
  int runs() {
    return secondsOfRuns.size();
  }

  /** Seconds of training and measuring of those runs, one after the other. */
  double secondsOfRuns() {
    return secondsOfRuns.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The arithmetic of what was trained since the suite was opened. */
  Arithmetic arithmetic() {
    Set<Run> trained =
        inquiry.spans().stream()
            .map(TrainingSpan::spec)
            .filter(flopsOfRuns::containsKey)
            .collect(Collectors.toSet());
    return new Arithmetic(
        flopsOfRuns.size(),
        trained.size(),
        trained.stream().mapToDouble(flopsOfRuns::get).sum(),
        (System.nanoTime() - opened) / 1e9,
        options.workers(),
        trained.isEmpty() ? Optional.empty() : paper.peak(options.workers()));
  }

  /** A claim's result; found now, or the same as before. A failure is not tried twice. */
  synchronized ClaimResult result(Expectation expectation) {
    String id = expectation.id();
    if (failures.containsKey(id)) {
      throw failures.get(id);
    }
    if (!results.containsKey(id)) {
      try {
        results.put(id, inquire(expectation));
      } catch (RuntimeException e) {
        failures.put(id, e);
        throw e;
      }
    } else {
      Allure.step("The claim was trained, measured and judged with its first case");
    }
    return results.get(id);
  }

  /** A case against its accepted result; empty where nothing is compared. */
  Optional<Comparison> comparison(Judgement judgement) {
    return drift.map(check -> check.compare(judgement, options.conditions()));
  }

  /** Whether a case was accepted with other images of its data set; no if nothing is compared. */
  boolean hasOtherImages(Judgement judgement) {
    return drift.filter(check -> check.hasOtherImages(judgement)).isPresent();
  }

  /** When and at which commit a claim was accepted, in words; empty if that is not known. */
  String accepted(Expectation claim) {
    return drift.flatMap(check -> check.when(claim.id())).orElse("");
  }

  /** All cases against their accepted results; empty where nothing is compared. */
  public Optional<DriftSummary> drift() {
    return drift.map(
        check -> {
          List<Comparison> comparisons = new ArrayList<>();
          for (Expectation claim : claims) {
            ClaimResult result = results.get(claim.id());
            if (result != null) {
              result
                  .judgements()
                  .forEach(each -> comparisons.add(check.compare(each, options.conditions())));
            }
            (result == null ? claim.cases() : result.skipped())
                .forEach(
                    each ->
                        check.notJudged(claim, each, why(claim, each)).ifPresent(comparisons::add));
          }
          comparisons.addAll(
              check.gone(claims, options.claims().isEmpty(), options.conditions().scale()));
          return new DriftSummary(comparisons, id -> check.when(id).orElse(""));
        });
  }

  private String why(Expectation claim, ClaimCase claimCase) {
    return canAnswer(claim, claimCase) ? "it came to no verdict" : "its data set is not at hand";
  }

  private ClaimResult inquire(Expectation whole) {
    Expectation expectation = whole.on(dataSets);
    Map<Run, RunRecord> records =
        Allure.step(
            "Train",
            step -> {
              Map<Run, RunRecord> trained = inquiry.train(expectation);
              step.parameter("runs", trained.size());
              attachNewSpans();
              return trained;
            });
    Map<String, Findings> findings =
        Allure.step("Measure", () -> inquiry.measure(expectation, records));
    List<Judgement> judgements =
        Allure.step(
            "Judge",
            step -> {
              List<Judgement> judged = inquiry.judge(expectation, findings);
              judged.forEach(
                  judgement ->
                      Allure.step(
                          expectation.name(judgement.claimCase())
                              + ": "
                              + judgement.verdict().words()));
              return judged;
            });
    records.forEach((spec, record) -> secondsOfRuns.put(spec, record.provenance().seconds()));
    records.forEach((spec, record) -> flopsOfRuns.put(spec, Arithmetic.flops(record)));
    return new ClaimResult(
        whole,
        judgements,
        paper.figures(expectation, findings),
        records.size(),
        records.keySet().stream().mapToDouble(secondsOfRuns::get).sum(),
        records.keySet().stream().mapToDouble(flopsOfRuns::get).sum());
  }

  /**
   * Allure's own timeline has one line, that of the tests, which wait for the workers: so what the
   * workers did goes with the step that asked for it; and what they did ahead, with the next one.
   */
  private void attachNewSpans() {
    List<TrainingSpan> all = inquiry.spans();
    List<TrainingSpan> spans = all.subList(attachedSpans, all.size());
    attachedSpans = all.size();
    if (spans.isEmpty()) {
      return;
    }
    Allure.addAttachment("Runs by worker", "image/svg+xml", TrainingTimeline.svg(spans), ".svg");
    Allure.addAttachment(
        "Runs by worker, the numbers", "text/csv", TrainingTimeline.csv(spans), ".csv");
  }
}
