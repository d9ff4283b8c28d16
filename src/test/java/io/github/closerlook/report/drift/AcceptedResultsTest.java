package io.github.closerlook.report.drift;

import static io.github.closerlook.report.drift.MadeUp.ACCEPTED;
import static io.github.closerlook.report.drift.MadeUp.acceptance;
import static io.github.closerlook.report.drift.MadeUp.accepted;
import static io.github.closerlook.report.drift.MadeUp.entry;
import static io.github.closerlook.report.drift.MadeUp.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        "claims.json      | \"criterion\"   | criterion     | line 3: no sound JSON",
        "claims.json      | \"estimate\"    | \"guess\"     | case 1: estimate is missing",
        "claims.json      | 10.0            | \"ten\"       | case 1: estimate is no number",
        "claims.json      | [ 8.0, 12.0 ]   | [ 8.0 ]       | case 1: interval has no two ends",
        "claims.json      | [ 8.0, 12.0 ]   | [ 8.0, 7.0 ]  | case 1: an interval needs low <= high",
        "claims.json      | \"REPRODUCED\"  | \"TRUE\"      | case 1: no verdict",
        "claims.json      | \"seed\" : 1    | \"seed\" : 1.5| case 1: seed is no whole number",
        "claims.json      | other-claim     | some-claim    | two results of some-claim: slower",
        "environment.json | \"time\"        | \"hour\"      | line 22: not as -Daccept writes it",
        "environment.json | 0123            | 0123\"        | line 6: not as -Daccept writes it",
      })
  void should_name_a_damaged_file_the_place_and_what_to_do(
      String name, String found, String damage, String mistake) throws IOException {
    accepted(ACCEPTED, result("other-claim", 1, 0, 2)).write(folder);
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(found);
    String damaged = text.replace(found, damage);
    Files.writeString(file, damaged);

    assertThatThrownBy(() -> AcceptedResults.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + " is damaged (" + mistake)
        .hasMessageEndingWith(
            "restore it with 'git checkout -- %s', or accept the results of all claims anew with 'mvn verify -Daccept'",
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

    assertThatThrownBy(() -> AcceptedResults.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("claims.json is damaged (line ");
  }

  @Test
  void should_replace_some_claims_and_keep_the_others() {
    AcceptedResults before = accepted(result("other-claim", 1, 0, 2), ACCEPTED);
    Acceptance acceptance = acceptance("2026-12-01T08:00:00Z", "other-claim");
    CaseResult now = result("other-claim", 3, 2, 4);

    AcceptedResults after =
        before.with(List.of(entry(now)), List.of(), acceptance, List.of(ACCEPTED.id(), now.id()));

    // in the order of the paper, whatever it was before
    assertThat(after.cases().values()).containsExactly(entry(ACCEPTED), entry(now));
    assertThat(after.acceptance("other-claim")).contains(acceptance);
    assertThat(after.acceptance("some-claim"))
        .get()
        .extracting(Acceptance::time, Acceptance::claims)
        .containsExactly("2026-11-21T08:00:00Z", List.of("some-claim"));
  }

  @Test
  void should_keep_what_was_accepted_of_a_case_that_was_skipped() {
    CaseResult before = result("other-claim", 1, 0, 2);

    AcceptedResults after =
        accepted(ACCEPTED, before)
            .with(
                List.of(),
                List.of(before.id()),
                acceptance("2026-12-01T08:00:00Z", "some-claim", "other-claim"),
                List.of());

    assertThat(after.cases().values()).containsExactly(entry(before));
  }

  @Test
  void should_keep_what_it_does_not_compare_as_it_was_written() throws IOException {
    Map<String, Object> written = ClaimsFile.numbers(ACCEPTED);
    written.put("rule", "reproduced if large");
    written.put("figures", List.of("some-claim"));
    written.put("further", Map.of("numbers", List.of(0.1, 1e-300)));
    CaseEntry entry = ClaimsFile.entry(ACCEPTED, written);

    new AcceptedResults(Map.of(ACCEPTED.id(), entry), List.of()).write(folder);

    CaseEntry read = AcceptedResults.read(folder).cases().get(ACCEPTED.id());
    assertThat(read).isEqualTo(entry);
    assertThat(read.rule()).isEqualTo("reproduced if large");
    assertThat(read.figures()).containsExactly("some-claim");
    assertThat(ClaimsFile.render(List.of(read)))
        .isEqualTo(Files.readString(folder.resolve("claims.json")));
  }

  @Test
  void should_forget_an_acceptance_of_which_nothing_is_left() {
    AcceptedResults after =
        accepted(ACCEPTED)
            .with(
                List.of(entry(ACCEPTED)),
                List.of(),
                acceptance("2026-12-01T08:00:00Z", "some-claim", "other-claim"),
                List.of());

    assertThat(after.acceptances())
        .extracting(Acceptance::time)
        .containsOnly("2026-12-01T08:00:00Z");
  }
}
