package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CriterionTest {

  private static final long SEED = 1;

  /** A level of 0.05: the smallest p of eight pairs, 1 / 256, is well below. */
  private static final int SEEDS = 8;

  private static Verdict verdict(Criterion criterion, Quantity... arms) {
    Assessment assessment = criterion.assess(List.of(arms), SEED);
    return criterion.verdict(assessment, assessment.pValue());
  }

  private static Quantity all(double value) {
    double[] values = new double[SEEDS];
    Arrays.fill(values, value);
    return MadeUp.perSeed(values);
  }

  private static Assessment assessment(double low, double high) {
    return new Assessment((low + high) / 2, new Interval(low, high), 0.001, SEEDS);
  }

  @Nested
  class ByDifference {
    private final Criterion criterion = MadeUp.exceeds("higher", Effect.DIFFERENCE, 0.25);

    @Test
    void should_be_reproduced_when_all_differences_exceed_the_margin() {
      Quantity more = MadeUp.perSeed(0.5, 0.6, 0.4, 0.7, 0.5, 0.6, 0.4, 0.7);

      assertThat(verdict(criterion, more, MadeUp.zeros(SEEDS))).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_not_be_reproduced_when_the_arms_are_swapped() {
      Quantity more = MadeUp.perSeed(0.5, 0.6, 0.4, 0.7, 0.5, 0.6, 0.4, 0.7);

      assertThat(verdict(criterion, MadeUp.zeros(SEEDS), more)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_not_be_reproduced_by_an_effect_that_is_sure_but_smaller_than_the_margin() {
      assertThat(verdict(criterion, all(0.125), MadeUp.zeros(SEEDS)))
          .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_be_inconclusive_when_the_interval_lies_on_both_sides_of_the_margin() {
      Quantity more = MadeUp.perSeed(0, 0.6, 0.1, 0.7, 0, 0.6, 0.1, 0.7);

      assertThat(verdict(criterion, more, MadeUp.zeros(SEEDS))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_be_inconclusive_when_the_interval_only_touches_the_margin() {
      assertThat(verdict(criterion, all(0.25), MadeUp.zeros(SEEDS)))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_be_inconclusive_on_too_few_seeds_for_any_interval() {
      assertThat(verdict(criterion, MadeUp.perSeed(9, 9, 9), MadeUp.zeros(3)))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_compare_seed_by_seed() {
      // Between the seeds lies far more than between the arms.
      Quantity more = MadeUp.perSeed(1.5, 11.5, 21.5, 31.5, 41.5, 51.5, 61.5, 71.5);
      Quantity less = MadeUp.perSeed(1, 11, 21, 31, 41, 51, 61, 71);

      Assessment assessment = criterion.assess(List.of(more, less), SEED);

      assertThat(assessment)
          .isEqualTo(new Assessment(0.5, new Interval(0.5, 0.5), 1 / 256.0, SEEDS));
      assertThat(criterion.verdict(assessment, assessment.pValue())).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_need_significance_beside_the_interval() {
      assertThat(criterion.verdict(assessment(0.3, 0.4), 0.049)).isEqualTo(Verdict.REPRODUCED);
      assertThat(criterion.verdict(assessment(0.3, 0.4), 0.051)).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Nested
  class ByRatio {
    private final Criterion criterion = MadeUp.exceeds("times", Effect.RATIO, 2);

    @Test
    void should_be_reproduced_when_all_ratios_exceed_the_margin() {
      Quantity more = MadeUp.perSeed(3, 4, 5, 3, 4, 5, 3, 4);

      assertThat(verdict(criterion, more, all(1))).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_not_be_reproduced_when_the_arms_are_swapped() {
      Quantity more = MadeUp.perSeed(3, 4, 5, 3, 4, 5, 3, 4);

      assertThat(verdict(criterion, all(1), more)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_be_inconclusive_when_the_interval_lies_on_both_sides_of_the_margin() {
      Quantity more = MadeUp.perSeed(1, 4, 1, 5, 1, 4, 1, 5);

      assertThat(verdict(criterion, more, all(1))).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_tell_the_ratio_itself_not_its_logarithm() {
      Assessment assessment = criterion.assess(List.of(all(8), all(2)), SEED);

      assertThat(assessment.estimate()).isCloseTo(4, within());
      assertThat(assessment.interval().low()).isCloseTo(4, within());
      assertThat(assessment.interval().high()).isCloseTo(4, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
      return org.assertj.core.data.Offset.offset(1e-12);
    }
  }

  @Nested
  class BySuperiority {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Criterion criterion = MadeUp.exceeds("slower", Effect.SUPERIORITY, 0.75);
    private final Quantity fast = MadeUp.perSeed(40, 41, 42, 43, 44, 45, 46, 47);

    @Test
    void should_be_reproduced_when_slower_runs_are_slower_or_censored() {
      Quantity slow = MadeUp.perSeed(120, NEVER, 125, NEVER, 130, 119, NEVER, 140);

      assertThat(verdict(criterion, slow, fast)).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_not_be_reproduced_when_the_arms_are_swapped() {
      Quantity slow = MadeUp.perSeed(120, NEVER, 125, NEVER, 130, 119, NEVER, 140);

      assertThat(verdict(criterion, fast, slow)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_count_a_censored_run_as_slower_and_as_nothing_more() {
      Quantity finite = MadeUp.perSeed(120, 500, 125, 500, 130, 119, 500, 140);
      Quantity censored = MadeUp.perSeed(120, NEVER, 125, NEVER, 130, 119, NEVER, 140);

      assertThat(criterion.assess(List.of(censored, fast), SEED))
          .isEqualTo(criterion.assess(List.of(finite, fast), SEED));
    }

    @Test
    void should_not_be_reproduced_when_both_arms_are_censored_throughout() {
      Assessment assessment = criterion.assess(List.of(all(NEVER), all(NEVER)), SEED);

      assertThat(assessment.estimate()).isEqualTo(0.5);
      assertThat(assessment.pValue()).isEqualTo(1);
      assertThat(criterion.verdict(assessment, assessment.pValue()))
          .isNotEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_be_inconclusive_when_most_but_not_all_runs_are_slower() {
      Quantity mixed = MadeUp.perSeed(30, 141, 142, 31, 144, 145, 146, 147);

      assertThat(verdict(criterion, mixed, fast)).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Nested
  class ByEquivalence {
    private final Criterion criterion =
        new Equivalent("same", "height", 0.25, MadeUp.CONFIDENCE, "because");

    @Test
    void should_be_reproduced_when_the_whole_interval_lies_within_the_bound() {
      Quantity near = MadeUp.perSeed(0.1, -0.1, 0.05, -0.05, 0.1, -0.1, 0.05, -0.05);

      assertThat(verdict(criterion, near, MadeUp.zeros(SEEDS))).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_not_be_reproduced_when_the_arms_differ_by_more_either_way() {
      assertThat(verdict(criterion, all(0.5), MadeUp.zeros(SEEDS)))
          .isEqualTo(Verdict.NOT_REPRODUCED);
      assertThat(verdict(criterion, MadeUp.zeros(SEEDS), all(0.5)))
          .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_be_inconclusive_when_no_difference_is_found_but_one_is_possible() {
      Quantity scattered = MadeUp.perSeed(1, -1, 0.9, -0.9, 0.8, -0.8, 0.7, -0.7);

      assertThat(verdict(criterion, scattered, MadeUp.zeros(SEEDS)))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_be_inconclusive_when_the_interval_only_touches_the_bound() {
      assertThat(verdict(criterion, all(0.25), MadeUp.zeros(SEEDS)))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_need_significance_beside_the_interval() {
      assertThat(criterion.verdict(assessment(-0.1, 0.1), 0.049)).isEqualTo(Verdict.REPRODUCED);
      assertThat(criterion.verdict(assessment(-0.1, 0.1), 0.051)).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Nested
  class ByDispersion {
    private static final int NETWORKS = 20;
    private static final int EXAMPLES = 200;

    private final Quantity equallyHard = MadeUp.equallyHard(NETWORKS, EXAMPLES);
    private final Quantity easyAndHard = MadeUp.easyAndHard(NETWORKS, EXAMPLES);
    private final Quantity binomial = new Quantity.Theory(1);

    private static Criterion near(double factor) {
      return new DispersionNearBinomial("near", "height", factor, MadeUp.CONFIDENCE, "because");
    }

    private static Criterion notRejected(double alternative) {
      return new GoodnessOfFit("fits", "height", alternative, 0.95, 0.99, "because");
    }

    @Test
    void should_find_outcomes_of_equal_difficulty_near_the_binomial() {
      assertThat(verdict(near(2), equallyHard)).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_not_find_outcomes_of_unequal_difficulty_near_the_binomial() {
      assertThat(verdict(near(2), easyAndHard)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_be_inconclusive_when_the_factor_is_finer_than_the_data() {
      assertThat(verdict(near(1.01), equallyHard)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_hold_the_factor_both_ways() {
      assertThat(near(2).verdict(assessment(0.6, 1.9), 0.01)).isEqualTo(Verdict.REPRODUCED);
      assertThat(near(2).verdict(assessment(0.4, 1.9), 0.01)).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(near(2).verdict(assessment(0.5, 1.9), 0.01)).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(near(2).verdict(assessment(0.1, 0.4), 0.01)).isEqualTo(Verdict.NOT_REPRODUCED);
      assertThat(near(2).verdict(assessment(0.6, 1.9), 0.06)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_not_reject_the_binomial_for_outcomes_of_equal_difficulty() {
      assertThat(verdict(notRejected(2), equallyHard)).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void should_reject_the_binomial_for_outcomes_of_unequal_difficulty() {
      assertThat(verdict(notRejected(2), easyAndHard)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_not_take_too_little_data_for_a_fit() {
      // Fits as well, but a dispersion of 1.1 would go unnoticed in most such samples.
      Assessment assessment = notRejected(1.1).assess(List.of(equallyHard), SEED);

      assertThat(assessment.pValue()).isNaN();
      assertThat(notRejected(1.1).verdict(assessment, assessment.pValue()))
          .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void should_count_networks_as_replicates() {
      assertThat(near(2).assess(List.of(equallyHard), SEED).replicates()).isEqualTo(NETWORKS);
      assertThat(notRejected(2).assess(List.of(equallyHard), SEED).replicates())
          .isEqualTo(NETWORKS);
    }

    @Test
    void should_exceed_by_the_ratio_of_dispersions() {
      Criterion fourTimes = MadeUp.exceeds("wider", Effect.RATIO, 4);

      assertThat(verdict(fourTimes, easyAndHard, equallyHard)).isEqualTo(Verdict.REPRODUCED);
      assertThat(verdict(fourTimes, equallyHard, easyAndHard)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_exceed_what_theory_says() {
      Criterion wider = MadeUp.exceeds("wider", Effect.RATIO, 1.5);

      assertThat(verdict(wider, easyAndHard, binomial)).isEqualTo(Verdict.REPRODUCED);
      assertThat(verdict(wider, equallyHard, binomial)).isNotEqualTo(Verdict.REPRODUCED);
      assertThat(verdict(wider, binomial, easyAndHard)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void should_find_no_effect_between_an_arm_and_itself() {
      Criterion wider = MadeUp.exceeds("wider", Effect.RATIO, 1.5);

      Assessment assessment = wider.assess(List.of(easyAndHard, easyAndHard), SEED);

      assertThat(assessment.estimate()).isEqualTo(1);
      // The resamples of two arms of one shape are paired.
      assertThat(assessment.interval()).isEqualTo(new Interval(1, 1));
    }
  }
}
