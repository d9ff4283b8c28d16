package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exists for all seeds together alone, such as the agreement of two orders. */
class ExceedsOfAllSeedsTest {

  private final Criterion criterion = MadeUpClaims.exceeds("higher", Effect.DIFFERENCE, 0.25);

  private static Quantity mean(double... values) {
    return new Quantity.OfPanel(
        values.length,
        seeds -> Arrays.stream(seeds).mapToDouble(seed -> values[seed]).average().orElseThrow());
  }

  @Test
  void should_compare_statistics_of_the_same_choice_of_seeds() {
    // Between the seeds lies far more than between the arms.
    Quantity high = mean(1.5, 11.4, 21.6, 31.5, 41.4, 51.6, 61.5, 71.5);
    Quantity low = MadeUpClaims.perSeed(1, 11, 21, 31, 41, 51, 61, 71);

    Assessment assessment = criterion.assess(List.of(high, low), Role.CLAIM, 1);

    assertThat(assessment.estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(assessment.interval().low()).isBetween(0.35, 0.49);
    assertThat(criterion.verdict(assessment)).isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void should_compare_with_what_theory_says() {
    assertThat(
            verdict(
                criterion, new Quantity.Theory(1), mean(0.5, 0.6, 0.4, 0.55, 0.45, 0.5, 0.6, 0.4)))
        .isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void should_plant_twice_the_margin() {
    Quantity high = mean(1.5, 11.4, 21.6, 31.5, 41.4, 51.6, 61.5, 71.5);

    Assessment planted = criterion.assess(List.of(high, high), Role.PLANTED, 1);

    assertThat(planted.estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(criterion.verdict(planted)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(criterion, Role.NULL, high, high)).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void should_be_inconclusive_where_no_choice_of_seeds_has_a_value() {
    for (int seeds = 1; seeds <= 4; seeds++) {
      Quantity unknown = new Quantity.OfPanel(seeds, chosen -> Double.NaN);

      Assessment assessment =
          criterion.assess(List.of(new Quantity.Theory(1), unknown), Role.CLAIM, 1);

      assertThat(assessment.detectable()).isNaN();
      assertThat(criterion.verdict(assessment)).isEqualTo(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void should_refuse_to_compare_panels_that_have_not_the_same_seeds() {
    assertThatMisuse(() -> verdict(criterion, mean(1, 2, 3, 4), mean(1, 2)))
        .hasMessage(
            "values of 4 seeds together are compared with those of as many, or with a constant,"
                + " not with those of 2");
  }
}
