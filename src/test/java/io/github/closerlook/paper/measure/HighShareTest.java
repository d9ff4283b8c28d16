package io.github.closerlook.paper.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HighShareTest {

  @Test
  void should_be_all_where_all_have_about_the_same() {
    assertThat(HighShare.of(new double[] {3, 4, 5, 4})).isEqualTo(1);
  }

  @Test
  void should_leave_out_those_with_half_the_median_or_less() {
    // The median of the first is 4, that of the second (3 + 5) / 2.
    assertThat(HighShare.of(new double[] {9, 1, 4, 2, 5})).isEqualTo(0.6);
    assertThat(HighShare.of(new double[] {9, 2, 3, 5})).isEqualTo(0.75);
  }

  @Test
  void should_be_what_an_exponential_distribution_gives() {
    // P(X > median / 2) = exp(-ln(2) / 2), from the quantiles of ten thousand.
    double[] quantiles =
        IntStream.range(0, 10_000).mapToDouble(i -> -Math.log(1 - (i + 0.5) / 10_000)).toArray();

    assertThat(HighShare.of(quantiles)).isEqualTo(Math.round(1e4 * Math.sqrt(0.5)) / 1e4);
  }

  @Test
  void should_not_change_with_the_unit_or_with_how_much_the_highest_have() {
    double[] values = {0.3, 1.7, 4.2, 0.9, 2.5};
    double[] scaled = Arrays.stream(values).map(v -> 1e9 * v).toArray();

    assertThat(HighShare.of(values)).isEqualTo(0.8);
    assertThat(HighShare.of(scaled)).isEqualTo(0.8);
    assertThat(HighShare.of(new double[] {0.3, 1.7, 1e6, 0.9, 2.5})).isEqualTo(0.8);
  }

  @Test
  void should_be_none_where_most_have_nothing() {
    assertThat(HighShare.of(new double[] {0, 0, 0})).isZero();
    assertThat(HighShare.of(new double[] {0, 0, 5})).isEqualTo(1 / 3.0);
  }

  @Test
  void should_refuse_what_has_no_median() {
    assertThatThrownBy(() -> HighShare.of(new double[] {})).hasMessageContaining("among none");
    assertThatThrownBy(() -> HighShare.of(new double[] {-1, 2})).hasMessageContaining("negative");
    assertThatThrownBy(() -> HighShare.of(new double[] {1, Double.NaN}))
        .hasMessageContaining("finite");
  }
}
