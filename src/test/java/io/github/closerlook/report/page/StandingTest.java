package io.github.closerlook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static List<CaseRow> cases(Verdict... verdicts) {
    return Arrays.stream(verdicts).map(verdict -> row(Role.CLAIM, verdict)).toList();
  }

  private static CaseRow row(Role role, Verdict verdict) {
    return new CaseRow(
        "claim",
        "criterion",
        "case",
        role,
        verdict,
        "REPRODUCED",
        1.0,
        List.of(0.5, 1.5),
        5.0,
        0.004,
        8,
        "default",
        1,
        "fused",
        10,
        "measured",
        "rule",
        0.95,
        null,
        "networks",
        "",
        16,
        "mnist",
        "sizes",
        List.of());
  }

  @Test
  void should_be_reproduced_only_if_every_case_is() {
    assertThat(Standing.of(cases(Verdict.REPRODUCED, Verdict.REPRODUCED)))
        .isEqualTo(Standing.REPRODUCED);
    assertThat(Standing.of(cases(Verdict.REPRODUCED, Verdict.NOT_REPRODUCED)))
        .isEqualTo(Standing.IN_PART);
    assertThat(Standing.of(cases(Verdict.INCONCLUSIVE, Verdict.REPRODUCED)))
        .isEqualTo(Standing.IN_PART);
  }

  @Test
  void should_tell_not_reproduced_from_not_known() {
    assertThat(Standing.of(cases(Verdict.NOT_REPRODUCED, Verdict.INCONCLUSIVE)))
        .isEqualTo(Standing.NOT_REPRODUCED);
    assertThat(Standing.of(cases(Verdict.INCONCLUSIVE))).isEqualTo(Standing.INCONCLUSIVE);
  }

  @Test
  void should_not_count_controls() {
    List<CaseRow> rows =
        Stream.of(row(Role.CLAIM, Verdict.REPRODUCED), row(Role.CONTROL, Verdict.NOT_REPRODUCED))
            .toList();

    assertThat(Standing.of(rows)).isEqualTo(Standing.REPRODUCED);
  }

  @Test
  void should_refuse_what_is_no_list_of_cases() {
    Assertions.assertThatThrownBy(() -> CaseRow.read("[{\"claim\":"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("claims.json cannot be read")
        .hasMessageContaining("a list of cases");
  }
}
