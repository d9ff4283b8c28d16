package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.data.Inputs;
import io.github.closerlook.data.Labels;
import io.github.closerlook.data.Part;
import io.github.closerlook.data.SampleSpec;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.model.Architecture;
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
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyPlanTest {

  private static final List<Long> FIRST_SEEDS = List.of(1L, 101L, 1001L);

  /** Runs from one seed of every arm of a study that gives all arms as many. */
  static final List<Arguments> runsASeed =
      List.of(
          Arguments.of(MadeUp.CONVERGENCE, 1),
          Arguments.of(MadeUp.CONVERGENCE_BY_SIZE, 1 + 3 + 5),
          Arguments.of(MadeUp.SENSITIVITY, 1),
          Arguments.of(MadeUp.UNIQUE_CLASSES, 1),
          Arguments.of(MadeUp.CAPACITY, 3 + 2),
          Arguments.of(MadeUp.CRITICAL_SAMPLES, 1),
          Arguments.of(MadeUp.FIRST_LAYER_FILTERS, 1),
          Arguments.of(MadeUp.EASY_EXAMPLES, 1));

  static Stream<Study> studies() {
    return MadeUp.studies();
  }

  static Stream<Study> studiesOfNoise() {
    return MadeUp.studies().filter(study -> study != MadeUp.REGULARIZATION);
  }

  private static List<String> againArms(Study study) {
    return study.arms().stream().filter(Arms::isAgain).sorted().toList();
  }

  private static List<RunSpec> plan(Study study, String arm) {
    return study.plan(MadeUp.PANEL, Set.of(arm));
  }

  /** Arms that are networks trained on all the examples, with noise or without. */
  private static List<String> noiseArms(Study study) {
    return MadeUp.trained(study).stream().filter(arm -> !arm.startsWith("clean")).toList();
  }

  /** What the arms of a study are compared with. */
  private static String reference(Study study) {
    return study == MadeUp.REGULARIZATION ? RegularizationStudy.NONE : Arms.REAL;
  }

  /** The spec as it would be on real data without a regularizer. */
  private static RunSpec plain(RunSpec spec) {
    return with(
        spec,
        spec.sample().withInputs(Inputs.real()).withLabels(Labels.trueLabels()),
        spec.architecture(),
        spec.probes());
  }

  /** The same in one size, and unmeasured: measuring leaves a training as it is. */
  private static RunSpec plainOfOneSize(RunSpec spec) {
    SampleSpec sample = spec.sample();
    return with(
        spec,
        SampleSpec.real(sample.dataSet(), sample.part(), 1, sample.side(), sample.seed()),
        spec.architecture().withWidth(1),
        List.of());
  }

  private static RunSpec with(
      RunSpec spec, SampleSpec sample, Architecture architecture, List<Probe> probes) {
    return new RunSpec(
        sample,
        architecture,
        new Regularizer.None(),
        spec.optimizer(),
        spec.stop(),
        probes,
        spec.precision(),
        spec.engine(),
        spec.seed());
  }

  @ParameterizedTest
  @FieldSource("runsASeed")
  void should_plan_every_setting_of_every_arm_and_seed(Study study, int runs) {
    for (String arm : MadeUp.trained(study)) {
      assertThat(plan(study, arm)).as(arm).hasSize(runs * MadeUp.SEEDS);
    }
    assertThat(study.plan(MadeUp.PANEL, study.arms()))
        .hasSize(MadeUp.trained(study).size() * runs * MadeUp.SEEDS);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_plan_only_the_arms_asked_for(Study study) {
    Set<RunSpec> each = new HashSet<>();
    for (String arm : study.arms()) {
      assertThat(plan(study, arm)).isSubsetOf(study.plan(MadeUp.PANEL, study.arms()));
      each.addAll(plan(study, arm));
    }
    assertThat(each).isEqualTo(new HashSet<>(study.plan(MadeUp.PANEL, study.arms())));
    assertThat(study.plan(MadeUp.PANEL, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_give_replicates_the_seeds_of_the_panel_in_order(Study study) {
    for (String arm : MadeUp.trained(study)) {
      if (!Arms.isAgain(arm)) {
        assertThat(plan(study, arm).stream().map(RunSpec::seed).distinct())
            .as(arm)
            .containsExactly(7L, 8L, 9L);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_differ_between_arms_of_one_seed_in_noise_and_regularizer_and_size_only(Study study) {
    Set<RunSpec> reference = new HashSet<>();
    plan(study, reference(study)).forEach(spec -> reference.add(plainOfOneSize(spec)));

    // Same sample seed: the same examples. Same run seed: the same initial weights and batches.
    for (String arm : MadeUp.trained(study)) {
      if (!Arms.isAgain(arm)) {
        assertThat(plan(study, arm))
            .as(arm)
            .map(StudyPlanTest::plainOfOneSize)
            .hasSameElementsAs(reference);
      }
    }
    assertThat(reference).hasSize(MadeUp.SEEDS);
  }

  @ParameterizedTest
  @MethodSource("studiesOfNoise")
  void should_give_arms_of_noise_the_sizes_of_real_data_in_the_same_order(Study study) {
    List<RunSpec> real = plan(study, Arms.REAL).stream().map(StudyPlanTest::plain).toList();

    for (String arm : noiseArms(study)) {
      if (!Arms.isAgain(arm)) {
        assertThat(plan(study, arm)).as(arm).map(StudyPlanTest::plain).isEqualTo(real);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studiesOfNoise")
  void should_give_every_arm_of_noise_runs_of_its_own(Study study) {
    for (String arm : noiseArms(study)) {
      for (String other : noiseArms(study)) {
        if (!arm.equals(other)) {
          assertThat(plan(study, arm)).as(arm).doesNotContainAnyElementsOf(plan(study, other));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_repeat_arms_from_seeds_of_none_of_the_panels(Study study) {
    Set<Long> seeds = new HashSet<>();
    for (long first : FIRST_SEEDS) {
      Set<String> arms = new LinkedHashSet<>(study.arms());
      arms.removeIf(Arms::isAgain);
      study
          .plan(new Panel(first, Engine.FUSED), arms)
          .forEach(
              spec -> {
                seeds.add(spec.seed());
                seeds.add(spec.sample().seed());
              });
    }

    assertThat(againArms(study)).isNotEmpty();
    for (long first : FIRST_SEEDS) {
      for (String again : againArms(study)) {
        List<RunSpec> plan = study.plan(new Panel(first, Engine.FUSED), Set.of(again));
        assertThat(plan).as(again).extracting(RunSpec::seed).doesNotContainAnyElementsOf(seeds);
        assertThat(plan.stream().map(RunSpec::seed).distinct()).as(again).hasSize(MadeUp.SEEDS);
        if (!(study instanceof EasyExamplesStudy)) {
          assertThat(plan).as(again).allMatch(spec -> spec.sample().seed() == spec.seed());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_repeat_arms_in_all_but_their_seeds(Study study) {
    for (String again : againArms(study)) {
      assertThat(plan(study, again))
          .as(again)
          .map(StudyPlanTest::withoutSeeds)
          .isEqualTo(
              plan(study, Arms.first(again)).stream().map(StudyPlanTest::withoutSeeds).toList());
    }
  }

  private static String withoutSeeds(RunSpec spec) {
    return spec.sample().description()
        + spec.architecture()
        + spec.regularizer()
        + spec.optimizer()
        + spec.stop();
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

  @ParameterizedTest
  @MethodSource("studiesOfNoise")
  void should_replace_inputs_or_labels_as_the_arm_says(Study study) {
    for (String arm : noiseArms(study)) {
      Condition condition = Condition.of(arm);
      assertThat(plan(study, arm))
          .as(arm)
          .allMatch(spec -> spec.sample().inputs().equals(condition.inputs()))
          .allMatch(
              spec ->
                  spec.sample()
                      .labels()
                      .equals(
                          study == MadeUp.UNIQUE_CLASSES
                              ? Labels.oneClassAnExample()
                              : condition.labels()));
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_validate_on_real_unseen_examples_of_the_runs_seed(Study study) {
    for (RunSpec spec : study.plan(MadeUp.PANEL, study.arms())) {
      assertThat(spec.probes().stream().flatMap(probe -> probe.samples().stream()))
          .as("%s", spec)
          .allSatisfy(
              unseen -> {
                assertThat(unseen.part()).isEqualTo(Part.VALIDATION);
                assertThat(unseen.inputs()).isEqualTo(Inputs.real());
                assertThat(unseen.labels()).isEqualTo(Labels.trueLabels());
                assertThat(unseen.seed()).isEqualTo(spec.seed());
              });
    }
  }

  @Test
  void should_ask_for_the_validation_that_a_study_reads() {
    for (Study study : List.of(MadeUp.CAPACITY, MadeUp.CRITICAL_SAMPLES)) {
      assertThat(study.plan(MadeUp.PANEL, study.arms())).allMatch(StudyPlanTest::validates);
    }
    // With a regularizer nothing is asked of unseen examples after training on random labels.
    assertThat(MadeUp.REGULARIZATION.plan(MadeUp.PANEL, MadeUp.REGULARIZATION.arms()))
        .allMatch(
            spec ->
                validates(spec)
                    == (spec.regularizer() instanceof Regularizer.None
                        || spec.sample().labels().equals(Labels.trueLabels())));
  }

  private static boolean validates(RunSpec spec) {
    return spec.probes().stream().anyMatch(Probe.ValidationAccuracy.class::isInstance);
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
