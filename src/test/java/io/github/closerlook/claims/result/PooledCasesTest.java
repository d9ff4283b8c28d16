package io.github.closerlook.claims.result;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.claims.result.MadeUpRecords.ACCEPTED;
import static io.github.closerlook.claims.result.MadeUpRecords.accepted;
import static io.github.closerlook.claims.result.MadeUpRecords.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PooledCasesTest {

  private static final PooledCase POOLED = pooled(ACCEPTED, 1L, 10_001L);

  @TempDir private Path folder;

  private static PooledCase pooled(CaseRecord result, Long... seeds) {
    return new PooledCase(
        result.id(),
        List.of(seeds),
        List.of(Verdict.WEAKER, Verdict.REPRODUCED),
        Verdict.REPRODUCED,
        true,
        10,
        new Interval(9, Double.POSITIVE_INFINITY),
        result.margin(),
        1 / 3.0,
        Double.NaN,
        16,
        result.sizes());
  }

  @Test
  void should_read_back_bit_for_bit_what_was_written() {
    PooledCases cases = new PooledCases(List.of(POOLED));

    cases.write(folder);

    assertThat(PooledCases.read(folder)).isEqualTo(cases);
    assertThat(PooledCases.read(folder.resolve("other"))).isEqualTo(PooledCases.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"WEAKER\" | \"FINE\" | line 7: record 1, alone",
        "\"sizes\"  | \"size\" | line 17: record 1, sizes",
        "other-claim | some-claim | a case is in it twice",
      })
  void should_name_a_damaged_file_the_place_and_what_to_do(
      String found, String damage, String mistake) throws IOException {
    new PooledCases(List.of(POOLED, pooled(result("other-claim", 10, 8, 12), 1L))).write(folder);
    Path file = folder.resolve("pooled.json");
    String text = Files.readString(file);
    assertThat(text).contains(found);
    Files.writeString(file, text.replace(found, damage));

    assertThatRefused(() -> PooledCases.read(folder))
        .hasMessageStartingWith(file + " is damaged (" + mistake)
        .hasMessageContainingAll("git checkout -- " + file, "-Dpanels=accepted")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void should_speak_of_a_result_that_is_one_of_its_panels_to_the_same_question() {
    PooledCases cases = new PooledCases(List.of(POOLED));

    assertThat(cases.of(ACCEPTED)).contains(POOLED);
    assertThat(cases.of(result("other-claim", 10, 8, 12))).isEmpty();
    assertThat(new PooledCases(List.of(pooled(ACCEPTED, 10_001L))).of(ACCEPTED)).isEmpty();
    assertThat(cases.of(result("some-claim", Verdict.REPRODUCED, 10, 8, 12, 5, 0.01, 8)))
        .as("another margin")
        .isEmpty();
  }

  @Test
  void should_be_lost_where_the_accepted_result_drifts() {
    PooledCases cases = new PooledCases(List.of(POOLED));
    CaseRecord near = result("some-claim", 10.5, 8.5, 12.5);

    assertThat(cases.after(accepted(ACCEPTED), accepted(near))).isEqualTo(cases);
    assertThat(cases.after(accepted(ACCEPTED), accepted(result("some-claim", 30, 28, 32))))
        .isEqualTo(PooledCases.NONE);
    assertThat(cases.after(accepted(ACCEPTED), AcceptedResults.NONE)).isEqualTo(PooledCases.NONE);
  }

  @Test
  void should_take_the_place_of_the_same_claims_alone() {
    PooledCase other = pooled(result("other-claim", 10, 8, 12), 1L);
    PooledCase anew = pooled(ACCEPTED, 1L, 10_001L, 20_001L);

    assertThat(new PooledCases(List.of(POOLED, other)).with(List.of(anew)).entries())
        .containsExactly(other, anew);
    assertThat(anew.seeds()).isEqualTo("1, 10001 and 20001");
    assertThat(other.seeds()).isEqualTo("1");
  }

  @Test
  void should_leave_no_file_where_there_is_no_case() {
    new PooledCases(List.of(POOLED)).write(folder);
    PooledCases.NONE.write(folder);

    assertThat(folder).isEmptyDirectory();
  }
}
