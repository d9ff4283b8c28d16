package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often {@link MeanDifference} is wrong; the whole table is reports/accepted/error-rates.md.
 */
class MeanErrorRateTest {

  private static final int SIMULATIONS = 3_000;

  /** What is asked for with moderate skewness, and with strong. */
  private static final double MODERATE = 0.035;

  private static final double STRONG = 0.05;

  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"NORMAL", "GAMMA_4", "NEAR_CEILING", "MANY_ZEROS"})
  void should_keep_its_level_where_differences_are_moderately_skewed(Shape shape) {
    for (int n : new int[] {8, 10, 16}) {
      assertThat(ErrorRates.ofMean(n, shape, SIMULATIONS, n).worse())
          .as("%d pairs", n)
          .isLessThan(MODERATE + fourStandardErrors(MODERATE, SIMULATIONS));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"GAMMA_1", "FEW_ERRORS"})
  void should_nearly_keep_its_level_where_differences_are_strongly_skewed(Shape shape) {
    for (int n : new int[] {8, 10, 16}) {
      assertThat(ErrorRates.ofMean(n, shape, SIMULATIONS, n).worse())
          .as("%d pairs", n)
          .isLessThan(STRONG + fourStandardErrors(STRONG, SIMULATIONS));
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 0.102", "10, 0.096"})
  void should_take_the_place_of_students_t_which_strong_skewness_misleads(int n, double error) {
    assertThat(ErrorRates.ofStudentsT(n, Shape.GAMMA_1, SIMULATIONS, n).worse())
        .isCloseTo(error, within(fourStandardErrors(error, SIMULATIONS)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 10, 16, 20})
  void should_find_the_effect_that_is_called_detectable_in_eight_of_ten_panels(int n) {
    assertThat(ErrorRates.powerAtDetectable(n, SIMULATIONS, n))
        .isCloseTo(0.8, within(0.01 + fourStandardErrors(0.8, SIMULATIONS)));
  }
}
