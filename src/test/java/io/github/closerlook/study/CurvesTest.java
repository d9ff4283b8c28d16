package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CurvesTest {

  @Test
  void should_keep_the_last_value_of_a_run_that_ended_before_the_longest() {
    Curves curves = Curves.byEpoch(new double[][] {{0.5}, {0.2, 0.6, 1}, {0.1, 0.4}});

    assertThat(curves.x()).containsExactly(1, 2, 3);
    assertThat(curves.y())
        .isDeepEqualTo(new double[][] {{0.5, 0.5, 0.5}, {0.2, 0.6, 1}, {0.1, 0.4, 0.4}});
  }

  @Test
  void should_leave_the_series_it_pads_as_they_were() {
    double[] shorter = {0.5};

    Curves.byEpoch(new double[][] {shorter, {0.2, 0.6}});

    assertThat(shorter).containsExactly(0.5);
  }

  @Test
  void should_give_mean_and_range_over_the_seeds_point_by_point() {
    Curves curves = new Curves(new double[] {10, 20}, new double[][] {{1, 6}, {2, 5}, {6, 1}});

    assertThat(curves.mean()).containsExactly(3, 4);
    assertThat(curves.lowest()).containsExactly(1, 1);
    assertThat(curves.highest()).containsExactly(6, 6);
  }

  @Test
  void should_refuse_curves_that_do_not_fit_the_abscissae() {
    assertThatThrownBy(() -> new Curves(new double[] {1, 2}, new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a curve of 1 points over 2 abscissae");
  }
}
