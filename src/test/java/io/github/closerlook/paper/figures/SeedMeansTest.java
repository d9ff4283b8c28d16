package io.github.closerlook.paper.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.study.Curves;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedMeansTest {

  @Test
  void should_give_the_interval_of_the_mean() {
    double[][] values =
        IntStream.rangeClosed(1, 8).mapToObj(i -> new double[] {i}).toArray(double[][]::new);

    SeedMeans means = SeedMeans.of(new Curves(new double[] {5}, values));

    // R 4.2.2: t.test(1:8)$conf.int; without skewness it is Student's
    assertThat(means.mean()).containsExactly(4.5);
    assertThat(means.low()[0]).isEqualTo(2.452175, within(1e-6));
    assertThat(means.high()[0]).isEqualTo(6.547825, within(1e-6));
  }

  @Test
  void should_not_leave_the_range_of_the_seeds() {
    Curves curves = new Curves(new double[] {5}, new double[][] {{1}, {1}, {1}, {1}, {9}});

    SeedMeans means = SeedMeans.of(curves);

    assertThat(means.low()).containsExactly(1);
    assertThat(means.high()).containsExactly(9);
  }

  @Test
  void should_give_the_range_of_two_seeds() {
    Curves curves = new Curves(new double[] {5}, new double[][] {{1}, {9}});

    SeedMeans means = SeedMeans.of(curves);

    assertThat(means.low()).containsExactly(1);
    assertThat(means.high()).containsExactly(9);
  }

  @ParameterizedTest
  @CsvSource({
    "1, bars: lowest to highest seed",
    "2, bars: lowest to highest seed",
    "3, bars: 95 % intervals of the mean",
    "20, bars: 95 % intervals of the mean"
  })
  void should_say_which_of_them_it_is(int seeds, String words) {
    assertThat(SeedMeans.note("bars", seeds)).isEqualTo(words);
  }
}
