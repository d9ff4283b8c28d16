package io.github.closerlook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.report.drift.AcceptedResults;
import io.github.closerlook.report.drift.CaseId;
import io.qameta.allure.Allure;
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

    assertThat(result.getStatus()).isEqualTo(Status.PASSED);
    assertThat(result.getName()).isEqualTo("slower, mnist: randY against real");
    assertThat(result.getStatusDetails().getMessage())
        .startsWith("Reproduced: time to convergence: by how much randY exceeds real: 40.1, 95 %")
        .contains("reproduced if the whole interval lies above 5", "n = 8");
  }

  @Test
  void should_say_where_in_the_paper_a_claim_stands() {
    assertThat(labels(RESULTS.get("reproduced")))
        .containsEntry("epic", "3 Part")
        .containsEntry("feature", "Section 3.3.2")
        .containsEntry("story", "Title of reproduced")
        .containsEntry("parentSuite", "Claims")
        .containsEntry("suite", "3.3.2 Title of reproduced")
        .containsEntry("role", "claim");
    assertThat(labels(RESULTS.get("control")))
        .containsEntry("parentSuite", "Negative controls")
        .containsEntry("role", "control");
    assertThat(RESULTS.get("control").getLabels())
        .filteredOn(label -> label.getName().equals("suite"))
        .hasSize(1);
  }

  @Test
  void should_describe_claim_method_case_and_margin_as_escaped_html() {
    assertThat(RESULTS.get("reproduced").getDescriptionHtml())
        .contains("Noise is &lt;slower&gt; &amp; &quot;harder&quot;.")
        .contains("By comparing.")
        .contains("Expected: reproduced.")
        .contains("Made up.");
    assertThat(RESULTS.get("control").getDescriptionHtml())
        .contains("A negative control: it must not be judged as reproduced. The arms swapped.");
  }

  @Test
  void should_show_sizes_and_seeds() {
    assertThat(RESULTS.get("reproduced").getDescriptionHtml())
        .contains(
            "100 mnist images of 14x14, MLP 2 x 8, SGD rate 0.1, batch 10, at most 50 epochs, 8 seeds;"
                + " scale default, seeds from 1, engine fused");
  }

  @Test
  void should_keep_out_of_the_lists_of_tests_what_the_title_says() {
    assertThat(RESULTS.get("reproduced").getParameters())
        .filteredOn(parameter -> parameter.getMode() != Parameter.Mode.HIDDEN)
        .extracting(Parameter::getName, Parameter::getValue)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("claim", "reproduced"));
  }

  @Test
  void should_link_to_the_paper_and_say_where_in_it() {
    assertThat(RESULTS.get("reproduced").getLinks())
        .extracting(Link::getName, Link::getUrl)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "The paper, section 3.3.2, figure 6", "https://arxiv.org/abs/1706.05394"));
  }

  @Test
  void should_be_as_severe_as_the_claim_is_central() {
    assertThat(labels(RESULTS.get("reproduced"))).containsEntry("severity", "critical");
    assertThat(labels(RESULTS.get("known_deviation"))).containsEntry("severity", "minor");
  }

  @Test
  void should_show_training_measuring_and_judging_as_steps() {
    List<StepResult> first = RESULTS.get("reproduced").getSteps();

    // one of the two cases of the claim came first, and did the work
    List<StepResult> second = RESULTS.get("control").getSteps();
    List<StepResult> worked = first.size() == 3 ? first : second;
    List<StepResult> shared = first.size() == 3 ? second : first;
    assertThat(worked).extracting(StepResult::getName).containsExactly("Train", "Measure", "Judge");
    assertThat(worked.get(2).getSteps())
        .extracting(StepResult::getName)
        .containsExactly(
            "mnist: randY against real: reproduced", "mnist: real against randY: not reproduced");
    assertThat(shared).extracting(StepResult::getName).singleElement().asString().contains("first");
  }

  @Test
  void should_attach_verdict_expectation_figure_and_numbers() {
    Map<String, String> attachments = new LinkedHashMap<>();
    RESULTS
        .get("reproduced")
        .getAttachments()
        .forEach(a -> attachments.put(a.getType(), ATTACHMENTS.get(a.getSource())));

    assertThat(attachments)
        .containsOnlyKeys("text/plain", "text/yaml", "image/svg+xml", "text/csv");
    assertThat(attachments.get("text/yaml")).isEqualTo("id: reproduced\n");
    assertThat(attachments.get("text/plain")).startsWith("Reproduced: ");
    assertThat(attachments.get("image/svg+xml")).startsWith("<svg").contains("randY");
    assertThat(attachments.get("text/csv")).startsWith("layer,series,x,y,low,high");
  }

  @Test
  void should_show_with_the_training_which_worker_trained_what() {
    StepResult train =
        Stream.of("reproduced", "control")
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
  void should_leave_figures_to_the_cases_of_the_claim() {
    assertThat(RESULTS.get("control").getAttachments())
        .extracting(attachment -> attachment.getType())
        .containsExactly("text/plain");
  }

  @Test
  void should_fail_a_claim_that_is_not_reproduced_and_tell_all_that_is_needed() {
    TestResult result = RESULTS.get("not_reproduced");

    assertThat(result.getStatus()).isEqualTo(Status.FAILED);
    assertThat(result.getStatusDetails().getMessage())
        .startsWith("NOT REPRODUCED, expected reproduced: not-reproduced (slower, mnist:")
        .contains("Noise is <slower>")
        .contains("by how much randY exceeds real 0.125, interval [")
        .contains("the whole interval lies above 5")
        .contains("mvn verify -Dclaims=not-reproduced -Dscale=default -Dseed=1 -Dengine=fused");
  }

  @Test
  void should_fail_an_inconclusive_claim_as_such() {
    TestResult result = RESULTS.get("inconclusive");

    assertThat(result.getStatus()).isEqualTo(Status.FAILED);
    assertThat(result.getStatusDetails().getMessage())
        .startsWith("INCONCLUSIVE, expected reproduced");
  }

  @Test
  void should_pass_a_known_deviation_and_show_it_as_one() {
    TestResult result = RESULTS.get("known_deviation");

    assertThat(result.getStatus()).isEqualTo(Status.PASSED);
    assertThat(result.getStatusDetails().getMessage())
        .startsWith("Known deviation. Not reproduced: ");
    assertThat(labels(result)).containsEntry("tag", "known deviation");
    assertThat(result.getStatusDetails().isFlaky()).isFalse();
    assertThat(labels(RESULTS.get("reproduced"))).doesNotContainKey("tag");
    assertThat(result.getDescriptionHtml()).contains("Expected: not reproduced. Made to deviate.");
  }

  @Test
  void should_fail_a_control_that_is_fooled() {
    TestResult result = RESULTS.get("fooled_control");

    assertThat(result.getStatus()).isEqualTo(Status.FAILED);
    assertThat(result.getStatusDetails().getMessage())
        .startsWith("REPRODUCED, expected anything but reproduced: fooled-control")
        .contains("the criterion cannot fail");
  }

  @Test
  void should_show_a_claim_without_verdict_as_broken() {
    TestResult result = RESULTS.get("broken");

    assertThat(result.getStatus()).isEqualTo(Status.BROKEN);
    assertThat(result.getStatusDetails().getMessage()).contains("made to break");
  }

  @Test
  void should_sort_each_kind_of_end_into_its_category() throws IOException {
    assertThat(category("not_reproduced")).isEqualTo("Not reproduced");
    assertThat(category("inconclusive")).isEqualTo("Inconclusive");
    assertThat(category("fooled_control")).startsWith("Unexpected");
    assertThat(category("broken")).startsWith("Broken");
    assertThat(category("known_deviation")).startsWith("Known deviation");
    assertThat(category("reproduced")).isEqualTo("none");
    assertThat(category("control")).isEqualTo("none");
  }

  @Test
  void should_keep_the_history_of_a_case_whatever_runs_beside_it() {
    Map<String, TestResult> again = runSamples(SampleSuite.of(Scale.DEFAULT));

    assertThat(again.get("reproduced").getHistoryId())
        .isEqualTo(RESULTS.get("reproduced").getHistoryId());
    assertThat(RESULTS.values()).extracting(TestResult::getHistoryId).doesNotHaveDuplicates();
  }

  @Test
  void should_not_assert_verdicts_at_quick_scale() {
    Map<String, TestResult> quick = runSamples(SampleSuite.of(Scale.QUICK));

    assertThat(quick.get("not_reproduced").getStatus()).isEqualTo(Status.PASSED);
    assertThat(quick.get("not_reproduced").getStatusDetails().getMessage())
        .startsWith("Not reproduced: ");
    assertThat(quick.get("broken").getStatus()).isEqualTo(Status.BROKEN);
  }

  @Test
  void should_say_of_a_case_that_it_is_as_accepted() {
    assertThat(COMPARED.get("control").getStatus()).isEqualTo(Status.PASSED);
    assertThat(COMPARED.get("control").getStatusDetails().getMessage())
        .endsWith("\nAgainst the accepted result: identical.");
    assertThat(labels(COMPARED.get("control"))).containsEntry("drift", "identical");
  }

  @Test
  void should_fail_a_case_that_drifted_though_its_verdict_is_the_expected_one() throws IOException {
    TestResult result = COMPARED.get("reproduced");

    assertThat(result.getStatus()).isEqualTo(Status.FAILED);
    assertThat(result.getStatusDetails().getMessage().lines())
        .startsWith(
            "DRIFTED from the accepted result: reproduced (slower, mnist: randY against real)")
        .anyMatch(line -> line.matches("  accepted   70\\.1, interval .* \\(accepted 2026-11-21.*"))
        .anyMatch(line -> line.matches("  now        40\\.1, interval .*"))
        .anyMatch(line -> line.matches("  changed    estimate: 70.1 when accepted, now 40.1;.*"))
        .contains("  since then code changed: data.Noise")
        .contains(
            "  if meant   mvn verify -Dclaims=reproduced -Daccept makes it the accepted result");
    assertThat(category(result)).isEqualTo("Drifted from the accepted result");
    assertThat(labels(result)).containsEntry("drift", "drifted");
  }

  @Test
  void should_tell_of_verdict_and_drift_in_one_message() throws IOException {
    TestResult result = COMPARED.get("not_reproduced");

    assertThat(result.getStatusDetails().getMessage())
        .startsWith("NOT REPRODUCED, expected reproduced: not-reproduced (slower, mnist:")
        .contains("\n  changed    estimate: ")
        .contains("\n  expected   reproduced\n");
    assertThat(category(result)).isEqualTo("Not reproduced");
  }

  @Test
  void should_not_hold_a_run_to_what_it_is_to_replace() {
    Map<String, TestResult> accepting =
        runSamples(drifted(SampleSuite.of(Scale.DEFAULT, Settings.Acceptance.ACCEPT)));

    assertThat(accepting.get("reproduced").getStatus()).isEqualTo(Status.PASSED);
    assertThat(accepting.get("reproduced").getStatusDetails().getMessage())
        .endsWith("\nAgainst the accepted result: drifted (since then: code changed: data.Noise).");
  }

  @Test
  void should_not_hold_another_scale_to_the_accepted_one() {
    Map<String, TestResult> quick = runSamples(drifted(SampleSuite.of(Scale.QUICK)));

    assertThat(quick.get("reproduced").getStatus()).isEqualTo(Status.PASSED);
    assertThat(quick.get("reproduced").getStatusDetails().getMessage())
        .endsWith("\nNot comparable with the accepted result: scale quick, accepted at default.");
  }

  /** Held against results of which the first case of two claims was 30 higher. */
  private static Suite drifted(Suite suite) {
    AcceptedResults accepted = SampleAccepted.ALL;
    for (CaseId id : List.copyOf(accepted.cases().keySet())) {
      if (id.role() == Role.CLAIM && List.of("reproduced", "not-reproduced").contains(id.claim())) {
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
      String message = result.getStatusDetails().getMessage();
      if (status && Pattern.matches(category.get("messageRegex").asText(), message)) {
        return category.get("name").asText();
      }
    }
    return "none";
  }

  private static Map<String, String> labels(TestResult result) {
    Map<String, String> labels = new HashMap<>();
    for (Label label : result.getLabels()) {
      labels.put(label.getName(), label.getValue());
    }
    return labels;
  }

  /** Runs the samples, so that the suite has its results; each test by its name. */
  static Map<String, TestResult> runSamples(Suite suite) {
    Map<String, TestResult> results = new HashMap<>();
    AllureLifecycle before = Allure.getLifecycle();
    AllureLifecycle inMemory = new AllureLifecycle(new InMemory(results));
    Allure.setLifecycle(inMemory);
    try {
      SampleClaims.suite = suite;
      LauncherFactory.create(
              LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(SampleClaims.class))
                  .build(),
              new AllureJunitPlatform(inMemory));
    } finally {
      Allure.setLifecycle(before);
    }
    assertThat(results).hasSize(7);
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
