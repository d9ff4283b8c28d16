package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.equivalent;
import static io.github.closerlook.claims.claim.MadeUpClaims.exceeds;
import static io.github.closerlook.claims.claim.MadeUpClaims.margin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which forms of a quantity a criterion can assess, by its kind and that of its margin. */
class AcceptedKindsTest {

  private static List<Quantity.Kind> kinds(Criterion criterion) {
    return Arrays.stream(Quantity.Kind.values()).filter(criterion::accepts).toList();
  }

  @Test
  void should_compare_by_difference_all_but_outcomes() {
    assertThat(kinds(exceeds("id", Effect.DIFFERENCE, 1)))
        .containsExactly(
            Quantity.Kind.PER_SEED,
            Quantity.Kind.TUNED,
            Quantity.Kind.OF_PANEL,
            Quantity.Kind.CROSSED);
  }

  @Test
  void should_rank_values_seed_by_seed_alone() {
    assertThat(kinds(exceeds("id", Effect.SUPERIORITY, 0.6)))
        .containsExactly(Quantity.Kind.PER_SEED);
  }

  @Test
  void should_compare_the_dispersions_of_outcomes_by_ratio() {
    assertThat(kinds(exceeds("id", Effect.RATIO, 2)))
        .containsExactly(Quantity.Kind.PER_SEED, Quantity.Kind.OUTCOMES);
  }

  @Test
  void should_find_values_equivalent_by_difference_alone() {
    assertThat(kinds(equivalent(1)))
        .containsExactly(Quantity.Kind.PER_SEED, Quantity.Kind.OF_PANEL, Quantity.Kind.CROSSED);
    assertThat(kinds(new Equivalent("id", "q", margin(Effect.RATIO, 2), SpeaksOf.REAL_DATA)))
        .isEmpty();
    assertThat(
            kinds(new Equivalent("id", "q", margin(Effect.SUPERIORITY, 0.6), SpeaksOf.REAL_DATA)))
        .isEmpty();
  }

  @Test
  void should_hold_outcomes_to_the_binomial_by_ratio_alone() {
    Margin ratio = margin(Effect.RATIO, 2);
    Margin difference = margin(Effect.DIFFERENCE, 2);

    assertThat(kinds(new DispersionNearBinomial("id", "q", ratio, SpeaksOf.REAL_DATA)))
        .containsExactly(Quantity.Kind.OUTCOMES);
    assertThat(kinds(new GoodnessOfFit("id", "q", ratio, 0.9, 0.01, SpeaksOf.REAL_DATA)))
        .containsExactly(Quantity.Kind.OUTCOMES);
    assertThat(kinds(new AlikeWithinClasses("id", "q", ratio, 0.9, SpeaksOf.REAL_DATA)))
        .containsExactly(Quantity.Kind.CLASSED_OUTCOMES);
    assertThat(kinds(new AlikeWithinClasses("id", "q", difference, 0.9, SpeaksOf.REAL_DATA)))
        .isEmpty();
    assertThat(kinds(new DispersionNearBinomial("id", "q", difference, SpeaksOf.REAL_DATA)))
        .isEmpty();
    assertThat(kinds(new GoodnessOfFit("id", "q", difference, 0.9, 0.01, SpeaksOf.REAL_DATA)))
        .isEmpty();
  }
}
