package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the effect at a size far above the rungs lies where it was foretold: rungs that double,
 * and a place three doublings above the last, as between 512 units and the paper's 4096.
 */
class MetaRegressionCoverageTest {

  private static final int SIMULATIONS = 4_000;
  private static final double CONFIDENCE = 0.95;

  /** Doublings from the last rung to the place that is foretold. */
  private static final int ABOVE = 3;

  /**
   * With few rungs Paule and Mandel's tau² is often 0 where the true one is not; Student's t with
   * as few degrees of freedom makes up for it, and for more where the rungs do follow a line.
   * Measured shares: 0.96 to 1.00 with four rungs, 0.95 to 1.00 with six, 0.94 to 0.99 with nine.
   *
   * @param between true standard deviation around the line, in units of the rungs' mean error
   */
  @ParameterizedTest(name = "{0} rungs, tau = {1} errors")
  @CsvSource({
    "4, 0", "4, 1", "4, 2", "4, 4", "6, 0", "6, 1", "6, 2", "6, 4", "9, 0", "9, 2", "9, 4"
  })
  void should_hold_the_effect_in_about_95_of_a_hundred(int rungs, double between) {
    assertThat(coverage(rungs, between))
        .isGreaterThan(0.94 - fourStandardErrors(CONFIDENCE, SIMULATIONS));
  }

  /** Nine rungs are enough for intervals that are not wider than they have to be. */
  @Test
  void should_not_hold_it_by_being_wide_where_rungs_are_many() {
    assertThat(coverage(9, 4)).isLessThan(CONFIDENCE + fourStandardErrors(CONFIDENCE, SIMULATIONS));
  }

  /** Student's t is needed: a normal interval would be as good only if tau² were known. */
  @Test
  void should_see_an_interval_that_is_too_narrow() {
    assertThat(coverage(4, 4, 0.8)).isLessThan(0.94 - fourStandardErrors(0.94, SIMULATIONS));
  }

  private static double coverage(int rungs, double between) {
    return coverage(rungs, between, CONFIDENCE);
  }

  private static double coverage(int rungs, double between, double confidence) {
    DoubleSupplier normal = Simulated.normal(rungs * 100L + (long) between);
    double[] x = new double[rungs];
    double[] errors = new double[rungs];
    Arrays.setAll(x, i -> i);
    // Larger rungs have fewer seeds, and larger errors.
    Arrays.setAll(errors, i -> 0.7 + 0.6 * i / (rungs - 1));
    int held = 0;
    for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
      double[] effects = new double[rungs];
      Arrays.setAll(
          effects,
          i -> 1 + 0.5 * x[i] + between * normal.getAsDouble() + errors[i] * normal.getAsDouble());
      double place = rungs - 1 + ABOVE;
      double there = 1 + 0.5 * place + between * normal.getAsDouble();
      if (MetaRegression.of(x, effects, errors).at(place).ofEffect(confidence).contains(there)) {
        held++;
      }
    }
    return (double) held / SIMULATIONS;
  }
}
