package io.github.closerlook.paper.model.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.model.dense.Matrix.Form;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both libraries' products against sums in double precision. */
class SgemmTest {

  private static final UniformRandomProvider RANDOM = Seeds.generator(1, "SgemmTest");

  static Stream<Arguments> products() {
    return Arrays.stream(Sgemm.values())
        .filter(library -> library != Sgemm.ONE_DNN || OneDnnLibrary.whyNot() == null)
        .flatMap(
            library ->
                Arrays.stream(Form.values())
                    .flatMap(
                        aForm ->
                            Arrays.stream(Form.values())
                                .map(bForm -> Arguments.of(library, aForm, bForm))));
  }

  @ParameterizedTest
  @MethodSource("products")
  void should_add_a_product_to_what_is_there(Sgemm library, Form aForm, Form bForm) {
    // given views, whose rows are further apart than they are long; 37, 41 and 29 fill no kernel
    FloatMatrix a = view(aForm, 37, 29);
    FloatMatrix b = view(bForm, 29, 41);
    FloatMatrix c = view(Form.AS_IS, 37, 41);
    double[][] expected = new double[37][41];
    for (int i = 0; i < 37; i++) {
      for (int j = 0; j < 41; j++) {
        expected[i][j] = 0.5 * c.get(i, j);
        for (int k = 0; k < 29; k++) {
          expected[i][j] += -2 * element(a, aForm, i, k) * element(b, bForm, k, j);
        }
      }
    }

    library.product.set(c, -2, a, aForm, b, bForm, 0.5);

    for (int i = 0; i < 37; i++) {
      for (int j = 0; j < 41; j++) {
        // 29 products of at most 2 in single precision.
        assertThat(Math.abs(c.get(i, j) - expected[i][j])).isLessThan(1e-5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void should_forget_what_was_there_where_it_counts_nothing(Sgemm library, Form aForm, Form bForm) {
    FloatMatrix a = view(aForm, 3, 2);
    FloatMatrix b = view(bForm, 2, 3);
    FloatMatrix c = FloatMatrix.allocate(3, 3);
    c.set(1, 1, Double.NaN);

    library.product.set(c, 1, a, aForm, b, bForm, 0);

    double sum =
        element(a, aForm, 1, 0) * element(b, bForm, 0, 1)
            + element(a, aForm, 1, 1) * element(b, bForm, 1, 1);
    assertThat(Math.abs(c.get(1, 1) - sum)).isLessThan(1e-6);
  }

  @Test
  void should_leave_small_products_and_few_columns_to_openblas() {
    assertThat(Sgemm.of(100, 100, 100)).isEqualTo(Sgemm.OPEN_BLAS);
    assertThat(Sgemm.of(10_000, 31, 1000)).isEqualTo(Sgemm.OPEN_BLAS);
  }

  /** Where oneDNN is plain C, as on Arm, OpenBLAS has kernels of its own. */
  @Test
  void should_leave_every_product_to_openblas_where_onednn_has_no_kernels() {
    assertThat(Sgemm.of(50, 256, 784, false)).isEqualTo(Sgemm.OPEN_BLAS);
    assertThat(Sgemm.of(50, 256, 784, true)).isEqualTo(Sgemm.ONE_DNN);
  }

  @Test
  @EnabledOnOs(architectures = "amd64")
  void should_give_onednn_the_products_of_a_batch() {
    assumeThat(OneDnnLibrary.whyNot()).isNull();

    assertThat(Sgemm.of(50, 256, 784)).isEqualTo(Sgemm.ONE_DNN);
    assertThat(Sgemm.of(256, 784, 50)).isEqualTo(Sgemm.ONE_DNN);
  }

  private static FloatMatrix view(Form form, int rows, int columns) {
    int height = form == Form.AS_IS ? rows : columns;
    int width = form == Form.AS_IS ? columns : rows;
    FloatMatrix whole = FloatMatrix.allocate(height + 1, width + 3);
    whole.fill(() -> 2 * RANDOM.nextDouble() - 1);
    return whole.window(1, 2, height, width);
  }

  private static double element(FloatMatrix matrix, Form form, int row, int column) {
    return form == Form.AS_IS ? matrix.get(row, column) : matrix.get(column, row);
  }
}
