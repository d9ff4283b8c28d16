package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A time beyond the budget has no known size: what then, where a size is asked for? */
class CensoredEffectTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Interval ANY_DIFFERENCE = new Interval(Double.NEGATIVE_INFINITY, NEVER);

  private final Quantity fast = MadeUpClaims.perSeed(40, 41, 42, 43, 44, 45, 46, 47);
  private final Quantity slow = MadeUpClaims.perSeed(140, 141, 142, 143, 144, 145, 146, 147);
  private final Quantity slowAndCensored =
      MadeUpClaims.perSeed(140, 141, 142, NEVER, 144, 145, 146, 147);

  @Test
  void should_not_know_a_difference_of_a_censored_time() {
    Criterion slower = MadeUpClaims.exceeds("slower", Effect.DIFFERENCE, 50);

    assertThat(slower.assess(List.of(slowAndCensored, fast), Role.CLAIM, 1))
        .isEqualTo(Assessment.unknown(ANY_DIFFERENCE, 8));
    assertThat(slower.assess(List.of(fast, slowAndCensored), Role.CLAIM, 1))
        .isEqualTo(Assessment.unknown(ANY_DIFFERENCE, 8));
  }

  @Test
  void should_not_know_a_ratio_of_a_censored_time() {
    Criterion slower = MadeUpClaims.exceeds("slower", Effect.RATIO, 2);

    assertThat(slower.assess(List.of(slowAndCensored, fast), Role.CLAIM, 1))
        .isEqualTo(Assessment.unknown(new Interval(0, NEVER), 8));
  }

  @Test
  void should_not_know_whether_censored_times_are_equivalent() {
    Criterion same = MadeUpClaims.equivalent(1000);

    assertThat(same.assess(List.of(slowAndCensored, fast), Role.CLAIM, 1))
        .isEqualTo(Assessment.unknown(ANY_DIFFERENCE, 8));
    assertThat(verdict(same, slowAndCensored, fast)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(same, slow, fast)).isEqualTo(Verdict.REPRODUCED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Effect.class,
      names = {"DIFFERENCE", "RATIO"})
  void should_be_inconclusive_where_the_same_arms_uncensored_are_not(Effect effect) {
    Criterion slower = MadeUpClaims.exceeds("slower", effect, 2);

    assertThat(verdict(slower, slow, fast)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(slower, fast, slow)).isEqualTo(Verdict.CONTRARY);
    assertThat(verdict(slower, slowAndCensored, fast)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(slower, fast, slowAndCensored)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  /** Also where a slope is not known at all. */
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void should_be_inconclusive_however_small_the_margin(double value) {
    Quantity unknown = MadeUpClaims.perSeed(value, 2, 3, 4, 5, 6, 7, 8);

    assertThat(verdict(MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 1e-300), unknown, fast))
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(MadeUpClaims.exceeds("more", Effect.RATIO, 1.001), unknown, fast))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"NULL", "PLANTED"})
  void should_leave_a_control_of_censored_times_inconclusive(Role control) {
    for (Criterion criterion :
        List.of(
            MadeUpClaims.exceeds("slower", Effect.DIFFERENCE, 50),
            MadeUpClaims.exceeds("slower", Effect.RATIO, 2),
            MadeUpClaims.equivalent(1000))) {
      assertThat(verdict(criterion, control, slowAndCensored, slow))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void should_not_rank_what_is_not_a_number() {
    Quantity unknown = MadeUpClaims.perSeed(Double.NaN, 141, 142, 143, 144, 145, 146, 147);

    assertThat(
            MadeUpClaims.exceeds("slower", Effect.SUPERIORITY, 0.75)
                .assess(List.of(unknown, fast), Role.CLAIM, 1))
        .isEqualTo(Assessment.unknown(new Interval(0, 1), 8));
  }

  @Test
  void should_say_so_in_the_sentence_and_leave_the_other_cases_their_verdicts() {
    Findings findings = new Findings();
    findings.put("height", "fast", fast);
    findings.put("height", "slow", slow);
    findings.put("height", "censored", slowAndCensored);
    Expectation expectation =
        MadeUpClaims.claim(
            "times",
            List.of(MadeUpClaims.exceeds("slower", Effect.DIFFERENCE, 50)),
            MadeUpClaims.claimCase("slower", Verdict.REPRODUCED, "slow", "fast"),
            MadeUpClaims.claimCase("slower", Verdict.INCONCLUSIVE, "censored", "fast"));

    List<Judgement> judgements =
        Judge.judge(expectation, Map.of(MadeUpClaims.STUDY, findings), Scale.DEFAULT);

    assertThat(judgements)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.REPRODUCED, Verdict.INCONCLUSIVE);
    assertThat(judgements.get(1).sentence())
        .isEqualTo(
            "Inconclusive (these seeds do not tell): height: by how much censored exceeds fast: not known, 95 % interval"
                + " [-∞, ∞]; reproduced if the whole interval lies above 50; p = 1; n = 8.");
  }
}
