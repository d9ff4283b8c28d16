package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceboTableTest {

  private static final Criterion OF_REAL_DATA =
      MadeUpClaims.exceeds("learnt", Effect.DIFFERENCE, 1);
  private static final Criterion OF_ANY_DATA =
      new Exceeds("fits", "height", MadeUpClaims.margin(Effect.DIFFERENCE, 1), SpeaksOf.ANY_DATA);
  private static final Expectation CLAIM =
      MadeUpClaims.claim(
          "claim",
          List.of(OF_REAL_DATA, OF_ANY_DATA),
          MadeUpClaims.claimCase("learnt", Verdict.REPRODUCED, "real", "randX"),
          MadeUpClaims.claimCase("fits", Verdict.REPRODUCED, "randX", "no change"),
          MadeUpClaims.control(Role.NULL, "learnt", "randX", "real"));

  @Test
  void should_be_fooled_by_what_speaks_of_real_data_and_is_reproduced() {
    PlaceboTable table = table(Verdict.REPRODUCED, Verdict.REPRODUCED);

    assertThat(table.fooled()).containsExactly(table.cases().get(0));
    assertThat(PlaceboTable.mayBe(table.cases().get(1))).isTrue();
  }

  @Test
  void should_not_be_fooled_by_another_verdict() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(table(verdict, Verdict.REPRODUCED).fooled())
          .hasSize(verdict == Verdict.REPRODUCED ? 1 : 0);
    }
  }

  /** Some controls are made so that they must be reproduced. */
  @Test
  void should_leave_controls_out() {
    assertThat(table(Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE).cases())
        .extracting(each -> each.claimCase().role())
        .containsExactly(Role.CLAIM, Role.CLAIM);
  }

  private static PlaceboTable table(Verdict ofRealData, Verdict ofAnyData) {
    return new PlaceboTable(
        List.of(
            judgement(0, ofRealData), judgement(1, ofAnyData), judgement(2, Verdict.REPRODUCED)));
  }

  private static Judgement judgement(int index, Verdict verdict) {
    Assessment assessment = MadeUpClaims.assessment(1, 3);
    return new Judgement(
        CLAIM, CLAIM.cases().get(index), verdict, assessment, assessment, Scale.DEFAULT);
  }
}
