package io.github.closerlook.claims.render.page;

import static io.github.closerlook.claims.claim.Verdict.ABSENT;
import static io.github.closerlook.claims.claim.Verdict.CONTRARY;
import static io.github.closerlook.claims.claim.Verdict.INCONCLUSIVE;
import static io.github.closerlook.claims.claim.Verdict.NOT_JUDGED;
import static io.github.closerlook.claims.claim.Verdict.REPRODUCED;
import static io.github.closerlook.claims.claim.Verdict.WEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.MadeUpRecords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

  static List<CaseRecord> cases(Verdict... verdicts) {
    return Arrays.stream(verdicts).map(verdict -> row(Role.CLAIM, verdict)).toList();
  }

  private static CaseRecord row(Role role, Verdict verdict) {
    return MadeUpRecords.with(
        MadeUpRecords.of(new CaseId("claim", "criterion", "case", role)),
        Map.of("verdict", verdict));
  }

  @Test
  void should_be_reproduced_only_if_every_comparison_is() {
    assertThat(Standing.of(cases(REPRODUCED, REPRODUCED), 0)).isEqualTo(Standing.REPRODUCED);
    for (Verdict other : Verdict.values()) {
      if (other != REPRODUCED) {
        assertThat(Standing.of(cases(other, REPRODUCED), 0)).isEqualTo(Standing.IN_PART);
      }
    }
  }

  @Test
  void should_not_be_reproduced_as_a_whole_where_a_comparison_has_no_verdict() {
    assertThat(Standing.of(cases(REPRODUCED), 1)).isEqualTo(Standing.IN_PART);
  }

  @Test
  void should_stand_as_most_cases_do_where_none_is_reproduced() {
    assertThat(Standing.of(cases(WEAKER, CONTRARY, WEAKER), 0)).isEqualTo(Standing.WEAKER);
    assertThat(Standing.of(cases(INCONCLUSIVE, INCONCLUSIVE, ABSENT), 3))
        .isEqualTo(Standing.INCONCLUSIVE);
  }

  @Test
  void should_stand_as_the_one_that_speaks_less_for_it_of_two_that_are_as_many() {
    assertThat(Standing.of(cases(WEAKER, INCONCLUSIVE), 0)).isEqualTo(Standing.INCONCLUSIVE);
    assertThat(Standing.of(cases(INCONCLUSIVE, ABSENT), 0)).isEqualTo(Standing.ABSENT);
    assertThat(Standing.of(cases(ABSENT, CONTRARY, WEAKER), 0)).isEqualTo(Standing.CONTRARY);
  }

  @Test
  void should_not_count_what_is_not_judged_where_something_is() {
    assertThat(Standing.of(cases(NOT_JUDGED, NOT_JUDGED, WEAKER), 0)).isEqualTo(Standing.WEAKER);
    assertThat(Standing.of(cases(NOT_JUDGED, NOT_JUDGED), 0)).isEqualTo(Standing.NOT_JUDGED);
  }

  @Test
  void should_have_a_mark_of_its_own_for_every_verdict() {
    assertThat(Arrays.stream(Verdict.values()).map(verdict -> Standing.of(verdict).sign()))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Verdict.values()).map(verdict -> Standing.of(verdict).words()))
        .isEqualTo(Arrays.stream(Verdict.values()).map(Verdict::words).toList());
  }

  @Test
  void should_not_count_controls() {
    List<CaseRecord> rows = Stream.of(row(Role.CLAIM, REPRODUCED), row(Role.NULL, ABSENT)).toList();

    assertThat(Standing.of(rows, 0)).isEqualTo(Standing.REPRODUCED);
  }
}
