package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BootstrapSampleTest {

  private static final BootstrapSample TEN =
      new BootstrapSample(1, 8, new double[] {3.1, -0.2, 1.7, 0.4, 2.2, 0.9, -1.3, 1.1, 0.6, 2.8});

  @Test
  void should_interpolate_quantiles_as_numpy() {
    // numpy 2.4.6: np.percentile(v, [5, 95, 37.5])
    Interval interval = TEN.interval(0.9);

    assertThat(interval.low()).isCloseTo(-0.805, within(1e-12));
    assertThat(interval.high()).isCloseTo(2.965, within(1e-12));
    assertThat(TEN.quantile(0.375)).isCloseTo(0.7125, within(1e-12));
    assertThat(TEN.quantile(1)).isEqualTo(3.1);
  }

  @Test
  void should_count_the_contrary_values_and_one_more() {
    // given two of ten at or below -0.2, and one at or above 3.1
    assertThat(TEN.pValue(-0.2, Alternative.GREATER)).isEqualTo(3.0 / 11);
    assertThat(TEN.pValue(3.1, Alternative.LESS)).isEqualTo(2.0 / 11);
  }

  @Test
  void should_never_give_a_p_value_of_zero() {
    assertThat(TEN.pValue(-100, Alternative.GREATER)).isEqualTo(1.0 / 11);
    assertThat(TEN.pValue(100, Alternative.LESS)).isEqualTo(1.0 / 11);
  }

  @Test
  void should_not_follow_later_changes_of_its_source() {
    double[] values = {1, 2, 3};
    BootstrapSample sample = new BootstrapSample(2, 8, values);

    values[2] = 100;

    assertThat(sample.quantile(1)).isEqualTo(3);
  }

  @Test
  void should_refuse_nothing_and_what_is_not_a_number() {
    assertThatMisuse(() -> new BootstrapSample(1, 8, new double[0]));
    assertThatMisuse(() -> new BootstrapSample(1, 8, new double[] {1, Double.NaN}))
        .hasMessageContaining("number 1 is NaN");
    assertThatMisuse(() -> TEN.interval(95))
        .hasMessage("confidence must lie between 0 and 1, but is 95.0");
  }

  @Test
  void should_read_as_a_sentence() {
    assertThat(new BootstrapSample(2, 8, new double[] {3, 1, 2}))
        .hasToString("2.000 by 3 resamples, 95 % [1.050, 2.950]");
  }
}
