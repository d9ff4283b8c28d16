package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseId;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs {@link SampleClaims} in-process and asserts on what Allure would show of each. */
class CaseReportTest {

  private static final Map<String, TestResult> RESULTS = new HashMap<>();
  private static final Map<String, TestResult> COMPARED = new HashMap<>();
  private static final Map<String, String> ATTACHMENTS = new HashMap<>();

  @BeforeAll
  static void run_the_samples() {
    RESULTS.putAll(runSamples(SampleSuite.of(Scale.DEFAULT)));
    COMPARED.putAll(runSamples(drifted(SampleSuite.of(Scale.DEFAULT))));
  }

  @Test
  void should_pass_a_reproduced_claim_and_show_its_verdict() {
    TestResult result = RESULTS.get("reproduced");

    assertEnded(result, Status.PASSED);
    assertThat(result.getName()).isEqualTo("slower, mnist: randY against real");
    assertThat(message(result))
        .startsWith(
            "Reproduced (holds): time to convergence: by how much randY exceeds real: 40.1, 95 %")
        .contains("reproduced if the whole interval lies above 5", "n = 8");
  }

  @Test
  void should_say_where_in_the_paper_a_claim_stands() {
    assertLabels(RESULTS.get("reproduced"))
        .containsEntry("epic", "3 Part")
        .containsEntry("feature", "Section 3.3.2")
        .containsEntry("story", "Title of reproduced")
        .containsEntry("suite", "3.3.2 Title of reproduced")
        .containsEntry("role", "claim");
    assertLabels(RESULTS.get("null_control")).containsEntry("role", "null");
    assertLabels(RESULTS.get("planted_control")).containsEntry("role", "planted");
    for (String name : List.of("suite", "parentSuite")) {
      assertThat(RESULTS.get("reproduced").getLabels())
          .filteredOn(label -> label.getName().equals(name))
          .hasSize(1);
    }
  }

  /** A test passes if its verdict is the expected one: what passed must not look like a success. */
  @Test
  void should_count_verdicts_and_not_only_tests_that_passed() {
    assertLabels(RESULTS.get("reproduced"))
        .containsEntry("parentSuite", "Claims: reproduced")
        .containsEntry("verdict", "reproduced")
        .containsEntry("tag", "reproduced");
    assertEnded(RESULTS.get("contrary"), Status.PASSED);
    assertLabels(RESULTS.get("contrary"))
        .containsEntry("parentSuite", "Claims: contrary")
        .containsEntry("verdict", "contrary")
        .containsEntry("tag", "contrary");
    assertLabels(RESULTS.get("broken"))
        .containsEntry("parentSuite", "Claims")
        .doesNotContainKeys("verdict", "tag");
  }

  @Test
  void should_keep_both_kinds_of_controls_apart_from_the_claims() {
    assertLabels(RESULTS.get("null_control"))
        .containsEntry("parentSuite", "Null controls")
        .containsEntry("verdict", "absent")
        .doesNotContainKey("tag");
    assertLabels(RESULTS.get("planted_control"))
        .containsEntry("parentSuite", "Planted controls")
        .containsEntry("verdict", "reproduced")
        .doesNotContainKey("tag");
    assertLabels(RESULTS.get("fooled_control")).containsEntry("tag", "fooled");
    assertLabels(RESULTS.get("not_found")).containsEntry("tag", "not found");
    assertThat(RESULTS.get("planted_control").getName())
        .isEqualTo("slower, mnist: real again against real (planted control)");
  }

  @Test
  void should_describe_claim_method_case_and_margin_as_escaped_html() {
    assertThat(RESULTS.get("reproduced").getDescriptionHtml())
        .contains("Noise is &lt;slower&gt; &amp; &quot;harder&quot;.", "By comparing.")
        .contains("Expected on the accepted seeds: reproduced, holds.")
        .contains("The smallest effect worth telling.</b> 5 (time). Made up.");
    assertThat(RESULTS.get("null_control").getDescriptionHtml())
        .contains("A null control: its arms are made so that what is claimed is not there.")
        .contains("It may be absent or inconclusive.");
    assertThat(RESULTS.get("planted_control").getDescriptionHtml())
        .contains("A planted control: the same arms, with what is claimed put into them.")
        .contains("It may be reproduced or weaker.");
  }

  @Test
  void should_show_sizes_and_seeds() {
    assertThat(RESULTS.get("reproduced").getDescriptionHtml())
        .contains(
            "100 mnist images of 14x14, MLP 2 x 8, SGD rate 0.1, batch 10, at most 50 epochs, 8"
                + " seeds; scale default, seeds from 1, engine fused");
  }

  @Test
  void should_keep_out_of_the_lists_of_tests_what_the_title_says() {
    assertThat(RESULTS.get("reproduced").getParameters())
        .filteredOn(parameter -> parameter.getMode() != Parameter.Mode.HIDDEN)
        .extracting(Parameter::getName, Parameter::getValue)
        .containsExactly(tuple("claim", "reproduced"));
  }

  @Test
  void should_link_to_the_paper_and_say_where_in_it() {
    assertThat(RESULTS.get("reproduced").getLinks())
        .extracting(Link::getName, Link::getUrl)
        .containsExactly(
            tuple("The paper, section 3.3.2, figure 6", "https://arxiv.org/abs/1706.05394"),
            tuple("The claim with its figures", "paper.html#reproduced"));
  }

  @Test
  void should_be_as_severe_as_the_claim_is_central() {
    assertLabels(RESULTS.get("reproduced")).containsEntry("severity", "critical");
    assertLabels(RESULTS.get("contrary")).containsEntry("severity", "minor");
  }

  @Test
  void should_show_training_measuring_and_judging_as_steps() {
    // one of the cases of the claim came first, and did the work
    StepsOfClaim steps = StepsOfClaim.of("reproduced", "null_control", "planted_control");

    assertThat(steps.worked())
        .extracting(StepResult::getName)
        .containsExactly("Train", "Measure", "Judge");
    assertThat(steps.worked().get(2).getSteps())
        .extracting(StepResult::getName)
        .containsExactly(
            "mnist: randY against real: reproduced",
            "mnist: real again against real: absent",
            "mnist: real again against real: reproduced");
    assertThat(steps.shared())
        .hasSize(2)
        .allSatisfy(
            shared ->
                assertThat(shared)
                    .extracting(StepResult::getName)
                    .singleElement()
                    .asString()
                    .contains("first"));
  }

  /** What the tests of a claim's cases show of the work: one did it, the others found it done. */
  private record StepsOfClaim(List<StepResult> worked, List<List<StepResult>> shared) {
    static StepsOfClaim of(String... tests) {
      List<List<StepResult>> all =
          Stream.of(tests).map(test -> RESULTS.get(test).getSteps()).toList();
      return new StepsOfClaim(
          all.stream().filter(steps -> steps.size() == 3).findFirst().orElseThrow(),
          all.stream().filter(steps -> steps.size() != 3).toList());
    }
  }

  @Test
  void should_attach_verdict_and_expectation() {
    Map<String, String> attachments = new LinkedHashMap<>();
    RESULTS
        .get("reproduced")
        .getAttachments()
        .forEach(a -> attachments.put(a.getType(), ATTACHMENTS.get(a.getSource())));

    assertThat(attachments).containsOnlyKeys("text/plain", "text/yaml");
    assertThat(attachments.get("text/yaml")).isEqualTo("id: reproduced\n");
    assertThat(attachments.get("text/plain"))
        .startsWith("Reproduced (holds): ")
        .containsPattern(
            "Smallest effect: 0\\.\\d+ could have been told from none with 80 % power");
  }

  @Test
  void should_show_with_the_training_which_worker_trained_what() {
    StepResult train =
        Stream.of("reproduced", "null_control", "planted_control")
            .flatMap(test -> RESULTS.get(test).getSteps().stream())
            .filter(step -> step.getName().equals("Train"))
            .findFirst()
            .orElseThrow();

    assertThat(train.getAttachments())
        .extracting(attachment -> attachment.getName())
        .containsExactly("Runs by worker", "Runs by worker, the numbers");
    assertThat(ATTACHMENTS.get(train.getAttachments().get(1).getSource()))
        .startsWith("worker,start,end,run\nworker 1,0.000,2.000,\"");
  }

  @Test
  void should_show_figures_that_lie_beside_the_report_in_every_case_and_hold_none() {
    for (String test : List.of("reproduced", "null_control", "planted_control")) {
      assertThat(RESULTS.get(test).getDescriptionHtml())
          .contains("<img src=\"figures/reproduced.svg\" alt=\"", "href=\"data/reproduced.csv\"");
      assertThat(RESULTS.get(test).getAttachments())
          .extracting(attachment -> attachment.getType())
          .doesNotContain("image/svg+xml", "text/csv");
    }
  }

  @Test
  void should_fail_a_claim_of_another_verdict_and_tell_all_that_is_needed() {
    TestResult result = RESULTS.get("absent");

    assertEnded(result, Status.FAILED)
        .startsWith("ABSENT, expected reproduced: absent (slower, mnist:")
        .contains("Noise is <slower>", "by how much randY exceeds real 0.125, interval [")
        .contains("\n  means      no effect worth telling\n")
        .contains("the whole interval lies above 5; 5 (time): Made up.\n")
        .containsPattern("\n  detectable 0\\.\\d+ could have been told from none with 80 % power\n")
        .contains("mvn verify -Dclaims=absent -Dscale=default -Dseed=1 -Dengine=fused");
    assertThat(message(RESULTS.get("weaker"))).startsWith("WEAKER, expected reproduced: weaker (");
  }

  @Test
  void should_fail_an_inconclusive_claim_as_such() {
    TestResult result = RESULTS.get("inconclusive");

    assertEnded(result, Status.FAILED).startsWith("INCONCLUSIVE, expected reproduced");
  }

  @Test
  void should_pass_what_is_known_to_be_contrary_and_say_so() {
    TestResult result = RESULTS.get("contrary");

    assertEnded(result, Status.PASSED).startsWith("Contrary (the opposite holds): ");
    assertThat(result.getStatusDetails().isFlaky()).isFalse();
    assertThat(result.getDescriptionHtml())
        .contains("Expected on the accepted seeds: contrary, the opposite holds. Made to deviate.");
  }

  @Test
  void should_fail_a_control_that_was_never_accepted_so() {
    assertEnded(RESULTS.get("fooled_control"), Status.FAILED)
        .startsWith("FOOLED: REPRODUCED, expected absent or inconclusive: fooled-control")
        .contains("Were it found, the test could not fail.");
    assertEnded(RESULTS.get("not_found"), Status.FAILED)
        .startsWith("NOT FOUND: INCONCLUSIVE, expected reproduced or weaker: inconclusive")
        .contains("Were it not found, the test would see nothing.");
  }

  @Test
  void should_pass_a_control_that_was_fooled_when_it_was_accepted_and_say_so() throws IOException {
    TestResult fooled = COMPARED.get("fooled_control");

    assertEnded(fooled, Status.PASSED)
        .startsWith("Null control, fooled. Reproduced (holds): ")
        .endsWith("\nAgainst the accepted result: identical.");
    assertThat(category(fooled)).isEqualTo("Null controls fooled, by chance");
    assertEnded(COMPARED.get("not_found"), Status.PASSED)
        .startsWith("Planted effect, not found. Inconclusive (");
    assertThat(category(COMPARED.get("not_found"))).isEqualTo("Planted effects not found");
    assertThat(message(COMPARED.get("planted_control")))
        .startsWith("Planted effect, found. Reproduced (");
  }

  @Test
  void should_accept_a_control_that_is_fooled() {
    Map<String, TestResult> accepting = runSamples(SampleSuite.accepting(Scale.DEFAULT));

    assertEnded(accepting.get("fooled_control"), Status.PASSED);
  }

  @Test
  void should_show_a_claim_without_verdict_as_broken() {
    TestResult result = RESULTS.get("broken");

    assertEnded(result, Status.BROKEN).contains("made to break");
  }

  @Test
  void should_sort_each_kind_of_end_into_its_category() throws IOException {
    assertThat(category("weaker")).isEqualTo("Unexpected: weaker");
    assertThat(category("absent")).isEqualTo("Unexpected: absent");
    assertThat(category("inconclusive")).isEqualTo("Unexpected: inconclusive");
    assertThat(category("fooled_control")).isEqualTo("Unexpected: null controls fooled");
    assertThat(category("not_found")).isEqualTo("Unexpected: planted effects not found");
    assertThat(category("broken")).startsWith("Broken");
    assertThat(category("reproduced")).isEqualTo("Claims reproduced: holds");
    assertThat(category("contrary")).isEqualTo("Claims contrary: the opposite holds");
    assertThat(category("null_control")).isEqualTo("none");
    assertThat(category("planted_control")).isEqualTo("none");
  }

  @Test
  void should_have_a_category_for_every_verdict_of_tests_that_passed() throws IOException {
    Map<String, TestResult> quick = runSamples(SampleSuite.of(Scale.PAPER));

    assertThat(category(quick.get("weaker"))).startsWith("Claims weaker: the direction holds");
    assertThat(category(quick.get("absent"))).startsWith("Claims absent: no effect");
    assertThat(category(quick.get("inconclusive"))).startsWith("Claims inconclusive: these seeds");
  }

  @Test
  void should_keep_the_history_of_a_case_whatever_runs_beside_it() {
    Map<String, TestResult> again = runSamples(SampleSuite.of(Scale.DEFAULT));

    assertThat(again.get("reproduced").getHistoryId())
        .isEqualTo(RESULTS.get("reproduced").getHistoryId());
    assertThat(RESULTS.values()).extracting(TestResult::getHistoryId).doesNotHaveDuplicates();
  }

  @Test
  void should_not_assert_verdicts_at_the_papers_scale() {
    Map<String, TestResult> large = runSamples(SampleSuite.of(Scale.PAPER));

    assertEnded(large.get("absent"), Status.PASSED)
        .startsWith("Absent (no effect worth telling): ")
        .endsWith(" On the accepted seeds: reproduced.");
    assertEnded(large.get("fooled_control"), Status.PASSED);
    assertEnded(large.get("broken"), Status.BROKEN);
  }

  /** No control has been accepted there, so that chance may fool one. */
  @Test
  void should_assert_at_the_quick_scale_what_that_judges() {
    Map<String, TestResult> quick = runSamples(drifted(SampleSuite.of(Scale.QUICK)));

    assertEnded(quick.get("absent"), Status.FAILED).startsWith("ABSENT, expected reproduced: ");
    assertEnded(quick.get("reproduced"), Status.PASSED);
    assertEnded(quick.get("fooled_control"), Status.PASSED);
    assertEnded(quick.get("not_found"), Status.PASSED);
  }

  @Test
  void should_show_a_smoke_run_as_one() throws IOException {
    TestResult smoke = runSamples(SampleSuite.of(Scale.QUICK)).get("inconclusive");

    assertEnded(smoke, Status.PASSED)
        .startsWith("Smoke run, not judged (too few or too small networks to tell): ");
    assertThat(category(smoke)).startsWith("Smoke runs, not judged: ");
    assertLabels(smoke)
        .containsEntry("parentSuite", "Claims: smoke run, not judged")
        .containsEntry("verdict", "smoke run, not judged")
        .containsEntry("tag", "smoke run, not judged");
    assertThat(smoke.getDescriptionHtml())
        .contains("At this scale it is a smoke run: trained and measured, and not judged.");
  }

  @Test
  void should_not_assert_verdicts_on_other_seeds_than_the_accepted_ones() {
    Map<String, TestResult> others = runSamples(SampleSuite.onSeedsFrom(101));

    assertEnded(others.get("absent"), Status.PASSED);
    assertEnded(others.get("fooled_control"), Status.PASSED);
  }

  @Test
  void should_not_assert_verdicts_on_other_images_than_the_accepted_ones() {
    Map<String, TestResult> others =
        runSamples(
            SampleSuite.of(Scale.DEFAULT)
                .comparedBy(SampleAccepted.check(SampleAccepted.ALL, Map.of("mnist", "bb"))));

    assertEnded(others.get("absent"), Status.PASSED)
        .startsWith("Absent (")
        .contains(" On the accepted seeds: reproduced.\nNot comparable with the accepted result:");
    assertEnded(others.get("fooled_control"), Status.PASSED);
  }

  @Test
  void should_say_of_a_case_that_it_is_as_accepted() {
    assertEnded(COMPARED.get("null_control"), Status.PASSED)
        .endsWith("\nAgainst the accepted result: identical.");
    assertLabels(COMPARED.get("null_control")).containsEntry("drift", "identical");
  }

  @Test
  void should_fail_a_case_that_drifted_though_its_verdict_is_the_expected_one() throws IOException {
    TestResult result = COMPARED.get("reproduced");

    assertEnded(result, Status.FAILED);
    assertThat(message(result).lines())
        .startsWith(
            "DRIFTED from the accepted result: reproduced (slower, mnist: randY against real)")
        .anyMatch(line -> line.matches("  accepted   70\\.1, interval .* \\(accepted 2026-11-21.*"))
        .anyMatch(line -> line.matches("  now        40\\.1, interval .*"))
        .anyMatch(line -> line.matches("  changed    estimate: 70.1 when accepted, now 40.1;.*"))
        .contains("  since then code changed: data.Noise")
        .contains(
            "  if meant   mvn verify -Dclaims=reproduced -Daccept makes it the accepted result");
    assertThat(category(result)).isEqualTo("Drifted from the accepted result");
    assertLabels(result).containsEntry("drift", "drifted");
  }

  @Test
  void should_tell_of_verdict_and_drift_in_one_message() throws IOException {
    TestResult result = COMPARED.get("absent");

    assertThat(message(result))
        .startsWith("ABSENT, expected reproduced: absent (slower, mnist:")
        .contains("\n  changed    estimate: ", "\n  expected   reproduced\n");
    assertThat(category(result)).isEqualTo("Unexpected: absent");
  }

  @Test
  void should_not_hold_a_run_to_what_it_is_to_replace() {
    Map<String, TestResult> accepting = runSamples(drifted(SampleSuite.accepting(Scale.DEFAULT)));

    assertEnded(accepting.get("reproduced"), Status.PASSED)
        .endsWith("\nAgainst the accepted result: drifted (since then: code changed: data.Noise).");
  }

  @Test
  void should_not_hold_another_scale_to_the_accepted_one() {
    Map<String, TestResult> quick = runSamples(drifted(SampleSuite.of(Scale.QUICK)));

    assertEnded(quick.get("reproduced"), Status.PASSED)
        .endsWith("\nNot comparable with the accepted result: scale quick, accepted at default.");
  }

  /** Held against results of which the first case of two claims was 30 higher. */
  private static Suite drifted(Suite suite) {
    AcceptedResults accepted = SampleAccepted.ALL;
    for (CaseId id : List.copyOf(accepted.cases().keySet())) {
      if (id.role() == Role.CLAIM && List.of("reproduced", "absent").contains(id.claim())) {
        accepted = SampleAccepted.moved(accepted, id, 30);
      }
    }
    return suite.comparedBy(SampleAccepted.check(accepted, Map.of("mnist", "aa")));
  }

  /** The first category that takes a test, as Allure sorts. */
  private static String category(String test) throws IOException {
    return category(RESULTS.get(test));
  }

  private static String category(TestResult result) throws IOException {
    for (JsonNode category : JsonMapper.builder().build().readTree(AllureFolder.categories())) {
      boolean status =
          category.get("matchedStatuses").get(0).asText().equals(result.getStatus().value());
      String message = message(result);
      if (status && Pattern.matches(category.get("messageRegex").asText(), message)) {
        return category.get("name").asText();
      }
    }
    return "none";
  }

  /** How a test ended; gives its message. */
  private static AbstractStringAssert<?> assertEnded(TestResult result, Status status) {
    assertThat(result.getStatus()).isEqualTo(status);
    return assertThat(message(result));
  }

  private static String message(TestResult result) {
    return result.getStatusDetails().getMessage();
  }

  private static MapAssert<String, String> assertLabels(TestResult result) {
    Map<String, String> labels = new HashMap<>();
    for (Label label : result.getLabels()) {
      labels.put(label.getName(), label.getValue());
    }
    return assertThat(labels);
  }

  /** Runs the samples, so that the suite has its results; each test by its name. */
  static Map<String, TestResult> runSamples(Suite suite) {
    Map<String, TestResult> results = new HashMap<>();
    AllureLifecycle inMemory = new AllureLifecycle(new InMemory(results));
    SampleAccepted.with(
        inMemory,
        () -> {
          SampleClaims.suite = suite;
          LauncherFactory.create(
                  LauncherConfig.builder()
                      .enableTestExecutionListenerAutoRegistration(false)
                      .build())
              .execute(
                  LauncherDiscoveryRequestBuilder.request()
                      .selectors(selectClass(SampleClaims.class))
                      .build(),
                  new AllureJunitPlatform(inMemory));
        });
    assertThat(results).hasSize(10);
    return results;
  }

  /** Keeps what Allure would write to files. */
  private record InMemory(Map<String, TestResult> results) implements AllureResultsWriter {

    @Override
    public void write(TestResult result) {
      String method =
          result.getLabels().stream()
              .filter(label -> label.getName().equals("testMethod"))
              .findFirst()
              .orElseThrow()
              .getValue();
      results.put(method, result);
    }

    @Override
    public void write(TestResultContainer container) {
      // Containers tell of fixtures, of which there are none.
    }

    @Override
    public void write(String source, InputStream attachment) {
      try {
        ATTACHMENTS.put(source, new String(attachment.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
