package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.closerlook.study.Quantity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values seed by seed against what theory says, on either side. */
class ConstantArmTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Quantity two = new Quantity.Theory(2);
  private final Quantity twos = MadeUp.perSeed(2, 2, 2, 2, 2, 2, 2, 2);
  private final Quantity values = MadeUp.perSeed(5, 6, 4, 7, 5.5, 6.5, 4.5, 7.5);

  @ParameterizedTest
  @EnumSource(Effect.class)
  void should_pair_every_seed_with_the_constant_on_either_side(Effect effect) {
    Criterion exceeds = MadeUp.exceeds("more", effect, 0.5);

    assertThat(exceeds.assess(List.of(values, two), 1))
        .isEqualTo(exceeds.assess(List.of(values, twos), 1));
    assertThat(exceeds.assess(List.of(two, values), 1))
        .isEqualTo(exceeds.assess(List.of(twos, values), 1));
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void should_be_reproduced_above_the_constant_and_not_below_it(Effect effect) {
    double margin = effect == Effect.SUPERIORITY ? 0.6 : 1.25;
    Criterion exceeds = MadeUp.exceeds("more", effect, margin);

    assertThat(verdict(exceeds, values, two)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(exceeds, two, values)).isEqualTo(Verdict.NOT_REPRODUCED);
  }

  @Test
  void should_know_whether_values_are_equivalent_to_the_constant() {
    Criterion same = new Equivalent("same", "height", 0.25, MadeUp.CONFIDENCE, "because");
    Quantity near = MadeUp.perSeed(2.1, 1.9, 2.05, 1.95, 2.1, 1.9, 2.05, 1.95);

    assertThat(same.assess(List.of(near, two), 1)).isEqualTo(same.assess(List.of(near, twos), 1));
    assertThat(verdict(same, near, two)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(same, two, near)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(same, values, two)).isEqualTo(Verdict.NOT_REPRODUCED);
  }

  @Test
  void should_take_the_sign_test_where_ranks_are_compared_with_a_constant() {
    Criterion slower = MadeUp.exceeds("slower", Effect.SUPERIORITY, 0.6);
    Quantity sevenOfEight = MadeUp.perSeed(1, 5, NEVER, 7, 8, NEVER, 10, 11);

    // R 4.2.2: binom.test(7, 8, alternative = "greater")$p.value
    assertThat(slower.assess(List.of(sevenOfEight, two), 1).pValue()).isEqualTo(0.03515625);
    assertThat(slower.assess(List.of(sevenOfEight, two), 1).estimate()).isEqualTo(7 / 8.0);
    // below it, the other way round: P(at least one of eight)
    assertThat(slower.assess(List.of(two, sevenOfEight), 1).pValue()).isEqualTo(255 / 256.0);
  }

  @Test
  void should_count_the_seeds_as_replicates() {
    Criterion exceeds = MadeUp.exceeds("more", Effect.DIFFERENCE, 0);

    assertThat(exceeds.assess(List.of(two, values), 1).replicates()).isEqualTo(8);
  }

  @Test
  void should_refuse_to_pair_values_with_outcomes() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                verdict(MadeUp.exceeds("more", Effect.RATIO, 1), values, MadeUp.equallyHard(8, 20)))
        .withMessage(
            "values seed by seed are compared with such values or with a constant, not with"
                + " outcomes");
  }

  @Test
  void should_accept_the_kinds_of_quantities_that_a_criterion_can_assess() {
    assertThat(kinds(new Equivalent("id", "q", 1, 0.95, "why")))
        .containsExactly(Quantity.Kind.PER_SEED);
    assertThat(kinds(new GoodnessOfFit("id", "q", 2, 0.9, 0.95, "why")))
        .containsExactly(Quantity.Kind.OUTCOMES);
    assertThat(kinds(new DispersionNearBinomial("id", "q", 2, 0.95, "why")))
        .containsExactly(Quantity.Kind.OUTCOMES);
    assertThat(kinds(MadeUp.exceeds("id", Effect.DIFFERENCE, 1)))
        .containsExactly(Quantity.Kind.PER_SEED);
    assertThat(kinds(MadeUp.exceeds("id", Effect.SUPERIORITY, 1)))
        .containsExactly(Quantity.Kind.PER_SEED);
    // the ratio of two dispersions
    assertThat(kinds(MadeUp.exceeds("id", Effect.RATIO, 1)))
        .containsExactly(Quantity.Kind.PER_SEED, Quantity.Kind.OUTCOMES);
  }

  private static List<Quantity.Kind> kinds(Criterion criterion) {
    return Arrays.stream(Quantity.Kind.values()).filter(criterion::accepts).toList();
  }

  private static Verdict verdict(Criterion criterion, Quantity... arms) {
    Assessment assessment = criterion.assess(List.of(arms), 1);
    return criterion.verdict(assessment, assessment.pValue());
  }
}
