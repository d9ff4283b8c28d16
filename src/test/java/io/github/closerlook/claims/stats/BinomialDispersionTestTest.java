package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialDispersionTestTest {

  /*
   * Not Tarone's formula but what it is derived from: the slope of the beta-binomial log likelihood
   * at the binomial, numerically, over the root of its information. R 4.2.2:
   *   n <- 20; m <- length(x); p <- sum(x)/(m*n); h <- 1e-5
   *   l <- function(t) sum(sapply(x, function(k) sum(log(p + t*seq_len(k) - t)) +
   *          sum(log(1 - p + t*seq_len(n-k) - t))) - sum(log(1 + t*seq_len(n) - t)))
   *   z <- (l(h) - l(-h)) / (2*h) / sqrt(m*n*(n-1)/2)
   *   c(z, pnorm(z, lower.tail = FALSE), var(x) / (n*p*(1-p)), p)
   */
  private static final int[] SCATTERED = {3, 7, 12, 0, 15, 9, 4, 18, 11, 6, 2, 13};

  private static final int[] EVEN = {9, 11, 10, 8, 12, 10, 7, 13, 10, 9, 11, 12};

  @Test
  void should_be_the_score_test_of_the_beta_binomial() {
    BinomialDispersionTest test = BinomialDispersionTest.of(SCATTERED, 20);

    // The numerical slope is good to about five digits.
    assertThat(test.z()).isCloseTo(12.33585, within(1e-3));
    assertThat(test.pValue()).isCloseTo(2.9e-35, within(1e-36));
    assertThat(test.dispersion()).isCloseTo(6.44571428571429, within(1e-12));
    assertThat(test.meanShare()).isCloseTo(0.416666666666667, within(1e-12));
  }

  @Test
  void should_be_one_sided_against_more_than_binomial_scatter() {
    BinomialDispersionTest test = BinomialDispersionTest.of(EVEN, 20);

    assertThat(test.z()).isCloseTo(-1.10259, within(1e-4));
    assertThat(test.pValue()).isCloseTo(0.864897, within(1e-4));
    assertThat(test.dispersion()).isCloseTo(0.612291293035944, within(1e-12));
  }

  /**
   * Two of four trials can succeed in 1 + 4 + 1 ways, by how many are the first subject's; three of
   * six in 8 ways with one each, and in six times 2 with two of a subject.
   */
  @Test
  void should_count_the_ways_of_few_trials() {
    BinomialDispersionTest both = BinomialDispersionTest.of(new int[] {2, 0}, 2);

    assertThat(both.exactness()).isEqualTo(Exactness.EXACT);
    assertThat(both.pValue()).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(BinomialDispersionTest.of(new int[] {1, 1}, 2).pValue()).isOne();
    assertThat(BinomialDispersionTest.of(new int[] {0, 1, 2}, 2).pValue())
        .isCloseTo(12.0 / 20, within(1e-12));
    assertThat(BinomialDispersionTest.of(SCATTERED, 20).exactness())
        .isEqualTo(Exactness.APPROXIMATE);
  }

  @Test
  void should_give_the_number_of_trials_where_subjects_are_always_or_never_right() {
    int[] sure = new int[1000];
    Arrays.fill(sure, 0, 500, 100);

    // 1000 / 999 is the sample variance's divisor.
    assertThat(BinomialDispersionTest.of(sure, 100).dispersion())
        .isCloseTo(100 * 1000 / 999.0, within(1e-9));
  }

  @Test
  void should_reject_binomial_counts_as_often_as_stated() {
    // Skewness lifts the normal tail's 5 % a little at 100 subjects: 0.055 in 2,000 simulations.
    double rejected = rejectedShare(100, 100, 0.9, 1, 4_000);

    assertThat(rejected).isCloseTo(0.0525, within(0.0025 + fourStandardErrors(0.05, 4_000)));
  }

  @ParameterizedTest
  @CsvSource({"100, 1.1", "100, 1.5", "300, 1.2"})
  void should_foretell_the_simulated_power(int subjects, double dispersion) {
    int simulations = 1_000;

    double simulated = rejectedShare(subjects, 100, 0.9, dispersion, simulations);

    // 0.02 is the documented error of the approximation.
    assertThat(BinomialDispersionTest.power(subjects, 100, 0.9, dispersion, 0.05))
        .isCloseTo(simulated, within(0.02 + fourStandardErrors(simulated, simulations)));
  }

  @Test
  void should_have_no_more_power_than_alpha_against_the_binomial_itself() {
    assertThat(BinomialDispersionTest.power(1000, 100, 0.9, 1, 0.05)).isCloseTo(0.05, within(0.01));
  }

  @Test
  void should_see_small_dispersion_in_a_thousand_examples() {
    // 100 networks, 1000 examples: a dispersion of 1.2 is found nearly always.
    assertThat(BinomialDispersionTest.power(1000, 100, 0.9, 1.2, 0.05)).isGreaterThan(0.98);
  }

  private static double rejectedShare(
      int subjects, int trials, double mean, double dispersion, int simulations) {
    UniformRandomProvider random = Simulated.random(9);
    int rejected = 0;
    for (int s = 0; s < simulations; s++) {
      int[] counts = counts(subjects, trials, mean, dispersion, random);
      rejected += BinomialDispersionTest.of(counts, trials).pValue() <= 0.05 ? 1 : 0;
    }
    return (double) rejected / simulations;
  }

  /** Counts of a beta-binomial, or of a binomial where the dispersion is 1. */
  private static int[] counts(
      int subjects, int trials, double mean, double dispersion, UniformRandomProvider random) {
    int[] counts = new int[subjects];
    if (dispersion == 1) {
      DiscreteDistribution.Sampler binomial =
          BinomialDistribution.of(trials, mean).createSampler(random);
      Arrays.setAll(counts, i -> binomial.sample());
      return counts;
    }
    double rho = (dispersion - 1) / (trials - 1);
    double precision = (1 - rho) / rho;
    ContinuousDistribution.Sampler share =
        BetaDistribution.of(mean * precision, (1 - mean) * precision).createSampler(random);
    for (int i = 0; i < subjects; i++) {
      double p = share.sample();
      for (int trial = 0; trial < trials; trial++) {
        counts[i] += random.nextDouble() < p ? 1 : 0;
      }
    }
    return counts;
  }

  @Test
  void should_refuse_counts_that_cannot_be() {
    assertThatMisuse(() -> BinomialDispersionTest.of(new int[] {3, 21}, 20))
        .hasMessage("21 successes of 20 trials");
    assertThatMisuse(() -> BinomialDispersionTest.of(new int[] {20, 20}, 20))
        .hasMessageContaining("nothing varies");
    assertThatMisuse(() -> BinomialDispersionTest.power(100, 20, 0.5, 20, 0.05))
        .hasMessageContaining("from 1 to 20");
  }

  @Test
  void should_read_as_one_line() {
    assertThat(BinomialDispersionTest.of(EVEN, 20))
        .hasToString(
            "Tarone's test: dispersion 0.6123, Z = -1.103, p = 0.865, approximate (12 subjects, 20"
                + " trials, mean 0.508)");
  }
}
