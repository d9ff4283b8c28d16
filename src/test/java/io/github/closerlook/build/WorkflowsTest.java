package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.build.Workflow.Job;
import io.github.closerlook.claims.store.Shard;
import io.github.closerlook.program.OfferedProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No workflow runs here, so each is held against what the build takes and writes. */
class WorkflowsTest {

  private static final String SOUND =
      """
      on: push
      permissions:
        contents: read
      concurrency: one
      jobs:
        build:
          runs-on: ubuntu-24.04
          timeout-minutes: 5
          outputs:
            seed: ${{ steps.seed.outputs.seed }}
            jars: jars-${{ github.run_attempt }}
          steps:
            - uses: actions/checkout@0123456789012345678901234567890123456789 # v1.2.3
              with:
                persist-credentials: false
            - uses: actions/setup-java@0123456789012345678901234567890123456789 # v1.2.3
              with:
                distribution: temurin
            - run: mvn -B verify -Dscale=quick
            - uses: actions/upload-artifact@0123456789012345678901234567890123456789 # v1.2.3
              with:
                name: jars-${{ github.run_attempt }}
                path: target
        tell:
          needs: build
          runs-on: ubuntu-24.04
          timeout-minutes: 5
          permissions:
            issues: write
          steps:
            - uses: actions/download-artifact@0123456789012345678901234567890123456789 # v1.2.3
              with:
                name: ${{ needs.build.outputs.jars }}
            - run: echo ${{ needs.build.outputs.seed }}
      """;

  static List<Workflow> workflows() {
    return Workflow.all();
  }

  static List<Job> jobs() {
    return Workflow.all().stream().flatMap(workflow -> workflow.jobs().stream()).toList();
  }

  @Test
  void should_have_a_workflow_for_pushes_nights_and_releases() {
    assertThat(workflows())
        .extracting(Workflow::name)
        .contains("codeql.yml", "nightly.yml", "release.yml", "verify.yml");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void should_be_pinned_limited_in_time_and_rights_and_run_what_the_build_takes(Workflow workflow) {
    assertThat(WorkflowCheck.complaints(workflow)).isEmpty();
  }

  @Test
  void should_use_one_commit_of_each_action() {
    Map<String, Set<String>> commits = new TreeMap<>();
    for (Job job : jobs()) {
      for (String action : job.uses()) {
        // actions/cache/restore and actions/cache/save are of one repository.
        String repository = action.replaceAll("^([\\w-]+/[\\w-]+).*", "$1");
        commits.computeIfAbsent(repository, r -> new TreeSet<>()).add(action.split("@")[1]);
      }
    }

    assertThat(commits).isNotEmpty().allSatisfy((action, shas) -> assertThat(shas).hasSize(1));
  }

  @Test
  void should_train_every_shard_of_those_it_splits_into() {
    Map<String, List<Shard>> shards = new TreeMap<>();
    for (Job job : jobs()) {
      for (MavenCommand command : job.commands()) {
        if (command.properties().containsKey("shard")) {
          shards
              .computeIfAbsent(job.name(), name -> new ArrayList<>())
              .add(OfferedProperties.take(command.properties()).shard().shard());
        }
      }
    }

    assertThat(shards).containsOnlyKeys("nightly.yml, train");
    assertThat(shards.get("nightly.yml, train"))
        .isEqualTo(IntStream.rangeClosed(1, 6).mapToObj(i -> new Shard(i, 6)).toList());
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void should_keep_only_what_the_build_writes(Job job) {
    Set<String> written = new TreeSet<>(Set.of("reports/latest"));
    written.add("target/" + Pom.read().artifactId() + "-*");
    // Maven's own, of what it loaded.
    written.add("~/.m2/repository");
    job.commands()
        .forEach(
            command ->
                Stream.of("runs", "history")
                    .filter(command.properties()::containsKey)
                    .forEach(name -> written.add(command.properties().get(name))));
    // CodeQL's, in the folder that it is told.
    job.steps().stream()
        .filter(step -> step.path("uses").asText().startsWith("github/codeql-action/analyze@"))
        .forEach(step -> written.add(step.path("with").path("output").asText()));

    for (String action : List.of("actions/upload-", "actions/cache/save@")) {
      assertThat(written).containsAll(job.paths(action).keySet());
    }
  }

  /** What nights and parts of builds load is less than a build needs, and would hide that. */
  @Test
  void should_keep_the_libraries_of_a_whole_build_of_main_only() {
    List<Job> keepers =
        jobs().stream()
            .filter(job -> job.paths("actions/cache/save@").containsKey("~/.m2/repository"))
            .toList();

    assertThat(keepers)
        .extracting(Job::name)
        .containsExactly("verify.yml, verify", "verify.yml, elsewhere");
    assertThat(keepers)
        .flatExtracting(job -> job.conditionsOfSaving("~/.m2/repository"))
        .hasSize(2)
        .allSatisfy(
            condition ->
                assertThat(condition).contains("success()", "github.ref == 'refs/heads/main'"));
  }

  /** Pages have to be enabled first; and a red build is what a reader of main should see. */
  @Test
  void should_publish_red_builds_too_but_only_where_the_repository_asks_for_it() {
    assertThat(jobs())
        .filteredOn(job -> job.permissions().containsKey("pages"))
        .singleElement()
        .satisfies(
            job ->
                assertThat(job.root().path("if").asText())
                    .contains("vars.PUBLISH_PAGES == 'true'", "!cancelled()"));
  }

  /** A group holds one run that waits, and cancels it for a second. */
  @Test
  void should_give_every_commit_of_main_a_group_of_its_own() {
    assertThat(workflows())
        .filteredOn(workflow -> workflow.name().equals("verify.yml"))
        .extracting(workflow -> workflow.root().path("concurrency").path("group").asText())
        .containsExactly(
            "verify-${{ github.event_name == 'pull_request' && github.ref || github.sha }}");
  }

  @Test
  void should_release_commits_of_main_only() {
    Job build = Workflow.job("release.yml, build");

    assertThat(build.scripts())
        .anyMatch(script -> script.contains("merge-base --is-ancestor HEAD origin/main"));
    assertThat(build.steps().get(0).path("with").path("fetch-depth").asInt(1)).isZero();
  }

  /** Flips fail no test, so that a red night is one with an alarm. */
  @Test
  void should_raise_one_alarm_per_night_at_most_and_none_for_a_flip() {
    Job issue = Workflow.job("nightly.yml, issue");

    assertThat(Workflow.job("nightly.yml, verdict").commands())
        .singleElement()
        .satisfies(command -> assertThat(command.properties()).containsKeys("seed", "runs"));
    assertThat(issue.root().path("if").asText())
        .contains("outputs.alarm == 'true'", "vars.NIGHTLY_ISSUES == 'true'");
    assertThat(issue.scripts())
        .singleElement()
        .asString()
        .contains("gh issue list", "gh issue comment", "gh issue create");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void should_read_only_reports_that_the_build_writes(Workflow workflow) {
    assertThat(WrittenReports.all()).containsAll(WrittenReports.namedIn(workflow.text()));
  }

  @Test
  void should_look_for_reports_that_the_build_writes_in_continuous_integration()
      throws IOException {
    Matcher loop =
        Pattern.compile("for file in (.*); do").matcher(Files.readString(Path.of(".ci", "run")));

    assertThat(loop.find()).isTrue();
    assertThat(WrittenReports.all()).contains(loop.group(1).split(" "));
  }

  @Test
  void should_run_every_row_of_the_matrix_on_a_machine_of_its_own() throws IOException {
    Matcher rows =
        Pattern.compile("(?m)^rows=\"(.*)\"$").matcher(Files.readString(Path.of(".ci", "matrix")));
    assertThat(rows.find()).isTrue();

    Job strangers = Workflow.job("verify.yml, strangers");

    assertThat(strangers.scripts()).contains(".ci/matrix ${{ matrix.row }}");
    List<String> here = new ArrayList<>();
    strangers
        .root()
        .path("strategy")
        .path("matrix")
        .path("row")
        .forEach(row -> here.add(row.asText()));
    assertThat(here).containsExactly(rows.group(1).split(" "));
  }

  @Test
  void should_give_maven_what_it_takes_in_the_matrix() throws IOException {
    assertThat(MavenCommand.in(Files.readString(Path.of(".ci", "matrix"))))
        .singleElement()
        .satisfies(command -> assertThat(Offer.complaints(command)).isEmpty());
  }

  @Test
  void should_find_nothing_wrong_with_a_sound_workflow() {
    assertThat(WorkflowCheck.complaints(Workflow.of("sound.yml", SOUND))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@0123456789012345678901234567890123456789 | @v1        | is not pinned",
        "' # v1.2.3'                               | ''         | is not pinned",
        "contents: read                            | contents: write | every job may write",
        "concurrency: one                          | ''         | no concurrency group",
        "'    runs-on: ubuntu-24.04\n'             | ''         | runs-on",
        "timeout-minutes: 5                        | timeout-minutes: 500 | no timeout-minutes",
        "'persist-credentials: false'              | 'clean: true' | keeps its credentials",
        "echo                                      | mvn verify | may write and runs",
        "'distribution: temurin'                   | 'cache: maven' | setup-java saves",
        "'name: jars-${{ github.run_attempt }}'    | 'name: jars' | without the attempt",
        "'${{ needs.build.outputs.jars }}'         | jars       | does not give",
        "'contents: read'                          | 'contents: all' | enumeration",
        "'needs: build'                            | 'neads: build' | neads",
        "echo                                      | 'echo ${{ github.event.issue.title }}' |"
            + " others can fill in",
        "-Dscale=quick                             | -Dscale=tiny | -Dscale=tiny is not understood",
        "'needs: build'                            | 'needs: bild' | 'needs bild, which is no job'",
        "outputs.seed                              | outputs.sed | needs.build.outputs.sed is not"
            + " given",
      })
  void should_see_what_is_wrong_with_a_workflow(String sound, String wrong, String complaint) {
    assertThat(SOUND).contains(sound);

    assertThat(WorkflowCheck.complaints(Workflow.of("wrong.yml", SOUND.replace(sound, wrong))))
        .anySatisfy(found -> assertThat(found).contains(complaint));
  }
}
