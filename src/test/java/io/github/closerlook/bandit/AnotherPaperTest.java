package io.github.closerlook.bandit;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.files.Folder;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The claims of a paper that has nothing to do with images or networks, kept by the same means. */
@Isolated("The suite of claims takes its folder from a system property.")
class AnotherPaperTest {

  private static final Path SOURCES = Path.of("src/test/java/io/github/closerlook/bandit");
  private static final Path RESOURCES = Path.of("src/test/resources/io/github/closerlook/bandit");

  /** Three comparisons, and for each pair of criterion and arm two controls. */
  private static final int CASES = 9;

  @TempDir private static Path folder;

  @BeforeAll
  static void accept_what_comes_out() throws IOException {
    FileUtils.copyDirectory(RESOURCES.toFile(), folder.toFile());
    judge(1, true);
  }

  @Test
  void should_judge_its_claims_and_their_controls() throws IOException {
    Map<String, List<String>> verdicts = new TreeMap<>();
    for (JsonNode row : json("reports/accepted/claims.json")) {
      verdicts
          .computeIfAbsent(row.get("role").asText(), role -> new ArrayList<>())
          .add(row.get("verdict").asText());
    }
    assertThat(verdicts.get("claim")).containsOnly("REPRODUCED").hasSize(3);
    assertThat(verdicts.get("null")).doesNotContain("REPRODUCED").hasSize(3);
    assertThat(verdicts.get("planted")).hasSize(3);
  }

  @Test
  void should_keep_its_records_and_find_nothing_changed_the_second_time() throws IOException {
    Map<Path, FileTime> records = records();

    TestExecutionSummary again = judge(1, false);

    assertThat(again.getTotalFailureCount()).isZero();
    assertThat(again.getTestsSucceededCount()).isEqualTo(CASES + 1);
    assertThat(records).hasSizeGreaterThanOrEqualTo(1000).isEqualTo(records());
    assertThat(folder.resolve("reports/latest/claims.json"))
        .hasSameTextualContentAs(folder.resolve("reports/accepted/claims.json"));
    assertThat(json("reports/latest/drift.json"))
        .hasSize(CASES)
        .allSatisfy(entry -> assertThat(entry.get("step").asText()).isEqualTo("IDENTICAL"));
  }

  @Test
  void should_hold_other_seeds_to_what_the_accepted_ones_foretell() throws IOException {
    judge(10_001, false);

    assertThat(json("reports/latest/drift.json"))
        .hasSize(CASES)
        .allSatisfy(entry -> assertThat(entry.get("step").asText()).isEqualTo("AS_FORETOLD"));
    assertThat(folder.resolve("reports/latest/flips.md")).exists();
  }

  @Test
  void should_show_a_page_that_knows_of_no_other_paper() {
    assertThat(folder.resolve("reports/accepted/paper.html"))
        .content()
        .contains("The 10-armed Testbed", "exploring-earns-more", "ten-armed testbed")
        .doesNotContainIgnoringCase("network")
        .doesNotContainIgnoringCase("MNIST")
        .doesNotContain("randX", "images", "Arpit");
  }

  @Test
  void should_tell_of_drift_without_the_commands_of_another_program() throws IOException {
    Path accepted = folder.resolve("reports/accepted/claims.json");
    String before = Files.readString(accepted);
    Files.writeString(accepted, before.replaceAll("\"estimate\" : [^,]+", "\"estimate\" : 1000"));
    try {
      assertThat(judge(1, false).getFailures())
          .hasSize(CASES)
          .allSatisfy(
              failure ->
                  assertThat(failure.getException())
                      .message()
                      .contains(
                          "if meant   accepting the results of ",
                          "repeat     judging ",
                          " at scale default, seeds from 1, engine testbed")
                      .doesNotContain("mvn", "-D"));
      assertThat(folder.resolve("reports/latest/drift.md")).content().doesNotContain("mvn", "-D");
    } finally {
      Files.writeString(accepted, before);
    }
  }

  @Test
  void should_refuse_an_arm_that_is_no_condition() {
    assertThatMisuse(() -> new Bandits.Sizes(10, 2).quantities("idle"))
        .hasMessageContainingAll("'idle'", "greedy again");
  }

  @Test
  void should_take_less_than_150_lines_of_its_own() throws IOException {
    int lines = 0;
    for (Path source : List.of(SOURCES, RESOURCES)) {
      for (Path file : Folder.tree(source)) {
        if (!file.toString().endsWith("Test.java")) {
          lines +=
              (int)
                  Files.readAllLines(file).stream()
                      .filter(line -> !line.isBlank() && !line.matches("(import|package) .*"))
                      .count();
        }
      }
    }
    assertThat(lines).isBetween(50, 150);
  }

  private static JsonNode json(String file) throws IOException {
    return new JsonMapper().readTree(folder.resolve(file).toFile());
  }

  private static Map<Path, FileTime> records() throws IOException {
    Map<Path, FileTime> records = new TreeMap<>();
    for (Path file : Folder.files(folder.resolve("target/runs"), ".json")) {
      records.put(file, Files.getLastModifiedTime(file));
    }
    return records;
  }

  private static TestExecutionSummary judge(long seed, boolean accepts) {
    Map<String, String> properties =
        Map.of(
            "bandit.folder", folder.toString(),
            "allure.results.directory", folder.resolve("allure").toString(),
            "bandit.seed", Long.toString(seed),
            "bandit.accept", Boolean.toString(accepts));
    properties.forEach(System::setProperty);
    AllureLifecycle before = Allure.getLifecycle();
    AllureLifecycle own = new AllureLifecycle();
    Allure.setLifecycle(own);
    try {
      SummaryGeneratingListener results = new SummaryGeneratingListener();
      LauncherFactory.create(
              LauncherConfig.builder()
                  .enableTestExecutionListenerAutoRegistration(false)
                  .addTestExecutionListeners(new AllureJunitPlatform(own))
                  .build())
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(BanditClaims.class))
                  .build(),
              results);
      return results.getSummary();
    } finally {
      Allure.setLifecycle(before);
      properties.keySet().forEach(System::clearProperty);
    }
  }
}
