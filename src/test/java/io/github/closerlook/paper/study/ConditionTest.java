package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static final SampleSpec REAL = MadeUpStudies.BASELINE.training(7);

  private static SampleSpec training(Condition data) {
    return data.training(MadeUpStudies.BASELINE, 7);
  }

  @Test
  void should_name_the_level_of_noise_unless_there_is_nothing_else() {
    assertThat(Condition.withNoise(List.of(20, 100)))
        .extracting(Condition::toString)
        .containsExactly("real", "randX 20 %", "randX", "randY 20 %", "randY");
  }

  @Test
  void should_leave_real_data_as_they_are() {
    assertThat(training(Condition.REAL)).isEqualTo(REAL);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 60, 80, 100})
  void should_replace_as_many_per_cent_as_named(int percent) {
    assertThat(training(new Condition(Condition.Kind.RAND_X, percent)))
        .isEqualTo(REAL.withInputs(Inputs.random(percent / 100.0)));
    assertThat(training(new Condition(Condition.Kind.RAND_Y, percent)))
        .isEqualTo(REAL.withLabels(Labels.random(percent / 100.0)));
  }
}
