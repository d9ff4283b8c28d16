package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Run;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What two claims on one study cost together. */
class SharedStudyTest {

  private static final int SEEDS = 8;

  private static Set<Run> plan(Expectation expectation) {
    return PanelInquiry.plan(expectation, new Panel(1, "fused"));
  }

  private static Expectation claim(String id, ClaimCase... cases) {
    return MadeUpClaims.claim(
        id, List.of(MadeUpClaims.exceeds("more", Effect.SUPERIORITY, 0.75)), cases);
  }

  @Test
  void should_share_all_runs_when_the_arms_are_the_same() {
    Expectation first =
        claim("a", MadeUpClaims.claimCase("more", Verdict.REPRODUCED, "randY", "real"));
    Expectation second = claim("b", MadeUpClaims.control(Role.NULL, "more", "real", "randY"));

    assertThat(plan(first)).hasSize(2 * SEEDS).isEqualTo(plan(second));
  }

  @Test
  void should_share_the_runs_of_the_arms_they_have_in_common() {
    Expectation first =
        claim("a", MadeUpClaims.claimCase("more", Verdict.REPRODUCED, "randY", "real"));
    Expectation second = claim("b", MadeUpClaims.control(Role.NULL, "more", "real again", "real"));

    Set<Run> together = new LinkedHashSet<>(plan(first));
    together.addAll(plan(second));

    assertThat(plan(second)).hasSize(2 * SEEDS);
    assertThat(together).hasSize(3 * SEEDS);
  }

  @Test
  void should_plan_an_arm_of_several_cases_once() {
    Expectation expectation =
        claim(
            "a",
            MadeUpClaims.claimCase("more", Verdict.REPRODUCED, "randY", "real"),
            MadeUpClaims.control(Role.NULL, "more", "real", "randY"),
            MadeUpClaims.control(Role.NULL, "more", "real", "real again"));

    assertThat(plan(expectation)).hasSize(3 * SEEDS);
  }
}
