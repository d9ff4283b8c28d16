package io.github.closerlook.stats;

import static io.github.closerlook.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class BcaBootstrapTest {

  /*
   * Expected intervals, SciPy 1.17.1, each with
   *   bootstrap(data, statistic, method='BCa', n_resamples=1_000_000, batch=50_000,
   *             vectorized=True, rng=np.random.default_rng(1)).confidence_interval
   * An end at the 2.5 % quantile of B resamples has a standard error of about
   * sqrt(0.025 * 0.975 / B) / density: with B = 100,000 0.2 % of the width for a normal shape,
   * more in a long tail. The tolerances are 2 % of the width.
   */
  private static final double[] SKEWED = {
    0.9, 1.4, 2.1, 0.3, 5.6, 1.1, 0.7, 3.2, 1.8, 0.5, 2.6, 1.3
  };

  private static final BcaBootstrap FINE = new BcaBootstrap(0.95, 100_000, 1);

  @Test
  void should_agree_with_scipy_on_the_mean() {
    // data = (x,), statistic = np.mean
    Interval interval = FINE.interval(SKEWED, PairedEffect::mean);

    assertThat(interval.low()).isCloseTo(1.19167, within(0.035));
    assertThat(interval.high()).isCloseTo(2.925, within(0.035));
  }

  @Test
  void should_agree_with_scipy_on_a_biased_statistic() {
    // data = (x,), statistic = lambda x, axis: np.var(x, ddof=1, axis=axis), confidence_level=0.9
    Interval interval =
        new BcaBootstrap(0.9, 100_000, 2).interval(SKEWED, BcaBootstrapTest::variance);

    assertThat(interval.low()).isCloseTo(0.71818, within(0.09));
    assertThat(interval.high()).isCloseTo(5.15348, within(0.09));
  }

  @Test
  void should_agree_with_scipy_on_pairs() {
    // The law schools of Efron and Tibshirani (1993), table 3.1; paired=True, statistic = the
    // correlation, np.corrcoef by rows
    double[] lsat = {576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594};
    double[] gpa = {
      3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96
    };

    Interval interval = FINE.interval(15, schools -> correlation(lsat, gpa, schools));

    assertThat(interval.low()).isCloseTo(0.33204, within(0.012));
    assertThat(interval.high()).isCloseTo(0.94181, within(0.012));
  }

  @Test
  void should_repeat_itself_bit_by_bit() {
    BcaBootstrap bootstrap = BcaBootstrap.of(0.95, 42);

    assertThat(bootstrap.interval(SKEWED, PairedEffect::mean))
        .isEqualTo(bootstrap.interval(SKEWED, PairedEffect::mean))
        .isNotEqualTo(BcaBootstrap.of(0.95, 43).interval(SKEWED, PairedEffect::mean));
  }

  @Test
  void should_give_a_point_where_all_values_are_equal() {
    // 0.1 three times: a resample's sum is the same, bit by bit
    double[] equal = {0.1, 0.1, 0.1};
    double mean = PairedEffect.mean(equal);

    assertThat(BcaBootstrap.of(0.95, 1).interval(equal, PairedEffect::mean))
        .isEqualTo(new Interval(mean, mean));
  }

  @Test
  void should_stay_finite_where_no_resample_exceeds_the_observed() {
    Interval interval =
        BcaBootstrap.of(0.95, 1)
            .interval(SKEWED, sample -> Arrays.stream(sample).max().orElseThrow());

    assertThat(interval.high()).isEqualTo(5.6);
    assertThat(interval.low()).isBetween(0.3, 5.6);
  }

  @Test
  void should_be_too_narrow_at_eight_by_as_much_as_documented() {
    int simulations = 2_000;

    // The documented coverages come from 5,000 simulations of 2,000 resamples each.
    assertThat(coverage(simulations, Simulated.normal(4), 0))
        .isCloseTo(0.889, within(fourStandardErrors(0.889, simulations)));
    assertThat(coverage(simulations, Simulated.exponential(4), 1))
        .isCloseTo(0.856, within(fourStandardErrors(0.856, simulations)));
  }

  private static double coverage(int simulations, DoubleSupplier source, double mean) {
    int covered = 0;
    for (int s = 0; s < simulations; s++) {
      double[] sample = Simulated.sample(8, source);
      Interval interval = new BcaBootstrap(0.95, 500, s).interval(sample, PairedEffect::mean);
      covered += interval.contains(mean) ? 1 : 0;
    }
    return (double) covered / simulations;
  }

  @Test
  void should_refuse_settings_that_make_no_sense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BcaBootstrap.of(95, 1))
        .withMessage("confidence must lie between 0 and 1, but is 95.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new BcaBootstrap(0.95, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FINE.interval(new double[] {1}, PairedEffect::mean))
        .withMessage("a bootstrap needs at least two units, but got 1");
  }

  @Test
  void should_refuse_a_statistic_that_is_not_a_number_on_a_resample() {
    double[] zeroAmongOnes = {0, 1, 1, 1, 1};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FINE.interval(zeroAmongOnes, sample -> 0 / sample[0]))
        .withMessageStartingWith("the statistic of units [")
        .withMessageEndingWith("is NaN");
  }

  private static double variance(double[] sample) {
    double mean = PairedEffect.mean(sample);
    double squares = 0;
    for (double value : sample) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (sample.length - 1);
  }

  private static double correlation(double[] x, double[] y, int[] chosen) {
    double meanX = 0;
    double meanY = 0;
    for (int i : chosen) {
      meanX += x[i] / chosen.length;
      meanY += y[i] / chosen.length;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i : chosen) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
