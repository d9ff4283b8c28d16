package io.github.closerlook.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class RankSuperiorityTest {

  private static final double CENSORED = Double.POSITIVE_INFINITY;
  private static final double[] X = {12, 30, CENSORED, 18, 25, CENSORED, 9, 22};
  private static final double[] Y = {10, 14, 20, 18, 7, CENSORED, 9, 11};

  @Test
  void should_agree_with_scipy_on_censored_and_tied_times() {
    // SciPy 1.17.1: scipy.stats.mannwhitneyu(x, y, method='asymptotic').statistic / len(x)**2
    assertThat(RankSuperiority.probability(X, Y)).isEqualTo(0.734375);
  }

  @Test
  void should_rank_both_arms_together() {
    // SciPy 1.17.1: r = scipy.stats.rankdata(np.concatenate([x, y])); r[:8] - r[8:]
    assertThat(RankSuperiority.rankDifferences(X, Y)).containsExactly(2, 6, 5, 0, 11, 0, 0, 6);
  }

  @Test
  void should_feed_the_sign_flip_test() {
    // SciPy 1.17.1: scipy.stats.permutation_test((r[:8] - r[8:],), np.sum,
    //   permutation_type='samples', alternative='greater', n_resamples=np.inf).pvalue
    assertThat(SignFlipTest.pValueGreater(RankSuperiority.rankDifferences(X, Y), 0))
        .isEqualTo(0.03125);
  }

  @Test
  void should_be_the_mean_rank_difference_in_other_units() {
    // given times of which about a third is censored and many tie
    DoubleSupplier normal = Simulated.normal(6);
    DoubleSupplier times =
        () -> {
          double time = Math.rint(10 + 3 * normal.getAsDouble());
          return time > 11 ? CENSORED : time;
        };

    for (int n = 1; n <= 20; n++) {
      double[] x = Simulated.sample(n, times);
      double[] y = Simulated.sample(n, times);

      double meanRankDifference = PairedEffect.mean(RankSuperiority.rankDifferences(x, y));

      assertThat(RankSuperiority.probability(x, y))
          .isCloseTo(0.5 + meanRankDifference / (2 * n), within(1e-14));
    }
  }

  @Test
  void should_agree_with_scipy_on_the_interval_over_pairs() {
    Interval interval = RankSuperiority.interval(X, Y, BcaBootstrap.of(0.95, 1));

    // SciPy 1.17.1: scipy.stats.bootstrap((x, y), P, paired=True, vectorized=False, method='BCa',
    //   n_resamples=200_000, rng=np.random.default_rng(1)).confidence_interval, with
    //   P = lambda x, y: ((x[:, None] > y).sum() + (x[:, None] == y).sum() / 2) / len(x)**2
    // P of a resample is a multiple of 1/128: the ends may be off by two of those.
    assertThat(interval.low()).isCloseTo(0.5625, within(2.0 / 128));
    assertThat(interval.high()).isCloseTo(0.921875, within(2.0 / 128));
  }

  @Test
  void should_give_a_point_where_the_arms_are_separated() {
    double[] slow = {20, 21, CENSORED, 25};
    double[] fast = {3, 4, 5, 19};

    assertThat(RankSuperiority.interval(slow, fast, BcaBootstrap.of(0.95, 1)))
        .isEqualTo(new Interval(1, 1));
    assertThat(RankSuperiority.interval(fast, slow, BcaBootstrap.of(0.95, 1)))
        .isEqualTo(new Interval(0, 0));
  }

  @Test
  void should_see_no_difference_between_arms_that_are_all_censored() {
    double[] never = {CENSORED, CENSORED, CENSORED};

    assertThat(RankSuperiority.probability(never, never)).isEqualTo(0.5);
    assertThat(SignFlipTest.pValueGreater(RankSuperiority.rankDifferences(never, never), 0))
        .isEqualTo(1);
  }

  @Test
  void should_reject_seldom_under_the_null_and_often_under_a_shift() {
    // given pairs that share their seed's speed; ranks tie seldom, so that p <= 0.05 has a chance
    // of at most 0.05 under the null: four standard errors more are allowed. Two standard
    // deviations of shift within a pair leave the reverse order to 8 % of the pairs.
    assertThat(rejectedShare(0)).isLessThan(0.05 + Simulated.fourStandardErrors(0.05, 4_000));
    assertThat(rejectedShare(2)).isGreaterThan(0.9);
  }

  private static double rejectedShare(double shift) {
    DoubleSupplier normal = Simulated.normal(8);
    int rejected = 0;
    for (int s = 0; s < 4_000; s++) {
      double[] x = new double[8];
      double[] y = new double[8];
      for (int i = 0; i < 8; i++) {
        double speed = normal.getAsDouble();
        x[i] = Math.exp(speed + normal.getAsDouble() + shift);
        y[i] = Math.exp(speed + normal.getAsDouble());
      }
      double p = SignFlipTest.pValueGreater(RankSuperiority.rankDifferences(x, y), 0);
      rejected += p <= 0.05 ? 1 : 0;
    }
    return rejected / 4_000.0;
  }

  @Test
  void should_rank_slopes_with_any_sign_and_infinite_ones() {
    double[] steep = {-1, Double.NEGATIVE_INFINITY, -0.5};
    double[] steeper = {-2, Double.NEGATIVE_INFINITY, -3};

    // of nine pairs: -1 is above all three, minus infinity ties with one, -0.5 is above all three
    assertThat(RankSuperiority.probability(steep, steeper)).isEqualTo(6.5 / 9);
  }

  @Test
  void should_give_the_signs_of_the_sign_test() {
    double[] times = {30, CENSORED, 12, 45, CENSORED, 28, 31, 60, 20};
    double[] constant = new double[times.length];
    java.util.Arrays.fill(constant, 20);

    double[] signs = RankSuperiority.signs(times, constant);

    assertThat(signs).containsExactly(1, 1, -1, 1, 1, 1, 1, 1, 0);
    // R 4.2.2: binom.test(7, 8, alternative = "greater")$p.value
    assertThat(SignFlipTest.pValueGreater(signs, 0)).isEqualTo(0.03515625);
  }

  @Test
  void should_reject_too_often_by_ranks_against_a_constant() {
    // given that 9 of 256 samples under the null have at least seven of eight above the constant
    double[] seven = {-1, 2, 3, 4, 5, 6, 7, 8};

    double byRanks =
        SignFlipTest.pValueGreater(RankSuperiority.rankDifferences(seven, new double[8]), 0);

    // then a p below that share is too small, which is what the signs are there for
    assertThat(byRanks).isEqualTo(3 / 256.0);
    assertThat(SignFlipTest.pValueGreater(RankSuperiority.signs(seven, new double[8]), 0))
        .isEqualTo(9 / 256.0);
  }

  @Test
  void should_refuse_what_has_no_rank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankSuperiority.probability(new double[] {1}, new double[] {Double.NaN}))
        .withMessage("what is ranked is a number or infinite, but pair 0 is 1.0 and NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankSuperiority.probability(new double[] {1, 2}, new double[] {1}))
        .withMessage("pairs need equal lengths, but got 2 and 1");
  }
}
