package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispersionBootstrapTest {

  private static final byte[][] SIX_BY_TWELVE = {
    {0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1},
    {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 1},
    {0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1},
    {0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1},
    {1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1},
    {0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1}
  };

  @Test
  void should_average_the_covariances_of_replicates_as_numpy() {
    // numpy 2.4.6: k = np.cov(c); n = len(c); p = c.mean()
    //   1 + (k.sum() - np.trace(k)) / n / (p * (1 - p))
    assertThat(DispersionBootstrap.dispersion(SIX_BY_TWELVE))
        .isCloseTo(2.4240305149396058, within(1e-13));
  }

  @Test
  void should_be_the_variance_of_counts_where_replicates_have_equal_shares() {
    // given each replicate right on half the subjects: then only the divisor of the sample
    // variance tells both dispersions apart, by 1 / (m - 1) of the binomial variance
    byte[][] equalShares = {
      {1, 1, 1, 0, 0, 0}, {1, 1, 0, 1, 0, 0}, {1, 0, 1, 0, 1, 0}, {1, 1, 1, 0, 0, 0}
    };

    double ofCounts = BinomialDispersionTest.of(new int[] {4, 3, 3, 1, 1, 0}, 4).dispersion();

    assertThat(DispersionBootstrap.dispersion(equalShares))
        .isCloseTo(ofCounts - 1.0 / 5, within(1e-12));
  }

  @Test
  void should_give_the_number_of_replicates_where_all_agree() {
    byte[][] agreed = new byte[10][200];
    for (byte[] replicate : agreed) {
      Arrays.fill(replicate, 0, 100, (byte) 1);
    }

    // 1 + 9 * 200 / 199: the covariance has the sample's divisor
    assertThat(DispersionBootstrap.dispersion(agreed)).isCloseTo(1 + 9 * 200 / 199.0, within(1e-9));
  }

  @Test
  void should_fall_below_one_where_replicates_contradict_each_other() {
    byte[][] contrary = {{1, 1, 0, 0}, {0, 0, 1, 1}};

    // covariance -1/3, p 1/2: 1 - (1/3) / (1/4)
    assertThat(DispersionBootstrap.dispersion(contrary)).isCloseTo(-1.0 / 3, within(1e-12));
    assertThat(DispersionBootstrap.logRatio(-1.0 / 3, 1))
        .isEqualTo(Math.log(DispersionBootstrap.LEAST_IN_LOG));
  }

  @Test
  void should_not_take_a_replicate_drawn_twice_for_agreement() {
    // given no shared difficulty: D is 1, and a naive bootstrap would give about 2, since each of
    // 30 replicates meets itself about twice
    byte[][] independent = SimulatedPanel.alike(30, 1000, Simulated.random(1)).outcomes(0);

    BootstrapSample values = DispersionBootstrap.of(independent, new Resampling(1000, 1));

    // sqrt(2 / 1000) = 0.045 is the standard deviation of D over data sets.
    assertThat(values.quantile(0.5)).isCloseTo(1, within(4 * 0.045));
    assertThat(values.pValue(1, Alternative.GREATER)).isBetween(0.05, 0.95);
  }

  @Test
  void should_find_shared_difficulty() {
    byte[][] shared = SimulatedPanel.alike(30, 1000, Simulated.random(2)).outcomes(0.5);

    BootstrapSample values = DispersionBootstrap.of(shared, new Resampling(999, 1));

    assertThat(values.pValue(1, Alternative.GREATER)).isEqualTo(0.001);
    assertThat(values.interval(0.95).contains(SimulatedPanel.dispersion(30, 0.5))).isTrue();
  }

  @Test
  void should_resample_arms_of_one_shape_alike() {
    // given an arm and its complement: same covariances, resample by resample
    byte[][] complement = new byte[6][12];
    for (int a = 0; a < 6; a++) {
      for (int i = 0; i < 12; i++) {
        complement[a][i] = (byte) (1 - SIX_BY_TWELVE[a][i]);
      }
    }

    Resampling resampling = new Resampling(500, 7);

    assertThat(DispersionBootstrap.resample(complement, resampling))
        .containsExactly(DispersionBootstrap.resample(SIX_BY_TWELVE, resampling), within(1e-9));
  }

  /**
   * As the definition has it, subject by subject; also of numbers of subjects that no four make.
   */
  @ParameterizedTest
  @ValueSource(ints = {12, 11, 10, 9})
  void should_give_the_mean_correlation_of_two_other_replicates_in_each_resample(int subjects) {
    byte[][] outcomes = new byte[6][];
    for (int a = 0; a < 6; a++) {
      outcomes[a] = Arrays.copyOf(SIX_BY_TWELVE[a], subjects);
    }
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7);

    for (double found : DispersionBootstrap.resample(outcomes, new Resampling(20, 7))) {
      int[] replicates = random.ints(6, 0, 6).toArray();
      int[] chosen = random.ints(subjects, 0, subjects).toArray();
      double p =
          Arrays.stream(replicates).mapToDouble(a -> share(outcomes[a], chosen)).sum()
              / replicates.length;
      double covariances = 0;
      int pairs = 0;
      for (int a : replicates) {
        for (int b : replicates) {
          if (a != b) {
            covariances += covariance(outcomes[a], outcomes[b], chosen);
            pairs++;
          }
        }
      }
      assertThat(found).isCloseTo(1 + 5 * covariances / pairs / (p * (1 - p)), within(1e-12));
    }
  }

  private static double share(byte[] outcomes, int... subjects) {
    return Arrays.stream(subjects).map(i -> outcomes[i]).sum() / (double) subjects.length;
  }

  private static double covariance(byte[] first, byte[] second, int... subjects) {
    double products = 0;
    for (int i : subjects) {
      products += (first[i] - share(first, subjects)) * (second[i] - share(second, subjects));
    }
    return products / (subjects.length - 1);
  }

  @Test
  void should_count_to_the_largest_numbers_that_it_takes() {
    // given as many subjects as there may be, each but the first right for both replicates
    byte[][] outcomes = new byte[2][65_535];
    for (byte[] replicate : outcomes) {
      Arrays.fill(replicate, 1, replicate.length, (byte) 1);
    }

    assertThat(DispersionBootstrap.dispersion(outcomes))
        .isCloseTo(1 + 65_535 / 65_534.0, within(1e-9));
    assertThatMisuse(() -> DispersionBootstrap.dispersion(new byte[2][65_536]))
        .hasMessageContainingAll("65535", "2 x 65536");
  }

  @Test
  void should_repeat_itself_bit_by_bit() {
    double[] once = DispersionBootstrap.resample(SIX_BY_TWELVE, new Resampling(50, 7));

    assertThat(DispersionBootstrap.resample(SIX_BY_TWELVE, new Resampling(50, 7)))
        .containsExactly(once);
    assertThat(DispersionBootstrap.resample(SIX_BY_TWELVE, new Resampling(50, 8)))
        .isNotEqualTo(once);
  }

  @Test
  void should_resample_a_hundred_networks_on_a_thousand_examples_in_a_second() {
    byte[][] outcomes = SimulatedPanel.alike(100, 1000, Simulated.random(3)).outcomes(0.5);

    // Of the processor's time, which does not depend on what else the machine does.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    DispersionBootstrap.resample(outcomes, new Resampling(2000, 1));
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

    // Seen: 0.03 to 0.1 s. The bound allows for a slow one.
    assertThat(taken).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void should_refuse_what_are_no_outcomes() {
    assertThatMisuse(() -> DispersionBootstrap.dispersion(new byte[][] {{0, 2}, {1, 0}}))
        .hasMessage("an outcome is 0 or 1, but got 2");
    assertThatMisuse(() -> DispersionBootstrap.dispersion(new byte[][] {{0, 1}, {1}}))
        .hasMessage("all replicates need the same subjects");
    assertThatMisuse(() -> DispersionBootstrap.dispersion(new byte[3][4]))
        .hasMessage("all outcomes are the same: nothing varies");
  }
}
