package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  @Test
  void should_leave_real_data_as_they_are() {
    assertThat(Condition.of("real")).isEqualTo(new Condition(Inputs.real(), Labels.trueLabels()));
  }

  @Test
  void should_replace_all_inputs_or_all_labels_where_no_level_is_named() {
    assertThat(Condition.of("randX"))
        .isEqualTo(new Condition(Inputs.random(1), Labels.trueLabels()));
    assertThat(Condition.of("randY")).isEqualTo(new Condition(Inputs.real(), Labels.random(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 60, 80, 100})
  void should_replace_as_many_per_cent_as_named(int percent) {
    assertThat(Condition.of(Arms.at(Arms.RAND_X, percent)))
        .isEqualTo(new Condition(Inputs.random(percent / 100.0), Labels.trueLabels()));
    assertThat(Condition.of(Arms.at(Arms.RAND_Y, percent)))
        .isEqualTo(new Condition(Inputs.real(), Labels.random(percent / 100.0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"real", "randX", "randY", "randX 20 %", "randY 80 %"})
  void should_be_the_same_again(String arm) {
    assertThat(Condition.of(Arms.again(arm))).isEqualTo(Condition.of(arm));
    assertThat(Arms.isAgain(arm)).isFalse();
    assertThat(Arms.isAgain(Arms.again(arm))).isTrue();
    assertThat(Arms.data(Arms.again(arm))).isEqualTo(arm).isEqualTo(Arms.data(arm));
  }

  @Test
  void should_keep_the_examples_of_the_sample_it_is_applied_to() {
    SampleSpec real = MadeUpStudies.BASELINE.training(7);

    SampleSpec noise = Condition.of("randX 40 %").of(real);

    assertThat(noise).isEqualTo(real.withInputs(Inputs.random(0.4)));
    assertThat(Condition.of("real").of(noise)).isEqualTo(real);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Real",
        "real 40 %",
        "rand",
        "randZ",
        "randXY",
        "randX40%",
        "randX 40",
        "randX 4.5 %",
        "randY -20 %",
        "randY 20 % 20 %",
        "randY  again",
        "real again again",
        "binomial",
        "no change",
        "all examples",
        "clean 80 %"
      })
  void should_refuse_a_name_that_names_no_data(String arm) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Condition.of(arm))
        .withMessage("'" + arm + "' names no data");
  }
}
