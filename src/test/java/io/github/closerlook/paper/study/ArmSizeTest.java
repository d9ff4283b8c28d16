package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.run.RunSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArmSizeTest {

  private static final ConvergenceStudy STUDY = MadeUpStudies.CONVERGENCE_BY_SIZE;

  @Test
  void should_take_on_a_width_or_a_number_of_examples() {
    Baseline baseline = MadeUpStudies.BASELINE;

    assertThat(new ArmSize(ArmSize.Varied.WIDTH, 64).of(baseline))
        .isEqualTo(baseline.withWidth(64));
    assertThat(new ArmSize(ArmSize.Varied.EXAMPLES, 500).of(baseline))
        .isEqualTo(baseline.withExamples(500));
    assertThat(ArmSize.ALL.of(baseline)).isEqualTo(baseline);
  }

  @Test
  void should_be_an_arm_of_convergence_at_every_size_that_is_varied() {
    assertThat(STUDY.arms())
        .contains("real at width 8", "randX 20 % at width 32", "randY with 8000 examples")
        .doesNotContain("real at width 64", "real again at width 8", "real at width 8 again");
    assertThat(MadeUpStudies.CONVERGENCE.arms()).noneMatch(arm -> arm.contains(" at width "));
  }

  @Test
  void should_train_one_network_a_seed_which_the_arm_of_all_sizes_trains_too() {
    List<RunSpec> all = STUDY.plan(MadeUpStudies.PANEL, Set.of("randX"));

    List<RunSpec> wide = STUDY.plan(MadeUpStudies.PANEL, Set.of("randX at width 32"));
    List<RunSpec> many = STUDY.plan(MadeUpStudies.PANEL, Set.of("randX with 4000 examples"));

    assertThat(wide).hasSize(MadeUpStudies.SEEDS).isSubsetOf(all);
    assertThat(wide)
        .allMatch(spec -> ((Architecture.Mlp) spec.architecture()).width() == 32)
        .allMatch(spec -> spec.sample().examples() == 100);
    assertThat(many).hasSize(MadeUpStudies.SEEDS).isSubsetOf(all);
    assertThat(many).allMatch(spec -> spec.sample().examples() == 4000);
  }

  @Test
  void should_have_the_time_at_its_size_and_no_slope() {
    Findings findings =
        MadeUpStudies.findings(
            STUDY,
            "real at width 32",
            spec ->
                Map.of(
                    Probe.EPOCHS_TO_FULL_ACCURACY,
                    new double[] {((Architecture.Mlp) spec.architecture()).width() + spec.seed()},
                    Probe.TRAINING_ACCURACY,
                    new double[] {0.5, 1}));

    assertThat(MadeUpStudies.values(findings, ConvergenceStudy.TIME_TO_CONVERGENCE))
        .containsExactly(39, 40, 41);
    assertThat(STUDY.quantities("real at width 32"))
        .containsOnlyKeys(
            ConvergenceStudy.TIME_TO_CONVERGENCE, ConvergenceStudy.TRAINING_ACCURACY_REACHED);
    assertThat(findings.drawn(Curves.class, ConvergenceStudy.ACCURACY_CURVES)).isEmpty();
  }
}
