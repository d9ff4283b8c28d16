package io.github.closerlook.paper.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GiniTest {

  @Test
  void should_be_zero_when_all_have_the_same() {
    assertThat(Gini.of(new double[] {3, 3, 3, 3})).isZero();
  }

  @Test
  void should_be_one_less_one_nth_when_one_has_everything() {
    assertThat(Gini.of(new double[] {0, 0, 0, 5})).isCloseTo(0.75, within(1e-15));
  }

  @Test
  void should_be_the_mean_absolute_difference_over_twice_the_mean() {
    // numpy 2.4.6: x = np.array([0.3, 1.7, 4.2, 0.9, 2.5]);
    // np.abs(x[:, None] - x).sum() / (2 * len(x)**2 * x.mean()) gives 0.3916666666666666
    double[] values = {0.3, 1.7, 4.2, 0.9, 2.5};

    assertThat(Gini.of(values)).isCloseTo(0.3916666666666666, within(1e-15));
  }

  @Test
  void should_not_change_with_the_unit() {
    double[] values = {0.3, 1.7, 4.2, 0.9, 2.5};
    double[] scaled = Arrays.stream(values).map(v -> 1e9 * v).toArray();

    assertThat(Gini.of(scaled)).isCloseTo(Gini.of(values), within(1e-14));
  }

  @Test
  void should_refuse_what_has_no_inequality() {
    assertThatThrownBy(() -> Gini.of(new double[] {})).hasMessageContaining("of nothing");
    assertThatThrownBy(() -> Gini.of(new double[] {0, 0})).hasMessageContaining("not all zero");
    assertThatThrownBy(() -> Gini.of(new double[] {-1, 2})).hasMessageContaining("negative");
    assertThatThrownBy(() -> Gini.of(new double[] {1, Double.POSITIVE_INFINITY}))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> Gini.of(new double[] {1, Double.NaN})).hasMessageContaining("finite");
  }
}
