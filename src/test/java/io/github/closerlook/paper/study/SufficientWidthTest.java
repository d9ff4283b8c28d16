package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.PanelStatistic;
import io.github.closerlook.claims.stats.Resampling;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class SufficientWidthTest {

  private static final List<Integer> WIDTHS = List.of(8, 16, 32, 64);

  private static double width(double[]... accuracies) {
    return new SufficientWidth(WIDTHS, accuracies)
        .of(IntStream.range(0, accuracies.length).toArray());
  }

  @Test
  void should_be_the_least_width_where_that_is_good_enough() {
    assertThat(width(new double[] {0.9, 0.905, 0.9, 0.9})).isEqualTo(3);
  }

  @Test
  void should_be_where_the_line_between_two_widths_gets_within_a_hundredth() {
    // 0.94 lies in the middle of 0.93 and 0.95.
    assertThat(width(new double[] {0.8, 0.93, 0.95, 0.95})).isCloseTo(4.5, within(1e-9));
    assertThat(width(new double[] {0.5, 0.6, 0.7, 0.8})).isCloseTo(5.9, within(1e-9));
  }

  @Test
  void should_take_the_first_width_where_more_units_do_harm_again() {
    assertThat(width(new double[] {0.8, 0.95, 0.945, 0.9})).isCloseTo(4 - 1 / 15.0, within(1e-9));
  }

  @Test
  void should_judge_the_mean_of_the_chosen_seeds_as_often_as_they_are_chosen() {
    double[][] accuracies = {{0.9, 0.9, 0.9, 0.9}, {0.7, 0.9, 0.9, 0.9}};
    SufficientWidth width = new SufficientWidth(WIDTHS, accuracies);

    assertThat(width.of(new int[] {0, 0})).isEqualTo(3);
    // Means of 0.8 and of 0.85 at the least width: 0.89 is nine and eight tenths up.
    assertThat(width.of(new int[] {0, 1})).isCloseTo(3.9, within(1e-9));
    assertThat(width.of(new int[] {0, 1, 0, 0})).isCloseTo(3.8, within(1e-9));
  }

  /**
   * What selection by noise alone does: the same accuracies in the mean, twice as noisy in the
   * first arm, as many seeds and widths as the study of digits has. In the mean of these
   * simulations the noisier arm wants 0.28 doublings more.
   */
  @Test
  void should_seldom_want_more_units_only_because_an_arm_is_noisier() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20);
    int simulations = 200;
    int fooled = 0;
    for (int s = 0; s < simulations; s++) {
      SufficientWidth noisy = drawn(0.016, random);
      SufficientWidth quiet = drawn(0.008, random);
      fooled +=
          PanelStatistic.of(12, seeds -> noisy.of(seeds) - quiet.of(seeds), Resampling.of(s))
                      .pValue(0, Alternative.GREATER)
                  < 0.025
              ? 1
              : 0;
    }

    // 3, at a level of 0.025; 10 of 200 are the 0.05 that the protocol allows where it is hard.
    assertThat(fooled).isLessThanOrEqualTo(10);
  }

  /** Accuracies of 12 seeds about a mean that rises and levels off. */
  private static SufficientWidth drawn(double deviation, UniformRandomProvider random) {
    double[] mean = {0.86, 0.9, 0.912, 0.918, 0.92, 0.921};
    ZigguratSampler.NormalizedGaussian noise = ZigguratSampler.NormalizedGaussian.of(random);
    double[][] accuracies = new double[12][mean.length];
    for (double[] seed : accuracies) {
      for (int i = 0; i < mean.length; i++) {
        seed[i] = mean[i] + deviation * noise.sample();
      }
    }
    return new SufficientWidth(List.of(8, 16, 32, 64, 128, 256), accuracies);
  }
}
