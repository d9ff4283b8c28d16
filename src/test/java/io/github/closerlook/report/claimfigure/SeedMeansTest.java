package io.github.closerlook.report.claimfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.study.Curves;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedMeansTest {

  @Test
  void should_give_the_exact_interval_of_six_seeds() {
    // Of six seeds the 95 % interval leaves out one subset mean at each end: 2^6 * 0.025 = 1.6.
    Curves curves = new Curves(new double[] {5}, new double[][] {{1}, {2}, {4}, {8}, {16}, {32}});

    SeedMeans means = SeedMeans.of(curves);

    assertThat(means.mean()).containsExactly(10.5);
    assertThat(means.low()).containsExactly(1);
    assertThat(means.high()).containsExactly(32);
  }

  @Test
  void should_leave_out_more_than_the_lowest_seed_of_eight() {
    // 2^8 * 0.025 = 6.4, and the six smallest means are of 1; 1, 2; 2; 1, 3; 1, 2, 3; 1, 2, 4.
    double[][] values =
        IntStream.rangeClosed(1, 8).mapToObj(i -> new double[] {i}).toArray(double[][]::new);

    SeedMeans means = SeedMeans.of(new Curves(new double[] {5}, values));

    assertThat(means.low()[0]).isEqualTo(7.0 / 3, within(1e-12));
    assertThat(means.high()[0]).isEqualTo(9 - 7.0 / 3, within(1e-12));
  }

  @Test
  void should_give_the_range_of_five_seeds() {
    Curves curves = new Curves(new double[] {5}, new double[][] {{1}, {9}, {4}, {5}, {6}});

    SeedMeans means = SeedMeans.of(curves);

    assertThat(means.low()).containsExactly(1);
    assertThat(means.high()).containsExactly(9);
  }

  @ParameterizedTest
  @CsvSource({
    "1, bars: lowest to highest seed",
    "5, bars: lowest to highest seed",
    "6, bars: 95 % intervals of the mean",
    "16, bars: 95 % intervals of the mean",
    "17, bars: lowest to highest seed"
  })
  void should_say_which_of_them_it_is(int seeds, String words) {
    assertThat(SeedMeans.note("bars", seeds)).isEqualTo(words);
  }
}
