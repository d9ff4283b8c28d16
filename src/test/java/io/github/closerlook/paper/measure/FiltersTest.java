package io.github.closerlook.paper.measure;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Seeds;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class FiltersTest {

  /** Its 40 products sum to 60 and its 25 squares to 50: 25/40 . 60/50. */
  private static final double[] RAMP = plane(i -> i % 5);

  private static final double[] CHEQUERBOARD = plane(i -> i % 2);

  private static double[] plane(IntToDoubleFunction weight) {
    return IntStream.range(0, 25).mapToDouble(weight).toArray();
  }

  private static double correlation(double[]... planes) {
    double[] weights = Arrays.stream(planes).flatMapToDouble(DoubleStream::of).toArray();
    return new Filters(1, weights).neighbourCorrelation();
  }

  private static double[] noise(int planes, String purpose) {
    ZigguratSampler.NormalizedGaussian normal =
        ZigguratSampler.NormalizedGaussian.of(Seeds.generator(1, purpose));
    return DoubleStream.generate(normal::sample).limit(25L * planes).toArray();
  }

  @Test
  void should_agree_with_what_a_hand_computes() {
    assertThat(correlation(RAMP)).isEqualTo(0.75, within(1e-12));
    assertThat(correlation(plane(i -> i / 5))).as("downwards").isEqualTo(0.75, within(1e-12));
    assertThat(correlation(CHEQUERBOARD)).isEqualTo(-1, within(1e-12));
    // One weight unlike the others: products 4 . 0.96 . -0.04 + 36 . 0.0016, squares 0.96.
    assertThat(correlation(plane(i -> i == 12 ? 1 : 0))).isEqualTo(-1.0 / 16, within(1e-12));
  }

  @Test
  void should_not_take_the_end_of_a_row_and_the_start_of_the_next_for_neighbours() {
    // Each row rises from 0 to 4, so the two are as unlike as can be.
    assertThat(correlation(RAMP, RAMP)).isEqualTo(0.75, within(1e-12));
    // Nor the last row of a plane and the first of the next.
    assertThat(correlation(plane(i -> i / 5), plane(i -> i / 5))).isEqualTo(0.75, within(1e-12));
  }

  @Test
  void should_find_a_planted_smooth_filter_and_nothing_in_white_noise() {
    double[] blob = plane(i -> Math.exp(-(Math.pow(i / 5 - 2, 2) + Math.pow(i % 5 - 2, 2)) / 4.0));
    int planes = 4000;

    double ofNoise = new Filters(1, noise(planes, "white noise")).neighbourCorrelation();

    assertThat(correlation(blob)).isGreaterThan(0.5);
    // One plane's standard deviation is about 0.15; four standard errors.
    assertThat(ofNoise)
        .isEqualTo(Filters.CORRELATION_OF_WHITE_NOISE, within(4 * 0.15 / Math.sqrt(planes)))
        .isLessThan(-0.03);
  }

  /** The expectation is that of a random order, whatever the weights are. */
  @Test
  void should_have_the_mean_of_white_noise_over_all_orders_of_any_weights() {
    double[] skewed = plane(i -> Math.exp(i / 3.0));
    UniformRandomProvider random = Seeds.generator(1, "orders");
    int orders = 4000;
    double[] weights = new double[25 * orders];
    for (int k = 0; k < orders; k++) {
      int[] order = PermutationSampler.natural(25);
      PermutationSampler.shuffle(random, order);
      for (int i = 0; i < 25; i++) {
        weights[25 * k + i] = skewed[order[i]];
      }
    }

    assertThat(new Filters(1, weights).neighbourCorrelation())
        .isEqualTo(-1.0 / 24, within(4 * 0.15 / Math.sqrt(orders)));
  }

  @Test
  void should_count_every_plane_alike_whatever_its_contrast_and_mean() {
    double[] strong = plane(i -> 1000 * (i % 5) - 7);

    assertThat(correlation(strong)).isEqualTo(0.75, within(1e-9));
    assertThat(correlation(strong, CHEQUERBOARD)).isEqualTo((0.75 - 1) / 2, within(1e-9));
  }

  @Test
  void should_leave_out_planes_of_equal_weights_and_refuse_to_have_no_others() {
    double[] flat = plane(i -> 0.25);

    assertThat(correlation(flat, RAMP)).isEqualTo(0.75, within(1e-12));
    assertThatMisuse(() -> correlation(flat, flat))
        .hasMessage("no plane has two different weights");
  }

  @Test
  void should_have_filters_of_channels_of_rows_of_columns() {
    Filters filters = Filters.of(2, IntStream.range(0, 2 * 3 * 25).asDoubleStream().toArray());

    assertThat(filters).hasToString("2 filters of 3x5x5");
    assertThat(filters.channels()).isEqualTo(3);
    assertThat(filters.first(1)).hasToString("1 filters of 3x5x5");
    assertThat(filters.first(1).weights()).hasSize(75).endsWith(74);
    assertThat(filters.first(9).count()).isEqualTo(2);
  }

  @Test
  void should_refuse_weights_that_are_no_filters() {
    assertThatMisuse(() -> new Filters(3, new double[50]))
        .hasMessage("50 weights are no filters of 3 channels of 5x5");
    assertThatMisuse(() -> Filters.of(2, new double[0]));
  }
}
