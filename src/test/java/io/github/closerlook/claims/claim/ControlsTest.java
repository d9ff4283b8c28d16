package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.DispersionBootstrap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ControlsTest {

  private final Quantity real =
      MadeUpClaims.perSeed(5, 6, 4, 7, 5.5, 6.5, 4.5, 7.5, 5.2, 6.2, 4.2, 7.2, 5.1, 6.1, 4.1, 7.1);
  private final Quantity again =
      MadeUpClaims.perSeed(
          5.1, 5.9, 4.1, 6.9, 5.6, 6.4, 4.6, 7.4, 5.3, 6.1, 4.3, 7.1, 5.2, 6, 4.2, 7);

  @ParameterizedTest
  @CsvSource({"DIFFERENCE, 0.5", "RATIO, 1.1", "SUPERIORITY, 0.7"})
  void should_find_what_was_planted_between_arms_that_are_alike(Effect effect, double margin) {
    Criterion criterion = MadeUpClaims.exceeds("more", effect, margin);

    Verdict found = verdict(criterion, Role.PLANTED, again, real);
    Verdict nothing = verdict(criterion, Role.NULL, again, real);

    assertThat(criterion.passes(Role.PLANTED, found)).as(found.words()).isTrue();
    assertThat(criterion.passes(Role.NULL, nothing)).as(nothing.words()).isTrue();
  }

  @Test
  void should_add_twice_the_margin() {
    assertThat(estimate(Effect.DIFFERENCE, 0.5)).isEqualTo(1);
    assertThat(estimate(Effect.RATIO, 1.5)).isCloseTo(2.25, within(1e-12));
    // 0.7 is 0.2 from a half: of sixteen pairs 13 are raised, and of the other ties count half
    assertThat(estimate(Effect.SUPERIORITY, 0.7)).isEqualTo((13 + 3 / 2.0) / 16);
  }

  private double estimate(Effect effect, double margin) {
    return MadeUpClaims.exceeds("more", effect, margin)
        .assess(List.of(real, real), Role.PLANTED, 1)
        .estimate();
  }

  @Test
  void should_leave_the_findings_as_they_were_where_an_effect_is_planted() {
    for (Effect effect : Effect.values()) {
      double[] values = {1, 2, 3, 4, 5, 6, 7, 8};

      MadeUpClaims.exceeds("more", effect, effect == Effect.SUPERIORITY ? 0.7 : 1.5)
          .assess(
              List.of(MadeUpClaims.perSeed(values), MadeUpClaims.perSeed(values)), Role.PLANTED, 1);

      assertThat(values).as(effect.name()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }
  }

  @Test
  void should_turn_the_controls_of_no_harm_around() {
    Criterion same = MadeUpClaims.equivalent(0.25);

    assertThat(verdict(same, Role.PLANTED, again, real)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(same, Role.NULL, again, real)).isEqualTo(Verdict.CONTRARY);
    assertThat(same.passes(Role.NULL, Verdict.CONTRARY)).isTrue();
    assertThat(same.passes(Role.NULL, Verdict.REPRODUCED)).isFalse();
    assertThat(same.passes(Role.PLANTED, Verdict.INCONCLUSIVE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void should_let_a_null_control_find_nothing_in_either_direction(Verdict verdict) {
    Criterion criterion = MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 1);

    assertThat(criterion.passes(Role.NULL, verdict))
        .isEqualTo(verdict == Verdict.ABSENT || verdict == Verdict.INCONCLUSIVE);
    assertThat(criterion.passes(Role.PLANTED, verdict))
        .isEqualTo(verdict == Verdict.REPRODUCED || verdict == Verdict.WEAKER);
  }

  @Test
  void should_make_outcomes_that_are_binomial_and_others_that_are_not() {
    Quantity.Outcomes arm = (Quantity.Outcomes) MadeUpClaims.easyAndHard(100, 1000);
    Margin margin = MadeUpClaims.margin(Effect.RATIO, 1.5);

    byte[][] binomial = MadeOutcomes.of(arm, Role.PLANTED, margin, 1);
    byte[][] wider = MadeOutcomes.of(arm, Role.NULL, margin, 1);

    assertThat(DispersionBootstrap.dispersion(binomial)).isBetween(0.85, 1.15);
    assertThat(DispersionBootstrap.dispersion(wider)).isBetween(1.95, 2.55);
    assertThat(share(wider)).isBetween(0.48, 0.52);
    assertThat(MadeOutcomes.of(arm, Role.CLAIM, margin, 1)).isSameAs(arm.correct());
    assertThat(MadeOutcomes.of(arm, Role.NULL, margin, 1)).isDeepEqualTo(wider);
  }

  private static double share(byte[][] correct) {
    double sum = 0;
    for (byte[] network : correct) {
      for (byte answer : network) {
        sum += answer;
      }
    }
    return sum / correct.length / correct[0].length;
  }

  @Test
  void should_be_two_for_each_criterion_and_study_of_the_projects_claims() {
    for (Expectation claim : ProjectClaims.at(Scale.DEFAULT)) {
      Set<List<String>> pairs =
          claim.claimCases().map(each -> pair(claim, each)).collect(Collectors.toSet());
      for (Role role : List.of(Role.NULL, Role.PLANTED)) {
        assertThat(
                claim.cases().stream()
                    .filter(each -> each.role() == role)
                    .map(each -> pair(claim, each))
                    .collect(Collectors.toSet()))
            .as("%s controls of %s", role, claim.id())
            .isEqualTo(pairs);
      }
    }
  }

  private static List<String> pair(Expectation claim, ClaimCase claimCase) {
    return List.of(claimCase.criterion(), claim.studyName(claimCase));
  }
}
