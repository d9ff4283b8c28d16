package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DetectableEffectTest {

  @Test
  void should_be_a_bit_more_than_students_t_asks_for() {
    // SciPy 1.17.1: (stats.t.isf(0.025, 9) + stats.t.ppf(0.8, 9)) * 1.17
    assertThat(DetectableEffect.mean(1, 10, 0.025, 0.8)).isCloseTo(3.6803064, within(1e-6));
    assertThat(DetectableEffect.mean(0.1, 10, 0.025, 0.8)).isCloseTo(0.3680306, within(1e-6));
  }

  @Test
  void should_be_out_of_reach_for_fewer_than_three_pairs() {
    assertThat(DetectableEffect.mean(1, 2, 0.025, 0.8)).isInfinite();
  }

  @Test
  void should_be_the_share_that_wins_so_many_pairs_in_eight_of_ten_panels() {
    // Eight of eight are needed: 0.8^(1/8) is 0.97249
    assertThat(DetectableEffect.superiority(8, 0.5, 0.025, 0.8)).isCloseTo(0.9725, within(1e-4));
    // Nine of ten, SciPy 1.17.1: stats.binom.sf(8, 10, 0.9168) is 0.80022, and 0.79985 at 0.9167
    assertThat(DetectableEffect.superiority(10, 0.5, 0.025, 0.8)).isCloseTo(0.9168, within(1e-4));
  }

  @Test
  void should_be_out_of_reach_where_even_all_pairs_would_not_do() {
    assertThat(DetectableEffect.superiority(8, 0.7, 0.025, 0.8)).isInfinite();
    assertThat(DetectableEffect.superiority(5, 0.5, 0.025, 0.8)).isInfinite();
  }
}
