package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeededStudyTest {

  private static final Function<Run, RunRecord> NO_RECORD =
      spec -> {
        throw new AssertionError("a constant needs no run, but " + spec + " was asked for");
      };

  /** Of all studies and arms. */
  private static final Set<String> ALL_QUANTITIES =
      studies()
          .flatMap(study -> study.arms().stream().map(study::quantities))
          .flatMap(quantities -> quantities.keySet().stream())
          .collect(Collectors.toSet());

  static Stream<NetworkStudy> studies() {
    return MadeUpStudies.studies().filter(SeededStudy.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_plan_no_run_for_a_constant(NetworkStudy study) {
    assertThat(study.constants()).isNotEmpty();
    assertThat(study.arms()).containsAll(study.constants().keySet());
    assertThat(study.plan(MadeUpStudies.PANEL, study.constants().keySet())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_give_every_quantity_of_a_constant_its_value(NetworkStudy study) {
    Findings findings =
        study.findings(List.of(MadeUpStudies.PANEL), study.constants().keySet(), NO_RECORD);

    study
        .constants()
        .forEach(
            (arm, value) -> {
              assertThat(study.quantities(arm)).as(arm).isNotEmpty();
              for (String quantity : study.quantities(arm).keySet()) {
                assertThat(findings.quantity(quantity, arm))
                    .as("%s of %s", quantity, arm)
                    .isEqualTo(new Quantity.Theory(value));
              }
            });
  }

  @Test
  void should_know_the_constants_that_effects_are_compared_with() {
    assertThat(MadeUpStudies.CAPACITY.constants())
        .isEqualTo(Map.of("no change", 0.0, "all examples", 1.0));
    assertThat(MadeUpStudies.CONVERGENCE.constants())
        .isEqualTo(
            Map.of(
                "no change",
                0.0,
                "all examples",
                1.0,
                "steady returns",
                0.5,
                "the fewest examples",
                0.0));
    assertThat(MadeUpStudies.CRITICAL_SAMPLES.constants())
        .isEqualTo(Map.of("no change", 0.0, "all examples", 1.0));
    assertThat(MadeUpStudies.SENSITIVITY.constants())
        .isEqualTo(Map.of("no preference", 1.0, "all examples", 1.0));
    assertThat(MadeUpStudies.REGULARIZATION.constants())
        .isEqualTo(Map.of("all examples", 1.0, "the same order", 1.0));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_plan_exactly_the_runs_it_reads(NetworkStudy study) {
    for (String arm : MadeUpStudies.trained(study)) {
      List<Run> asked = new ArrayList<>();
      Probed reader = new Probed(asked);
      study.findings(List.of(MadeUpStudies.PANEL), Set.of(arm), reader);

      assertThat(asked).as(arm).isEqualTo(study.plan(MadeUpStudies.PANEL, Set.of(arm)));
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_pool_the_seeds_of_several_panels_or_refuse_to(NetworkStudy study) {
    List<Panel> panels = List.of(MadeUpStudies.PANEL, new Panel(500_001, "fused"));
    for (String arm : MadeUpStudies.trained(study)) {
      List<Run> asked = new ArrayList<>();
      Probed reader = new Probed(asked);
      if (!study.canBePooled()) {
        assertThatMisuse(() -> study.findings(panels, Set.of(arm), reader));
        continue;
      }
      Findings together = study.findings(panels, Set.of(arm), reader);

      assertThat(asked)
          .as(arm)
          .isEqualTo(
              panels.stream().flatMap(panel -> study.plan(panel, Set.of(arm)).stream()).toList());
      Findings alone =
          study.findings(List.of(MadeUpStudies.PANEL), Set.of(arm), new Probed(new ArrayList<>()));
      for (String name : study.quantities(arm).keySet()) {
        int ofOne = alone.quantity(name, arm).replicates();
        // Where seeds are halved, an odd one is left out of one panel, and not of two.
        assertThat(together.quantity(name, arm).replicates())
            .as("%s of %s", name, arm)
            .isBetween(2 * ofOne, 2 * ofOne + 1);
      }
    }
  }

  @Test
  void should_not_pool_networks_whose_examples_are_those_of_their_panel() {
    assertThat(MadeUpStudies.EASY_EXAMPLES.canBePooled()).isFalse();
    assertThat(MadeUpStudies.CONVERGENCE.canBePooled()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void should_find_the_quantities_it_announces_of_every_arm_and_no_others(NetworkStudy study) {
    for (String arm : MadeUpStudies.trained(study)) {
      Findings findings =
          study.findings(List.of(MadeUpStudies.PANEL), Set.of(arm), new Probed(new ArrayList<>()));

      for (String name : ALL_QUANTITIES) {
        assertThat(findings.arms(name).containsKey(arm))
            .as("%s of %s in %s", name, arm, study.describe())
            .isEqualTo(study.quantities(arm).containsKey(name));
      }
      for (Map.Entry<String, Quantity.Kind> each : study.quantities(arm).entrySet()) {
        Quantity quantity = findings.quantity(each.getKey(), arm);
        assertThat(quantity.kind()).as("%s of %s", each.getKey(), arm).isEqualTo(each.getValue());
        assertThat(quantity.replicates())
            .as("%s of %s", each.getKey(), arm)
            .isEqualTo(isOnHalfOfTheSeeds(arm) ? MadeUpStudies.SEEDS / 2 : MadeUpStudies.SEEDS);
      }
    }
  }

  private static boolean isOnHalfOfTheSeeds(String arm) {
    return arm.equals(RegularizerOrder.RAND_Y_WITH_RAND_Y) || arm.endsWith("half of the seeds");
  }

  /** Gives every run the series that its probes leave, with values that do not matter. */
  private record Probed(List<Run> asked) implements Function<Run, RunRecord> {
    @Override
    public RunRecord apply(Run spec) {
      asked.add(spec);
      return MadeUpStudies.measured(ProbedSeries::of).apply(spec);
    }
  }
}
