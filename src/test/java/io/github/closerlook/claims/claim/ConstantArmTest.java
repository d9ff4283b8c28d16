package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values seed by seed against what theory says, on either side. */
class ConstantArmTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Offset<Double> ROUNDING = within(1e-12);

  private final Quantity two = new Quantity.Theory(2);
  private final Quantity twos = MadeUpClaims.perSeed(2, 2, 2, 2, 2, 2, 2, 2);
  private final Quantity values = MadeUpClaims.perSeed(5, 6, 4, 7, 5.5, 6.5, 4.5, 7.5);

  @ParameterizedTest
  @EnumSource(Effect.class)
  void should_pair_every_seed_with_the_constant_on_either_side(Effect effect) {
    Criterion exceeds = exceeds(effect);

    assertSame(assess(exceeds, values, two), assess(exceeds, values, twos));
    assertSame(assess(exceeds, two, values), assess(exceeds, twos, values));
  }

  @ParameterizedTest
  @EnumSource(Effect.class)
  void should_be_reproduced_above_the_constant_and_not_below_it(Effect effect) {
    assertThat(verdict(exceeds(effect), values, two)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(exceeds(effect), two, values)).isEqualTo(Verdict.CONTRARY);
  }

  private static Criterion exceeds(Effect effect) {
    return MadeUpClaims.exceeds("more", effect, effect == Effect.SUPERIORITY ? 0.6 : 1.25);
  }

  private static Assessment assess(Criterion criterion, Quantity... arms) {
    return criterion.assess(List.of(arms), Role.CLAIM, 1);
  }

  private static void assertSame(Assessment actual, Assessment expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        // By ==, which is how numbers are compared else, NaN is not NaN.
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(expected);
  }

  @Test
  void should_know_whether_values_are_equivalent_to_the_constant() {
    Criterion same = MadeUpClaims.equivalent(0.25);
    Quantity near = MadeUpClaims.perSeed(2.1, 1.9, 2.05, 1.95, 2.1, 1.9, 2.05, 1.95);

    assertSame(assess(same, near, two), assess(same, near, twos));
    assertThat(verdict(same, near, two)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(same, two, near)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(same, values, two)).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_take_the_sign_test_where_ranks_are_compared_with_a_constant() {
    Criterion slower = MadeUpClaims.exceeds("slower", Effect.SUPERIORITY, 0.6);
    Quantity sevenOfEight = MadeUpClaims.perSeed(1, 5, NEVER, 7, 8, NEVER, 10, 11);

    // R 4.2.2: binom.test(7, 8, alternative = "greater")$p.value
    assertThat(assess(slower, sevenOfEight, two).pAtNone()).isCloseTo(0.03515625, ROUNDING);
    assertThat(assess(slower, sevenOfEight, two).estimate()).isEqualTo(7 / 8.0);
    // below it, the other way round: P(at least one of eight)
    assertThat(assess(slower, two, sevenOfEight).pAtNone()).isCloseTo(255 / 256.0, ROUNDING);
  }

  @Test
  void should_count_the_seeds_as_replicates() {
    assertThat(assess(exceeds(Effect.DIFFERENCE), two, values).replicates()).isEqualTo(8);
  }

  @Test
  void should_refuse_to_pair_values_with_outcomes() {
    Quantity outcomes = MadeUpClaims.equallyHard(8, 20);

    for (List<Quantity> arms : List.of(List.of(outcomes, values), List.of(values, outcomes))) {
      assertThatMisuse(() -> exceeds(Effect.RATIO).assess(arms, Role.CLAIM, 1))
          .hasMessageContaining("one value per seed cannot be compared as right or wrong");
    }
  }
}
