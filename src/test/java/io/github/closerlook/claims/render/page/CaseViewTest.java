package io.github.closerlook.claims.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.MadeUpRecords;
import io.github.closerlook.paper.MemorizationPaper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseViewTest {

  @ParameterizedTest
  @CsvSource({
    "CLAIM, SUPERIORITY, 1, WEAKER, true",
    "CLAIM, SUPERIORITY, 0.95, WEAKER, false",
    "CLAIM, SUPERIORITY, 1, REPRODUCED, false",
    "CLAIM, RATIO, 1, WEAKER, false",
    "PLANTED, SUPERIORITY, 1, WEAKER, false",
  })
  void should_say_where_no_outcome_could_have_been_reproduced(
      Role role, Effect effect, double estimate, Verdict verdict, boolean outOfReach) {
    CaseRecord row =
        MadeUpRecords.with(
            MadeUpRecords.of(new CaseId("slow", "slower", "mnist: randY against real", role)),
            Map.of("effect", effect, "estimate", estimate, "verdict", verdict));

    assertThat(new CaseView(new MemorizationPaper(), row, null, List.of()).isOutOfReach())
        .isEqualTo(outOfReach);
  }
}
