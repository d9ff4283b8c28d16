package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.data.BadInputException;
import org.junit.jupiter.api.Test;

/** Margins that would make a criterion meaningless are refused when the expectation is read. */
class CriterionBoundsTest {

  @Test
  void should_refuse_an_equivalence_that_nothing_can_meet() {
    assertThatThrownBy(() -> new Equivalent("id", "quantity", -0.03, 0.95, "why"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("bound is -0.03; expected a positive number");
  }

  @Test
  void should_refuse_a_factor_that_turns_the_range_around() {
    assertThatThrownBy(() -> new DispersionNearBinomial("id", "quantity", 0.5, 0.95, "why"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("factor is 0.5; expected a number above 1");
  }

  @Test
  void should_refuse_an_alternative_that_is_the_binomial_and_a_power_that_is_certain() {
    assertThatThrownBy(() -> new GoodnessOfFit("id", "quantity", 1, 0.9, 0.95, "why"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("alternative is 1.0; expected a number above 1");
    assertThatThrownBy(() -> new GoodnessOfFit("id", "quantity", 1.3, 1, 0.95, "why"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("power is 1.0; expected a number in (0, 1)");
  }
}
