package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Panel;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmsTest {

  private static final Arms<Condition> ARMS = Arms.ofNoise(List.of(40, 100), Function.identity());

  /** What is compared is found under the name that it has in expectations and reports. */
  @EveryStudy
  void should_give_every_arm_a_name_of_its_own(NetworkStudy study) {
    for (String name : study.trained().names()) {
      assertThat(study.trained().of(name)).hasToString(name);
      assertThat(study.constants()).doesNotContainKey(name);
    }
  }

  @Test
  void should_tell_arms_of_controls_from_those_that_are_drawn() {
    assertThat(ARMS.of("randY 40 %"))
        .isEqualTo(new Arm<>(new Condition(Condition.Kind.RAND_Y, 40), ArmSeeds.OWN));
    assertThat(ARMS.of("randY 40 %").isForControls()).isFalse();
    assertThat(ARMS.of("randY 40 % again").isForControls()).isTrue();
    assertThat(ARMS.of("real, half of the seeds").isForControls()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Real",
        "real 40 %",
        "randZ",
        "randX40%",
        "randY 41 %",
        "randY  again",
        "real again again",
        "randY, half of the seeds",
        "no change"
      })
  void should_refuse_a_name_that_is_none_of_its_arms(String name) {
    assertThat(ARMS.find(name)).isEmpty();
    assertThatMisuse(() -> ARMS.of(name))
        .hasMessageContainingAll("'" + name + "'", "real again", "randX 40 %");
  }

  @EveryStudy
  void should_refuse_to_plan_an_arm_that_the_study_has_not(NetworkStudy study) {
    assertThatMisuse(() -> study.plan(new Panel(1, "fused"), Set.of("randZ")))
        .hasMessageContaining("'randZ'");
  }
}
