package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMatrixTest {

  private static final ClassMatrix MATRIX =
      ClassMatrix.of(new double[] {8, 1, 3, 4, 10, 12, 5, 5, 12});

  @Test
  void should_read_values_row_by_row() {
    assertThat(MATRIX.values()).isDeepEqualTo(new double[][] {{8, 1, 3}, {4, 10, 12}, {5, 5, 12}});
  }

  @Test
  void should_divide_the_mean_of_the_diagonal_by_that_of_the_others() {
    // 10 over (1 + 3 + 4 + 12 + 5 + 5) / 6.
    assertThat(MATRIX.diagonalOverOthers()).isEqualTo(2);
  }

  @Test
  void should_divide_the_cell_of_a_class_itself_by_the_mean_of_the_others_of_its_row() {
    // 8 over (1 + 3) / 2, 10 over (4 + 12) / 2, 12 over (5 + 5) / 2.
    assertThat(MATRIX.diagonalOverOthers(0)).isEqualTo(4);
    assertThat(MATRIX.diagonalOverOthers(1)).isEqualTo(1.25);
    assertThat(MATRIX.diagonalOverOthers(2)).isEqualTo(2.4);
  }

  @Test
  void should_find_how_much_a_rows_others_vary_about_their_mean() {
    // In units of the rows' means off the diagonal: 0.5, 1.5; 0.5, 1.5; 1, 1.
    assertThat(MATRIX.variationOfOthers()).isCloseTo(Math.sqrt(4 * 0.25 / 6), within(1e-15));
  }

  @Test
  void should_see_no_variation_in_rows_that_differ_as_a_whole() {
    ClassMatrix matrix = ClassMatrix.of(new double[] {7, 1, 1, 20, 0, 20, 3, 3, 50});

    assertThat(matrix.variationOfOthers()).isZero();
  }

  @Test
  void should_not_depend_on_the_diagonal_nor_on_the_scale_of_a_row() {
    ClassMatrix other = ClassMatrix.of(new double[] {0, 10, 30, 2, 0, 6, 5, 5, 0});

    assertThat(other.variationOfOthers()).isCloseTo(MATRIX.variationOfOthers(), within(1e-15));
  }

  @Test
  void should_average_runs_cell_by_cell() {
    ClassMatrix mean = ClassMatrix.mean(new double[][] {{1, 2, 3, 4}, {3, 4, 5, 10}});

    assertThat(mean.values()).isDeepEqualTo(new double[][] {{2, 3}, {4, 7}});
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 8, 10})
  void should_refuse_what_is_no_square_of_two_or_more_classes(int values) {
    assertThatMisuse(() -> ClassMatrix.of(new double[values]))
        .hasMessage(values + " values are no square matrix of two or more classes");
  }
}
