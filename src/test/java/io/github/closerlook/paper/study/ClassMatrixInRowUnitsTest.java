package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassMatrixInRowUnitsTest {

  @Test
  void should_give_every_row_the_mean_one_off_the_diagonal() {
    double[] run = {6, 1, 3, 20, 50, 20, 3, 1, 1};

    ClassMatrix matrix = ClassMatrix.meanInRowUnits(new double[][] {run});

    assertThat(matrix.values())
        .isDeepEqualTo(new double[][] {{3, 0.5, 1.5}, {1, 2.5, 1}, {1.5, 0.5, 0.5}});
  }

  @Test
  void should_count_runs_alike_whatever_their_scale() {
    double[] small = {2, 1, 1, 4};
    double[] large = {4000, 1000, 1000, 6000};

    ClassMatrix matrix = ClassMatrix.meanInRowUnits(new double[][] {small, large});

    assertThat(matrix.values()).isDeepEqualTo(new double[][] {{3, 1}, {1, 5}});
  }
}
