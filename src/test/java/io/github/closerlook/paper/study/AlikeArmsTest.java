package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.run.RunSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for a comparison where there is nothing to find. */
class AlikeArmsTest {

  private static final RegularizationStudy STUDY = MadeUpStudies.REGULARIZATION;

  /** Whatever two arms have to compare, those that are alike have in a form to compare as well. */
  @EveryStudy
  void should_have_what_the_compared_arms_have(NetworkStudy study) {
    Set<String> constants = study.constants().keySet();
    Map<String, Set<String>> quantities = new LinkedHashMap<>();
    study.arms().forEach(arm -> quantities.put(arm, study.quantities(arm).keySet()));
    for (String first : quantities.keySet()) {
      for (String second : quantities.keySet()) {
        if (first.equals(second) || constants.containsAll(List.of(first, second))) {
          continue;
        }
        List<String> alike = study.alike(List.of(first, second));

        assertThat(quantities)
            .as("%s, %s", first, second)
            .containsKeys(alike.toArray(String[]::new));
        Set<String> compared = new HashSet<>(quantities.get(first));
        compared.retainAll(quantities.get(second));
        assertThat(alike)
            .as("%s and %s", first, second)
            .allSatisfy(arm -> assertThat(quantities.get(arm)).containsAll(compared));
      }
    }
  }

  @EveryStudy
  void should_be_the_same_condition_from_other_seeds(NetworkStudy study) {
    List<String> alike = study.alike(List.of(reference(study), Arms.NO_CHANGE));

    List<RunSpec> again = study.plan(MadeUpStudies.PANEL, Set.of(alike.get(0)));
    List<RunSpec> first = study.plan(MadeUpStudies.PANEL, Set.of(alike.get(1)));

    assertThat(study.trained().of(alike.get(0)).treatment())
        .isEqualTo(study.trained().of(alike.get(1)).treatment());
    assertThat(again).hasSameSizeAs(first);
    assertThat(again)
        .extracting(RunSpec::seed)
        .doesNotContainAnyElementsOf(first.stream().map(RunSpec::seed).toList());
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i).architecture()).isEqualTo(first.get(i).architecture());
      assertThat(again.get(i).sample().description())
          .isEqualTo(first.get(i).sample().description());
    }
  }

  private static String reference(NetworkStudy study) {
    return study == STUDY ? RegularizationStudy.NONE : Arms.REAL;
  }

  @EveryStudy
  void should_leave_an_arm_alone_that_is_compared_with_none(NetworkStudy study) {
    assertThat(study.alike(List.of(Arms.RAND_X))).containsExactly(Arms.RAND_X);
  }

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "no regularizer, tuned dropout, tuned dropout",
    "tuned weight decay, tuned dropout, tuned dropout",
    "tuned weight decay, no regularizer, tuned dropout",
    "no regularizer, dropout 0.5, no regularizer",
    "'no regularizer, trained on randY', no regularizer, no regularizer",
    "no regularizer, all examples, no regularizer",
  })
  void should_go_through_the_tuning_where_an_arm_is_tuned(
      String first, String second, String alike) {
    assertThat(STUDY.alike(List.of(first, second))).containsExactly(alike + " again", alike);
  }

  @Test
  void should_tune_another_kind_where_there_is_no_dropout() {
    RegularizationStudy study = study(Map.of(RegularizerKind.WEIGHT_DECAY, List.of(0.01)));

    assertThat(study.alike(List.of("no regularizer", "tuned weight decay")))
        .containsExactly("tuned weight decay again", "tuned weight decay");
    // What is no arm is refused where arms are looked for, and not here.
    assertThat(study(Map.of()).alike(List.of("no regularizer", "tuned weight decay")))
        .containsExactly("no regularizer again", "no regularizer");
  }

  private static RegularizationStudy study(Map<RegularizerKind, List<Double>> strengths) {
    return new RegularizationStudy(
        MadeUpStudies.BASELINE, strengths, 0.125, 50, 4, MadeUpStudies.SEEDS);
  }

  @Test
  void should_hold_the_order_of_one_half_of_the_seeds_against_that_of_the_other() {
    assertThat(STUDY.alike(List.of(RegularizerOrder.THE_SAME, RegularizerOrder.RAND_Y_WITH_REAL)))
        .containsExactly(RegularizerOrder.THE_SAME, RegularizerOrder.RAND_Y_WITH_RAND_Y);
  }
}
