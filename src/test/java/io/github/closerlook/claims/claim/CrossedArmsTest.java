package io.github.closerlook.claims.claim;

import static io.github.closerlook.claims.claim.MadeUpClaims.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.CrossedEstimate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of networks that all classify the same examples, each known to within about 0.02. */
class CrossedArmsTest {

  private static final Quantity NONE = new Quantity.Theory(0);

  private final Criterion more = MadeUpClaims.exceeds("more", Effect.DIFFERENCE, 0.05);
  private final Criterion alike = MadeUpClaims.equivalent(0.05);

  private static Quantity about(double value) {
    double[] replicates = new double[10];
    Arrays.setAll(replicates, a -> value + (a % 2 == 0 ? 0.003 : -0.003));
    double[] subjects = new double[1000];
    Arrays.setAll(subjects, i -> value + (i % 2 == 0 ? 0.0003 : -0.0003));
    return new Quantity.Crossed(new CrossedEstimate(value, replicates, subjects, 100));
  }

  @Test
  void should_exceed_what_theory_says_and_each_other() {
    assertThat(verdict(more, about(0.2), NONE)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(more, about(0.06), NONE)).isEqualTo(Verdict.WEAKER);
    assertThat(verdict(more, about(0), NONE)).isEqualTo(Verdict.ABSENT);
    assertThat(verdict(more, NONE, about(0.2))).isEqualTo(Verdict.CONTRARY);
    assertThat(verdict(more, about(0.3), about(0.1))).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(more, about(0.1), about(0.3))).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_be_equivalent_within_the_margin() {
    assertThat(verdict(alike, about(0.01), NONE)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(alike, NONE, about(0.01))).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(alike, about(0.04), NONE)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(alike, about(0.3), about(0.1))).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_plant_twice_the_margin() {
    assertThat(verdict(more, Role.NULL, about(0.01), NONE)).isEqualTo(Verdict.ABSENT);
    assertThat(verdict(more, Role.PLANTED, about(0.01), NONE)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(alike, Role.PLANTED, about(0.01), NONE)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict(alike, Role.NULL, about(0.01), NONE)).isEqualTo(Verdict.CONTRARY);
  }

  @Test
  void should_tell_its_spread_for_other_panels_to_be_held_to() {
    for (Criterion criterion : List.of(more, alike)) {
      Spread spread = criterion.assess(List.of(about(0.2), NONE), Role.CLAIM, 1).spread();

      assertThat(spread.centre()).isCloseTo(0.2, within(1e-12));
      assertThat(spread.standardError()).isCloseTo(0.0131, within(1e-4));
      assertThat(spread.effects()).isEmpty();
    }
  }
}
