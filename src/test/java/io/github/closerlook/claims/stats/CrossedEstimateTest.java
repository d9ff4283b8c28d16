package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class CrossedEstimateTest {

  /** Variances of 3/4 times 4 and of 1/2 times 2: 3 and 1, with 3 and 1 degrees of freedom. */
  private final CrossedEstimate estimate =
      new CrossedEstimate(5, new double[] {1, 1, -1, -1}, new double[] {7, 9}, 40);

  @Test
  void should_add_the_variances_of_both_jackknifes() {
    assertThat(estimate.standardError()).isCloseTo(2, within(1e-12));
  }

  @Test
  void should_have_an_interval_with_the_degrees_of_freedom_of_satterthwaite() {
    // 16 / (9 / 3 + 1 / 1)
    double half = 2 * TDistribution.of(4).inverseSurvivalProbability(0.025);

    assertThat(estimate.interval(0.95).low()).isCloseTo(5 - half, within(1e-9));
    assertThat(estimate.interval(0.95).high()).isCloseTo(5 + half, within(1e-9));
    assertThat(estimate.pValue(5 - half, Alternative.GREATER)).isCloseTo(0.025, within(1e-9));
    assertThat(estimate.pValue(5 + half, Alternative.LESS)).isCloseTo(0.025, within(1e-9));
  }

  @Test
  void should_subtract_what_was_left_out_of_both_at_once() {
    // given arms that differ by the same whatever is left out
    CrossedEstimate other =
        new CrossedEstimate(2, new double[] {-2, -2, -4, -4}, new double[] {4, 6}, 30);

    CrossedEstimate difference = estimate.minus(other);

    assertThat(difference.estimate()).isEqualTo(3);
    assertThat(difference.standardError()).isZero();
    assertThat(difference.interval(0.95)).isEqualTo(new Interval(3, 3));
    assertThat(difference.pValue(2, Alternative.GREATER)).isZero();
    assertThat(difference.pValue(3, Alternative.GREATER)).isEqualTo(1);
    assertThat(difference.units()).isEqualTo(30);
  }

  @Test
  void should_keep_its_error_when_it_is_moved_or_turned_round() {
    assertThat(estimate.plus(1).estimate()).isEqualTo(6);
    assertThat(estimate.plus(1).standardError()).isEqualTo(estimate.standardError());
    assertThat(estimate.negated().estimate()).isEqualTo(-5);
    assertThat(estimate.negated().standardError()).isEqualTo(estimate.standardError());
  }
}
