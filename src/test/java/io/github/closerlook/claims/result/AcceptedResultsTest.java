package io.github.closerlook.claims.result;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.claims.result.MadeUpRecords.ACCEPTED;
import static io.github.closerlook.claims.result.MadeUpRecords.acceptance;
import static io.github.closerlook.claims.result.MadeUpRecords.accepted;
import static io.github.closerlook.claims.result.MadeUpRecords.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedResultsTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void name_the_folder() {
    folder = temporary.resolve("accepted");
  }

  @Test
  void should_read_back_bit_for_bit_what_was_written() throws IOException {
    AcceptedResults results =
        accepted(
            result("some-claim", 1 / 3.0, Double.NEGATIVE_INFINITY, Math.nextUp(0.4)),
            result(
                "other-claim",
                Verdict.INCONCLUSIVE,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                4,
                Double.NaN,
                8));

    results.write(folder);

    assertThat(AcceptedResults.read(folder)).isEqualTo(results);
  }

  @Test
  void should_have_nothing_accepted_where_there_is_no_folder() {
    assertThat(AcceptedResults.read(folder)).isEqualTo(AcceptedResults.NONE);
  }

  @Test
  void should_do_without_the_environment_of_an_earlier_day() throws IOException {
    accepted(ACCEPTED).write(folder);
    Files.delete(folder.resolve("environment.json"));

    AcceptedResults read = AcceptedResults.read(folder);

    assertThat(read.cases()).containsOnlyKeys(ACCEPTED.id());
    assertThat(read.acceptance("some-claim")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claims.json      | \"criterion\"   | criterion     | line 3: record 1: Unexpected"
            + " character",
        "claims.json      | \"estimate\"    | \"guess\"     | line 41: record 1, estimate: Missing"
            + " creator property",
        "claims.json      | 10.0            | \"ten\"       | line 9: record 1, estimate:",
        "claims.json      | [ 8.0, 12.0 ]   | [ 8.0 ]       | record 1, interval: an interval needs"
            + " two ends",
        "claims.json      | [ 8.0, 12.0 ]   | [ 8.0, 7.0 ]  | record 1, interval: an interval needs"
            + " low <= high",
        "claims.json      | \"REPRODUCED\"  | \"TRUE\"      | line 6: record 1, verdict:",
        "claims.json      | \"seed\" : 1    | \"seed\" : 1.5| line 22: record 1, seed: Cannot"
            + " coerce Floating-point value (1.5)",
        "claims.json      | \"sizes\"       | \"size\"      | line 41: record 1, sizes: Missing"
            + " creator property",
        "claims.json      | other-claim     | some-claim    | two results of some-claim: slower",
        "environment.json | \"time\"        | \"hour\"      | line 22: record 1, time: Missing"
            + " creator property",
        "environment.json | 0123            | 0123\"        | line 6: record 1, environment,"
            + " commit: Unexpected character",
      })
  void should_name_a_damaged_file_the_place_and_what_to_do(
      String name, String found, String damage, String mistake) throws IOException {
    accepted(ACCEPTED, result("other-claim", 1, 0, 2)).write(folder);
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(found);
    String damaged = text.replace(found, damage);
    Files.writeString(file, damaged);

    assertThatRefused(() -> AcceptedResults.read(folder))
        .hasMessageStartingWith(file + " is damaged (" + mistake)
        .hasMessageEndingWith(
            "restore it with 'git checkout -- %s', or accept the results of all claims anew with"
                + " 'mvn verify -Daccept'",
            file)
        .message()
        .doesNotContain("\n");
    assertThat(file).hasContent(damaged);
  }

  @Test
  void should_call_half_a_file_damaged() throws IOException {
    accepted(ACCEPTED).write(folder);
    Path file = folder.resolve("claims.json");
    Files.writeString(file, Files.readString(file).substring(0, 100));

    assertThatRefused(() -> AcceptedResults.read(folder))
        .hasMessageContaining("claims.json is damaged (line ");
  }

  @Test
  void should_replace_some_claims_and_keep_the_others() {
    AcceptedResults before = accepted(result("other-claim", 1, 0, 2), ACCEPTED);
    Acceptance acceptance = acceptance("2026-12-01T08:00:00Z", "other-claim");
    CaseRecord now = result("other-claim", 3, 2, 4);

    AcceptedResults after =
        before.with(List.of(now), List.of(), acceptance, List.of(ACCEPTED.id(), now.id()));

    // in the order of the paper, whatever it was before
    assertThat(after.cases().values()).containsExactly(ACCEPTED, now);
    assertThat(after.acceptance("other-claim")).contains(acceptance);
    assertThat(after.acceptance("some-claim"))
        .get()
        .extracting(Acceptance::time, Acceptance::claims)
        .containsExactly("2026-11-21T08:00:00Z", List.of("some-claim"));
  }

  @Test
  void should_keep_what_was_accepted_of_a_case_that_was_skipped() {
    CaseRecord before = result("other-claim", 1, 0, 2);

    AcceptedResults after =
        accepted(ACCEPTED, before)
            .with(
                List.of(),
                List.of(before.id()),
                acceptance("2026-12-01T08:00:00Z", "some-claim", "other-claim"),
                List.of());

    assertThat(after.cases().values()).containsExactly(before);
  }

  @Test
  void should_write_the_accepted_results_as_they_are_kept() throws IOException {
    Path kept = Path.of("reports", "accepted");

    AcceptedResults.read(kept).write(folder);
    AcceptedPanels.read(kept).write(folder);

    for (String name : List.of("claims.json", "environment.json", "panels.json")) {
      assertThat(folder.resolve(name)).hasSameTextualContentAs(kept.resolve(name));
    }
  }

  @Test
  void should_forget_an_acceptance_of_which_nothing_is_left() {
    AcceptedResults after =
        accepted(ACCEPTED)
            .with(
                List.of(ACCEPTED),
                List.of(),
                acceptance("2026-12-01T08:00:00Z", "some-claim", "other-claim"),
                List.of());

    assertThat(after.acceptances())
        .extracting(Acceptance::time)
        .containsOnly("2026-12-01T08:00:00Z");
  }
}
