package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {

  @Test
  void should_stay_where_it_is_said_to_after_the_end_of_a_run() {
    double[][] ended = {{0.5}, {0.2, 0.6, 0.8}, {0.1, 0.4}};

    Curves curves = Curves.at(List.of(1, 2, 4), ended, 0.9);

    assertThat(curves.x()).containsExactly(1, 2, 4);
    assertThat(curves.y())
        .isDeepEqualTo(new double[][] {{0.5, 0.9, 0.9}, {0.2, 0.6, 0.8}, {0.1, 0.4, 0.9}});
  }

  @Test
  void should_leave_the_series_it_pads_as_they_were() {
    double[] shorter = {0.5};

    Curves.at(List.of(1, 2), new double[][] {shorter, {0.2, 0.6}}, 1);

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
    assertThatMisuse(() -> new Curves(new double[] {1, 2}, new double[][] {{1, 2}, {1}}))
        .hasMessage("a curve of 1 points over 2 abscissae");
  }
}
