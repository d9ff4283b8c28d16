package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values seed by seed. */
class ExceedsTest {

  private static final int SEEDS = 8;

  private static Quantity all(double value) {
    double[] values = new double[SEEDS];
    Arrays.fill(values, value);
    return MadeUpClaims.perSeed(values);
  }

  private static Assessment assess(Criterion criterion, Quantity... arms) {
    return criterion.assess(List.of(arms), Role.CLAIM, 1);
  }

  @Nested
  class ByDifference {
    private final Criterion criterion = MadeUpClaims.exceeds("higher", Effect.DIFFERENCE, 0.25);
    private final Quantity more = MadeUpClaims.perSeed(0.5, 0.6, 0.4, 0.7, 0.5, 0.6, 0.4, 0.7);

    @Test
    void should_be_reproduced_when_all_differences_exceed_the_margin() {
      assertThat(verdict(criterion, more, MadeUpClaims.zeros(SEEDS))).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_be_contrary_when_the_arms_are_swapped() {
      assertThat(verdict(criterion, MadeUpClaims.zeros(SEEDS), more)).isEqualTo(Verdict.CONTRARY);
    }

    @Test
    void should_be_weaker_by_an_effect_that_is_sure_but_smaller_than_the_margin() {
      assertThat(verdict(criterion, all(0.125), MadeUpClaims.zeros(SEEDS)))
          .isEqualTo(Verdict.WEAKER);
    }

    @Test
    void should_be_absent_when_the_arms_are_the_same_to_within_less_than_the_margin() {
      Quantity near = MadeUpClaims.perSeed(0.1, -0.1, 0.05, -0.05, 0.1, -0.1, 0.05, -0.05);

      assertThat(verdict(criterion, near, MadeUpClaims.zeros(SEEDS))).isEqualTo(Verdict.ABSENT);
    }

    @Test
    void should_be_inconclusive_when_the_interval_reaches_from_none_to_beyond_the_margin() {
      Quantity scattered = MadeUpClaims.perSeed(0.9, -0.6, 0.8, -0.5, 0.7, -0.4, 0.9, -0.5);

      assertThat(verdict(criterion, scattered, MadeUpClaims.zeros(SEEDS)))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_be_inconclusive_on_too_few_seeds_for_any_interval() {
      assertThat(verdict(criterion, MadeUpClaims.perSeed(9, 8), MadeUpClaims.zeros(2)))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_compare_seed_by_seed() {
      // Between the seeds lies far more than between the arms.
      Quantity high = MadeUpClaims.perSeed(1.5, 11.4, 21.6, 31.5, 41.4, 51.6, 61.5, 71.5);
      Quantity low = MadeUpClaims.perSeed(1, 11, 21, 31, 41, 51, 61, 71);

      Assessment assessment = assess(criterion, high, low);

      assertThat(assessment.estimate()).isCloseTo(0.5, within(1e-12));
      assertThat(assessment.interval().low()).isGreaterThan(0.4);
      assertThat(assessment.replicates()).isEqualTo(SEEDS);
      assertThat(criterion.verdict(assessment)).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_tell_what_each_seed_says_and_how_small_an_effect_could_have_been_seen() {
      Assessment assessment = assess(criterion, more, MadeUpClaims.zeros(SEEDS));

      assertThat(assessment.spread().effects())
          .containsExactly(0.5, 0.6, 0.4, 0.7, 0.5, 0.6, 0.4, 0.7);
      assertThat(assessment.spread().centre()).isCloseTo(0.55, within(1e-12));
      // R 4.2.2: sd(c(.5,.6,.4,.7,.5,.6,.4,.7)) / sqrt(8)
      assertThat(assessment.spread().standardError()).isCloseTo(0.04225771, within(1e-8));
      assertThat(assessment.detectable()).isBetween(0.1, 0.2);
    }
  }

  @Nested
  class ByRatio {
    private final Criterion criterion = MadeUpClaims.exceeds("times", Effect.RATIO, 2);
    private final Quantity more = MadeUpClaims.perSeed(3, 4, 5, 3, 4, 5, 3, 4);

    @Test
    void should_be_reproduced_when_all_ratios_exceed_the_margin() {
      assertThat(verdict(criterion, more, all(1))).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_be_contrary_when_the_arms_are_swapped() {
      assertThat(verdict(criterion, all(1), more)).isEqualTo(Verdict.CONTRARY);
    }

    @Test
    void should_tell_the_ratio_itself_not_its_logarithm() {
      Assessment assessment = assess(criterion, all(8), all(2));

      assertThat(assessment.estimate()).isCloseTo(4, within(1e-12));
      assertThat(assessment.interval().low()).isCloseTo(4, within(1e-12));
      assertThat(assessment.interval().high()).isCloseTo(4, within(1e-12));
    }
  }

  @Nested
  class BySuperiority {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Criterion criterion = MadeUpClaims.exceeds("slower", Effect.SUPERIORITY, 0.56);
    private final Quantity fast = MadeUpClaims.perSeed(40, 41, 42, 43, 44, 45, 46, 47);
    private final Quantity slow =
        MadeUpClaims.perSeed(120, NEVER, 125, NEVER, 130, 119, NEVER, 140);

    @Test
    void should_be_reproduced_when_slower_runs_are_slower_or_censored() {
      assertThat(verdict(criterion, slow, fast)).isEqualTo(Verdict.REPRODUCED);
      assertThat(verdict(criterion, fast, slow)).isEqualTo(Verdict.CONTRARY);
    }

    @Test
    void should_not_be_certain_when_all_pairs_go_one_way() {
      // R 4.2.2: binom.test(8, 8)$conf.int
      assertThat(assess(criterion, slow, fast).interval().low()).isCloseTo(0.6305834, within(1e-7));
    }

    @Test
    void should_count_a_censored_run_as_slower_and_as_nothing_more() {
      Quantity finite = MadeUpClaims.perSeed(120, 500, 125, 500, 130, 119, 500, 140);

      assertThat(assess(criterion, slow, fast).interval())
          .isEqualTo(assess(criterion, finite, fast).interval());
    }

    @Test
    void should_see_no_effect_when_both_arms_are_censored_throughout() {
      Assessment assessment = assess(criterion, all(NEVER), all(NEVER));

      assertThat(assessment.estimate()).isEqualTo(0.5);
      assertThat(assessment.pAtNone()).isEqualTo(1);
      assertThat(criterion.verdict(assessment)).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }
}
