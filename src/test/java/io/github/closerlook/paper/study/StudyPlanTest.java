package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudyPlanTest {

  /** Runs from one seed of every arm of a study that gives all arms as many. */
  static final List<Arguments> runsASeed =
      List.of(
          Arguments.of(MadeUpStudies.CONVERGENCE, 1),
          Arguments.of(MadeUpStudies.CONVERGENCE_BY_SIZE, 1 + 3 + 5),
          Arguments.of(MadeUpStudies.SENSITIVITY, 1),
          Arguments.of(MadeUpStudies.UNIQUE_CLASSES, 1),
          Arguments.of(MadeUpStudies.CAPACITY, 3 + 2),
          Arguments.of(MadeUpStudies.CRITICAL_SAMPLES, 1),
          Arguments.of(MadeUpStudies.FIRST_LAYER_FILTERS, 1),
          Arguments.of(MadeUpStudies.EASY_EXAMPLES, 1));

  static Stream<NetworkStudy> studiesOfNoise() {
    return MadeUpStudies.studies().filter(study -> study != MadeUpStudies.REGULARIZATION);
  }

  private static List<RunSpec> plan(NetworkStudy study, String arm) {
    return study.plan(MadeUpStudies.PANEL, Set.of(arm));
  }

  /** Arms that are networks trained on all the examples, with noise or without. */
  private static List<String> noiseArms(NetworkStudy study) {
    return ofAllSizes(study).stream()
        .filter(arm -> data(study, arm).kind() != Condition.Kind.CLEAN)
        .toList();
  }

  /**
   * Without those that are other arms' networks: at a single size, from half of the seeds, asked
   * for one class or for some of the labels, or two arms together.
   */
  private static List<String> ofAllSizes(NetworkStudy study) {
    return MadeUpStudies.trained(study).stream()
        .filter(arm -> List.of(data(study, arm) + "", data(study, arm) + " again").contains(arm))
        .toList();
  }

  private static Condition data(NetworkStudy study, String arm) {
    return study.trained().of(arm).treatment().data();
  }

  /**
   * The spec as it would be on real data, whose labels are all of a kind, without a regularizer.
   */
  private static RunSpec plain(RunSpec spec) {
    return new RunSpec(
        spec.sample().withInputs(Inputs.real()).withLabels(Labels.trueLabels()),
        spec.architecture(),
        new Regularizer.None(),
        spec.optimizer(),
        spec.stop(),
        spec.probes().stream()
            .filter(probe -> !(probe instanceof Probe.TrainingAccuracyByLabel))
            .toList(),
        spec.precision(),
        spec.engine(),
        spec.seed());
  }

  @ParameterizedTest
  @FieldSource("runsASeed")
  void should_plan_every_setting_of_every_arm_and_seed(NetworkStudy study, int runs) {
    List<String> arms = ofAllSizes(study);

    for (String arm : arms) {
      assertThat(plan(study, arm)).as(arm).hasSize(runs * MadeUpStudies.SEEDS);
    }
    assertThat(study.plan(MadeUpStudies.PANEL, Set.copyOf(arms)))
        .hasSize(arms.size() * runs * MadeUpStudies.SEEDS);
  }

  @EveryStudy
  void should_plan_only_the_arms_asked_for(NetworkStudy study) {
    Set<RunSpec> each = new HashSet<>();
    for (String arm : study.arms()) {
      assertThat(plan(study, arm)).isSubsetOf(study.plan(MadeUpStudies.PANEL, study.arms()));
      each.addAll(plan(study, arm));
    }
    assertThat(each).isEqualTo(new HashSet<>(study.plan(MadeUpStudies.PANEL, study.arms())));
    assertThat(study.plan(MadeUpStudies.PANEL, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("studiesOfNoise")
  void should_give_arms_of_noise_the_sizes_of_real_data_in_the_same_order(NetworkStudy study) {
    List<RunSpec> real = plan(study, Arms.REAL).stream().map(StudyPlanTest::plain).toList();

    for (String arm : noiseArms(study)) {
      if (!study.trained().of(arm).isForControls()) {
        assertThat(plan(study, arm)).as(arm).map(StudyPlanTest::plain).isEqualTo(real);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studiesOfNoise")
  void should_give_every_arm_of_noise_runs_of_its_own(NetworkStudy study) {
    for (String arm : noiseArms(study)) {
      for (String other : noiseArms(study)) {
        if (!arm.equals(other)) {
          assertThat(plan(study, arm)).as(arm).doesNotContainAnyElementsOf(plan(study, other));
        }
      }
    }
  }

  @EveryStudy
  void should_train_every_run_with_the_engine_of_the_panel(NetworkStudy study) {
    for (Engine engine : Engine.values()) {
      assertThat(study.plan(new Panel(7, engine.label()), study.arms()))
          .extracting(RunSpec::engine)
          .containsOnly(engine);
    }
  }

  @ParameterizedTest
  @MethodSource("studiesOfNoise")
  void should_replace_inputs_or_labels_as_the_arm_says(NetworkStudy study) {
    for (String arm : noiseArms(study)) {
      SampleSpec like = data(study, arm).training(study.baseline(), 7);
      assertThat(plan(study, arm))
          .as(arm)
          .allMatch(spec -> spec.sample().inputs().equals(like.inputs()))
          .allMatch(
              spec ->
                  spec.sample()
                      .labels()
                      .equals(
                          study == MadeUpStudies.UNIQUE_CLASSES
                              ? Labels.oneClassAnExample()
                              : like.labels()));
    }
  }

  @EveryStudy
  void should_validate_on_real_unseen_examples_of_the_runs_seed(NetworkStudy study) {
    for (RunSpec spec : study.plan(MadeUpStudies.PANEL, study.arms())) {
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
    for (NetworkStudy study : List.of(MadeUpStudies.CAPACITY, MadeUpStudies.CRITICAL_SAMPLES)) {
      assertThat(study.plan(MadeUpStudies.PANEL, study.arms())).allMatch(StudyPlanTest::validates);
    }
    // With a regularizer nothing is asked of unseen examples after training on random labels.
    assertThat(
            MadeUpStudies.REGULARIZATION.plan(
                MadeUpStudies.PANEL, MadeUpStudies.REGULARIZATION.arms()))
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
  void should_plan_no_run_for_the_binomial() {
    assertThat(plan(MadeUpStudies.EASY_EXAMPLES, Arms.BINOMIAL)).isEmpty();
  }
}
