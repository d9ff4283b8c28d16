package io.github.closerlook.claim;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"true", " true "})
  void should_take_plan_with_and_without_a_value_for_true(String value) {
    assertThatCode(() -> Preflight.checkPlan(value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "false", "yes"})
  void should_refuse_any_other_plan(String value) {
    assertThatThrownBy(() -> Preflight.checkPlan(value))
        .isInstanceOf(BadInputException.class)
        .hasMessage("-Dplan=%s is not understood; accepted: true, or no value for true", value);
  }

  @Test
  void should_refuse_a_plan_of_a_shard() {
    assertThatCode(() -> Preflight.checkOneOf("", null)).doesNotThrowAnyException();
    assertThatCode(() -> Preflight.checkOneOf(null, "1/2")).doesNotThrowAnyException();
    assertThatThrownBy(() -> Preflight.checkOneOf("", "1/2"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("-Dplan and -Dshard cannot be given together; accepted: one");
  }
}
