package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Right and wrong answers, by the ratio of their dispersions. */
class ExceedsByDispersionTest {

  private final Quantity equallyHard = MadeUpClaims.equallyHard(20, 200);
  private final Quantity easyAndHard = MadeUpClaims.easyAndHard(20, 200);
  private final Quantity binomial = new Quantity.Theory(1);

  @Test
  void should_exceed_by_the_ratio_of_dispersions() {
    Criterion fourTimes = MadeUpClaims.exceeds("wider", Effect.RATIO, 4);

    assertThat(verdict(fourTimes, easyAndHard, equallyHard)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(fourTimes, equallyHard, easyAndHard)).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_exceed_what_theory_says() {
    Criterion wider = MadeUpClaims.exceeds("wider", Effect.RATIO, 1.5);

    assertThat(verdict(wider, easyAndHard, binomial)).isEqualTo(Verdict.REPRODUCED);
    // 200 examples would leave an interval almost as wide as the margins.
    assertThat(verdict(wider, MadeUpClaims.equallyHard(20, 1000), binomial))
        .isEqualTo(Verdict.ABSENT);
    assertThat(verdict(wider, binomial, easyAndHard)).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_find_no_effect_between_an_arm_and_itself() {
    Criterion wider = MadeUpClaims.exceeds("wider", Effect.RATIO, 1.5);

    Assessment assessment = wider.assess(List.of(easyAndHard, easyAndHard), Role.CLAIM, 1);

    assertThat(assessment.estimate()).isEqualTo(1);
    // The resamples of two arms of one shape are paired.
    assertThat(assessment.interval()).isEqualTo(new Interval(1, 1));
  }
}
