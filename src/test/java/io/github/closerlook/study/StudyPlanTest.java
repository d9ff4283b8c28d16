package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.data.Inputs;
import io.github.closerlook.data.Labels;
import io.github.closerlook.data.Part;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.model.Engine;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.run.RunSpec;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StudyPlanTest {

  static Stream<Study> studies() {
    return Stream.of(
        MadeUp.CONVERGENCE, MadeUp.SENSITIVITY, MadeUp.REGULARIZATION, MadeUp.EASY_EXAMPLES);
  }

  static Stream<Arguments> againArms() {
    return Stream.of(1L, 101L, 1001L)
        .flatMap(
            first ->
                Stream.of(
                    Arguments.of(MadeUp.CONVERGENCE, Arms.REAL_AGAIN, first),
                    Arguments.of(MadeUp.SENSITIVITY, Arms.REAL_AGAIN, first),
                    Arguments.of(MadeUp.REGULARIZATION, Arms.RAND_Y_AGAIN, first),
                    Arguments.of(MadeUp.EASY_EXAMPLES, Arms.REAL_AGAIN, first)));
  }

  private static List<RunSpec> plan(Study study, String arm) {
    return study.plan(MadeUp.PANEL, Set.of(arm));
  }

  /** The spec as it would be on real data without a regularizer. */
  private static RunSpec plain(RunSpec spec) {
    return new RunSpec(
        spec.sample().withInputs(Inputs.real()).withLabels(Labels.trueLabels()),
        spec.architecture(),
        new Regularizer.None(),
        spec.optimizer(),
        spec.stop(),
        spec.probes(),
        spec.precision(),
        spec.engine(),
        spec.seed());
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_plan_one_run_an_arm_and_seed(Study study) {
    Set<String> arms = new HashSet<>(study.arms());
    arms.remove(Arms.BINOMIAL);

    List<RunSpec> plan = study.plan(MadeUp.PANEL, study.arms());

    assertThat(plan).hasSize(arms.size() * MadeUp.SEEDS).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_plan_only_the_arms_asked_for(Study study) {
    assertThat(plan(study, Arms.REAL))
        .hasSize(MadeUp.SEEDS)
        .isSubsetOf(study.plan(MadeUp.PANEL, study.arms()));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_give_replicates_the_seeds_of_the_panel_in_order(Study study) {
    assertThat(plan(study, Arms.REAL)).extracting(RunSpec::seed).containsExactly(7L, 8L, 9L);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_differ_between_arms_of_one_seed_in_noise_and_regularizer_only(Study study) {
    List<RunSpec> real = plan(study, Arms.REAL);

    // Same sample seed: the same examples. Same run seed: the same initial weights and batches.
    for (String arm : study.arms()) {
      if (!arm.endsWith("again") && !arm.equals(Arms.BINOMIAL)) {
        assertThat(plan(study, arm)).as(arm).map(StudyPlanTest::plain).isEqualTo(real);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_give_every_arm_runs_of_its_own(Study study) {
    for (String arm : study.arms()) {
      for (String other : study.arms()) {
        if (!arm.equals(other) && !other.equals(Arms.BINOMIAL)) {
          assertThat(plan(study, arm)).as(arm).doesNotContainAnyElementsOf(plan(study, other));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("againArms")
  void should_repeat_an_arm_from_seeds_of_none_of_the_panels(
      Study study, String again, long firstSeed) {
    Set<Long> seeds = new HashSet<>();
    for (long first : List.of(1L, 101L, 1001L)) {
      Set<String> arms = new LinkedHashSet<>(study.arms());
      arms.remove(again);
      study
          .plan(new Panel(first, Engine.FUSED), arms)
          .forEach(
              spec -> {
                seeds.add(spec.seed());
                seeds.add(spec.sample().seed());
              });
    }

    List<RunSpec> plan = study.plan(new Panel(firstSeed, Engine.FUSED), Set.of(again));

    assertThat(plan)
        .hasSize(MadeUp.SEEDS)
        .extracting(RunSpec::seed)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(seeds);
    if (!(study instanceof EasyExamplesStudy)) {
      assertThat(plan).allMatch(spec -> spec.sample().seed() == spec.seed());
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_train_every_run_with_the_engine_of_the_panel(Study study) {
    for (Engine engine : Engine.values()) {
      assertThat(study.plan(new Panel(7, engine), study.arms()))
          .extracting(RunSpec::engine)
          .containsOnly(engine);
    }
  }

  @Test
  void should_replace_all_inputs_of_randX_and_all_labels_of_randY() {
    assertThat(plan(MadeUp.SENSITIVITY, Arms.RAND_X))
        .allMatch(spec -> spec.sample().inputs().equals(Inputs.random(1)))
        .allMatch(spec -> spec.sample().labels().equals(Labels.trueLabels()));
    assertThat(plan(MadeUp.CONVERGENCE, Arms.RAND_Y))
        .allMatch(spec -> spec.sample().inputs().equals(Inputs.real()))
        .allMatch(spec -> spec.sample().labels().equals(Labels.random(1)));
    assertThat(plan(MadeUp.EASY_EXAMPLES, Arms.RAND_X))
        .allMatch(spec -> spec.sample().inputs().equals(Inputs.random(1)));
    assertThat(plan(MadeUp.EASY_EXAMPLES, Arms.RAND_Y))
        .allMatch(spec -> spec.sample().labels().equals(Labels.random(1)));
    assertThat(plan(MadeUp.REGULARIZATION, Arms.RAND_Y_AGAIN))
        .allMatch(spec -> spec.sample().labels().equals(Labels.random(1)));
  }

  @Test
  void should_drop_units_in_the_arms_with_dropout_only() {
    for (String arm : MadeUp.REGULARIZATION.arms()) {
      Regularizer wanted =
          arm.endsWith("dropout") ? new Regularizer.Dropout(0.5) : new Regularizer.None();
      assertThat(plan(MadeUp.REGULARIZATION, arm))
          .as(arm)
          .extracting(RunSpec::regularizer)
          .containsOnly(wanted);
    }
  }

  @Test
  void should_validate_on_real_unseen_examples_in_every_arm() {
    assertThat(MadeUp.REGULARIZATION.plan(MadeUp.PANEL, MadeUp.REGULARIZATION.arms()))
        .allSatisfy(
            spec -> {
              var validation =
                  spec.probes().stream()
                      .filter(Probe.ValidationAccuracy.class::isInstance)
                      .map(probe -> ((Probe.ValidationAccuracy) probe).sample())
                      .findFirst()
                      .orElseThrow();
              assertThat(validation.part()).isEqualTo(Part.VALIDATION);
              assertThat(validation.inputs()).isEqualTo(Inputs.real());
              assertThat(validation.labels()).isEqualTo(Labels.trueLabels());
              assertThat(validation.seed()).isEqualTo(spec.seed());
            });
  }

  @Test
  void should_show_all_networks_of_easy_examples_the_same_sample() {
    for (String arm : List.of(Arms.REAL, Arms.RAND_X, Arms.RAND_Y)) {
      assertThat(
              new HashSet<>(plan(MadeUp.EASY_EXAMPLES, arm).stream().map(RunSpec::sample).toList()))
          .as(arm)
          .hasSize(1);
    }
    assertThat(plan(MadeUp.EASY_EXAMPLES, Arms.REAL_AGAIN).get(0).sample())
        .as("examples that other networks are to be compared on")
        .isEqualTo(plan(MadeUp.EASY_EXAMPLES, Arms.REAL).get(0).sample());
  }

  @Test
  void should_plan_no_run_for_the_binomial() {
    assertThat(plan(MadeUp.EASY_EXAMPLES, Arms.BINOMIAL)).isEmpty();
  }
}
