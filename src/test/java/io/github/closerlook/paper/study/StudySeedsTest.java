package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which seeds an arm's networks have, and what networks of one seed share. */
class StudySeedsTest {

  private static final List<Long> FIRST_SEEDS = List.of(1L, 101L, 1001L);

  private static List<RunSpec> plan(NetworkStudy study, String arm) {
    return study.plan(MadeUpStudies.PANEL, Set.of(arm));
  }

  private static List<String> againArms(NetworkStudy study) {
    return MadeUpStudies.trained(study).stream()
        .filter(arm -> study.trained().of(arm).seeds() == ArmSeeds.AGAIN)
        .toList();
  }

  /** What the arms of a study are compared with. */
  private static String reference(NetworkStudy study) {
    return study == MadeUpStudies.REGULARIZATION ? RegularizationStudy.NONE : Arms.REAL;
  }

  /** The same in one size, and unmeasured: measuring leaves a training as it is. */
  private static RunSpec plainOfOneSize(RunSpec spec) {
    SampleSpec sample = spec.sample();
    return new RunSpec(
        SampleSpec.real(sample.dataSet(), sample.part(), 1, sample.side(), sample.seed()),
        spec.architecture().withWidth(1),
        new Regularizer.None(),
        spec.optimizer(),
        spec.stop(),
        List.of(),
        spec.precision(),
        spec.engine(),
        spec.seed());
  }

  @EveryStudy
  void should_give_replicates_the_seeds_of_the_panel_in_order(NetworkStudy study) {
    for (String arm : MadeUpStudies.trained(study)) {
      if (!study.trained().of(arm).isForControls()) {
        assertThat(plan(study, arm).stream().map(RunSpec::seed).distinct())
            .as(arm)
            .containsExactly(7L, 8L, 9L);
      }
    }
  }

  @EveryStudy
  void should_differ_between_arms_of_one_seed_in_noise_and_regularizer_and_size_only(
      NetworkStudy study) {
    Set<RunSpec> reference = new HashSet<>();
    plan(study, reference(study)).forEach(spec -> reference.add(plainOfOneSize(spec)));

    // Same sample seed: the same examples. Same run seed: the same initial weights and batches.
    for (String arm : MadeUpStudies.trained(study)) {
      if (!study.trained().of(arm).isForControls()) {
        assertThat(plan(study, arm))
            .as(arm)
            .map(StudySeedsTest::plainOfOneSize)
            .hasSameElementsAs(reference);
      }
    }
    assertThat(reference).hasSize(MadeUpStudies.SEEDS);
  }

  @EveryStudy
  void should_repeat_arms_from_seeds_of_none_of_the_panels(NetworkStudy study) {
    Set<Long> seeds = new HashSet<>();
    for (long first : FIRST_SEEDS) {
      Set<String> arms = new LinkedHashSet<>(study.arms());
      arms.removeAll(againArms(study));
      study
          .plan(new Panel(first, "fused"), arms)
          .forEach(
              spec -> {
                seeds.add(spec.seed());
                seeds.add(spec.sample().seed());
              });
    }

    assertThat(againArms(study)).isNotEmpty();
    for (long first : FIRST_SEEDS) {
      for (String again : againArms(study)) {
        List<RunSpec> plan = study.plan(new Panel(first, "fused"), Set.of(again));
        assertThat(plan).as(again).extracting(RunSpec::seed).doesNotContainAnyElementsOf(seeds);
        assertThat(plan.stream().map(RunSpec::seed).distinct())
            .as(again)
            .hasSize(MadeUpStudies.SEEDS);
        if (!(study instanceof EasyExamplesStudy)) {
          assertThat(plan).as(again).allMatch(spec -> spec.sample().seed() == spec.seed());
        }
      }
    }
  }

  @EveryStudy
  void should_repeat_arms_in_all_but_their_seeds(NetworkStudy study) {
    for (String again : againArms(study)) {
      assertThat(plan(study, again))
          .as(again)
          .map(StudySeedsTest::withoutSeeds)
          .isEqualTo(
              plan(study, study.trained().of(again).treatment().toString()).stream()
                  .map(StudySeedsTest::withoutSeeds)
                  .toList());
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
  @ValueSource(ints = {4, 5})
  void should_part_the_seeds_into_halves_of_as_many(int seeds) {
    NetworkStudy study =
        new CriticalSamplesBySizeStudy(
            MadeUpStudies.BASELINE, List.of(50, 100), 40, 3, 5, 4, seeds);

    assertThat(seeds(study, "real, half of the seeds")).containsExactly(7L, 9L);
    assertThat(seeds(study, "real, other half of the seeds")).containsExactly(8L, 10L);
    assertThat(plan(study, Arms.REAL))
        .as("what is trained anyway")
        .containsAll(plan(study, "real, half of the seeds"))
        .containsAll(plan(study, "real, other half of the seeds"));
  }

  private static List<Long> seeds(NetworkStudy study, String arm) {
    return plan(study, arm).stream().map(RunSpec::seed).distinct().toList();
  }

  @Test
  void should_show_all_networks_of_easy_examples_the_same_sample() {
    for (String arm : List.of(Arms.REAL, Arms.RAND_X, Arms.RAND_Y)) {
      assertThat(
              new HashSet<>(
                  plan(MadeUpStudies.EASY_EXAMPLES, arm).stream().map(RunSpec::sample).toList()))
          .as(arm)
          .hasSize(1);
    }
    assertThat(plan(MadeUpStudies.EASY_EXAMPLES, Arms.REAL_AGAIN).get(0).sample())
        .as("examples that other networks are to be compared on")
        .isEqualTo(plan(MadeUpStudies.EASY_EXAMPLES, Arms.REAL).get(0).sample());
  }
}
