package io.github.closerlook.paper.model.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.model.spec.Precision;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {

  @ParameterizedTest
  @EnumSource(Precision.class)
  void should_rectify_by_the_sign(Precision precision) {
    Matrix matrix = matrix(precision, 2, -1.5, -0.0, 0, 1e-40, 3, Double.POSITIVE_INFINITY);

    matrix.rectify();

    assertThat(values(matrix))
        .containsExactly(new double[] {0, 0, 0, 1e-40, 3, Double.POSITIVE_INFINITY}, within(1e-44));
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void should_keep_every_copy_where_the_unit_is_positive(Precision precision) {
    // given two rows of three units, and two copies side by side
    Matrix active = matrix(precision, 2, 1, 0, -2, -0.0, 1e-40, 5);
    Matrix copies = matrix(precision, 2, 1, 2, 3, -4, -5, -6, 7, 8, 9, -1, -2, -3);

    copies.keepWherePositive(active);

    assertThat(values(copies)).containsExactly(1, 0, 0, -4, 0, 0, 0, 8, 9, 0, -2, -3);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void should_sum_columns_into_what_is_there(Precision precision) {
    Matrix sums = matrix(precision, 1, 10, 20);
    Matrix rows = matrix(precision, 3, 1, 2, 3, 4, 5, 6);

    sums.setColumnSums(2, rows, 0.5);

    assertThat(values(sums)).containsExactly(5 + 18, 10 + 24);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void should_repeat_one_row(Precision precision) {
    Matrix matrix = Matrix.allocate(precision, 3, 2);

    matrix.setRows(matrix(precision, 1, 7, 8));

    assertThat(values(matrix)).containsExactly(7, 8, 7, 8, 7, 8);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void should_take_sixteen_bits_of_a_random_long_for_each_element_of_a_mask(Precision precision) {
    // given lanes 0x0003, 0x0004, 0xffff and 0x0000 from the lowest bits up, then 0x0005
    long[] draws = {0x0000_ffff_0004_0003L, 5};
    int[] next = {0};
    Matrix mask = Matrix.allocate(precision, 1, 5);

    mask.fillMask(() -> draws[next[0]++], 4, 1.5);

    assertThat(values(mask)).containsExactly(0, 1.5, 1.5, 0, 1.5);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void should_drop_elements_independently_of_their_neighbours(Precision precision) {
    // 200,000 pairs: the standard error of the share of equal neighbours is 0.0011
    Matrix mask = Matrix.allocate(precision, 500, 400);
    mask.fillMask(RandomSource.XO_SHI_RO_256_PP.create(1L)::nextLong, 1 << 15, 1);

    double[] values = values(mask);

    int equal = 0;
    for (int i = 1; i < values.length; i++) {
      equal += values[i] == values[i - 1] ? 1 : 0;
    }
    assertThat((double) equal / values.length).isCloseTo(0.5, within(0.005));
    assertThat(DoubleStream.of(values).average().orElseThrow()).isCloseTo(0.5, within(0.005));
  }

  private static Matrix matrix(Precision precision, int rows, double... values) {
    Matrix matrix = Matrix.allocate(precision, rows, values.length / rows);
    matrix.copyFrom(values, 0);
    return matrix;
  }

  private static double[] values(Matrix matrix) {
    double[] values = new double[matrix.size()];
    matrix.copyTo(values, 0);
    return values;
  }
}
