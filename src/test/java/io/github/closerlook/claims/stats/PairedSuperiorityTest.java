package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedSuperiorityTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void should_not_be_certain_of_total_separation() {
    PairedSuperiority all = new PairedSuperiority(8, 0, 0);

    assertThat(all.estimate()).isOne();
    assertThat(all.interval(0.95).low()).isCloseTo(Math.pow(0.025, 1.0 / 8), within(1e-9));
    assertThat(all.interval(0.95).high()).isOne();
    assertThat(all.pValue(0.5, Alternative.GREATER)).isCloseTo(1.0 / 256, within(1e-12));
  }

  @Test
  void should_agree_with_scipy_on_a_share_without_ties() {
    // SciPy 1.17.1: stats.binomtest(9, 10, 0.55, alternative="greater"); .proportion_ci(0.95) of
    // alternative="two-sided"
    PairedSuperiority nine = new PairedSuperiority(9, 0, 1);

    assertThat(nine.pValue(0.55, Alternative.GREATER)).isCloseTo(0.0232571, within(1e-7));
    assertThat(nine.interval(0.95).low()).isCloseTo(0.5549839, within(1e-7));
    assertThat(nine.interval(0.95).high()).isCloseTo(0.9974714, within(1e-7));
  }

  @Test
  void should_count_ties_for_the_null_on_both_sides() {
    PairedSuperiority tied = new PairedSuperiority(5, 2, 1);

    assertThat(tied.estimate()).isEqualTo(0.75);
    assertThat(tied.interval(0.95))
        .isEqualTo(
            new Interval(
                ClopperPearson.interval(5, 8, 0.95).low(),
                ClopperPearson.interval(7, 8, 0.95).high()));
    assertThat(tied.pValue(0.5, Alternative.GREATER)).isCloseTo(93.0 / 256, within(1e-12));
    assertThat(tied.pValue(0.5, Alternative.LESS)).isCloseTo(255.0 / 256, within(1e-12));
  }

  @Test
  void should_have_an_interval_of_the_shares_that_are_not_rejected() {
    for (int wins = 1; wins < 10; wins++) {
      PairedSuperiority some = new PairedSuperiority(wins, 0, 10 - wins);
      Interval interval = some.interval(0.95);

      assertThat(some.pValue(interval.low(), Alternative.GREATER)).isCloseTo(0.025, within(1e-9));
      assertThat(some.pValue(interval.high(), Alternative.LESS)).isCloseTo(0.025, within(1e-9));
    }
  }

  @Test
  void should_rank_censored_times_above_all_others_and_tie_them() {
    PairedSuperiority censored =
        PairedSuperiority.of(new double[] {NEVER, NEVER, 3, 4}, new double[] {5, NEVER, NEVER, 4});

    assertThat(censored).isEqualTo(new PairedSuperiority(1, 2, 1));
  }

  @Test
  void should_refuse_what_is_not_a_number() {
    assertThatMisuse(() -> PairedSuperiority.of(new double[] {Double.NaN}, new double[] {1}))
        .hasMessageContaining("pair 0 is NaN and 1.0");
    assertThatMisuse(() -> new PairedSuperiority(0, 0, 0));
  }
}
