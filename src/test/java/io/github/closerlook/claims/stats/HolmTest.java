package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void should_agree_with_r_on_unsorted_tied_values() {
    double[] p = {0.0041, 0.03, 0.0117, 0.5, 0.0039, 0.03, 0.9};

    // R 4.2.2: p.adjust(c(0.0041, 0.03, 0.0117, 0.5, 0.0039, 0.03, 0.9), "holm")
    assertThat(Holm.adjust(p))
        .containsExactly(new double[] {0.0273, 0.12, 0.0585, 1, 0.0273, 0.12, 1}, within(1e-15));
  }

  @Test
  void should_leave_a_family_of_one_and_of_none_alone() {
    assertThat(Holm.adjust(new double[] {0.04})).containsExactly(0.04);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  @Test
  void should_not_write_into_its_argument() {
    double[] p = {0.02, 0.01};

    Holm.adjust(p);

    assertThat(p).containsExactly(0.02, 0.01);
  }

  @Test
  void should_keep_the_chance_of_any_false_rejection() {
    // given families of five true nulls, independent: any is rejected in 1 - 0.99^5 = 0.04901
    int simulations = 20_000;
    UniformRandomProvider random = Simulated.random(3);
    DoubleSupplier uniform = random::nextDouble;
    int families = 0;

    for (int s = 0; s < simulations; s++) {
      double[] adjusted = Holm.adjust(Simulated.sample(5, uniform));
      families += Arrays.stream(adjusted).anyMatch(p -> p <= 0.05) ? 1 : 0;
    }

    assertThat((double) families / simulations)
        .isCloseTo(0.04901, within(Simulated.fourStandardErrors(0.04901, simulations)));
  }

  @Test
  void should_refuse_what_is_no_p_value() {
    assertThatMisuse(() -> Holm.adjust(new double[] {0.1, 1.1})).hasMessageContaining("1.1");
    assertThatMisuse(() -> Holm.adjust(new double[] {Double.NaN})).hasMessageContaining("NaN");
  }
}
