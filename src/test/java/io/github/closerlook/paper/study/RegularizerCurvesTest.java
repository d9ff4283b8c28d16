package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What figures 10 and 11 are drawn from, beside the quantities that are compared. */
class RegularizerCurvesTest {

  private static final Study STUDY = study();

  @Test
  void should_leave_both_accuracies_of_a_tuned_arm_at_every_strength() {
    Findings findings = findings(RegularizerKind.DROPOUT.tuned());

    Curves memorized =
        findings
            .drawn(Curves.class, RegularizationStudy.MEMORIZED_BY_STRENGTH)
            .get("tuned dropout");
    Curves learnt =
        findings.drawn(Curves.class, RegularizationStudy.LEARNT_BY_STRENGTH).get("tuned dropout");
    assertThat(memorized.x()).containsExactly(0, 0.25, 0.5, 0.75);
    assertThat(memorized.y()).hasDimensions(MadeUpStudies.SEEDS, 4);
    assertThat(memorized.mean()).containsExactly(new double[] {1, 0.75, 0.5, 0.25}, within(1e-12));
    assertThat(learnt.x()).containsExactly(0, 0.25, 0.5, 0.75);
    assertThat(learnt.mean())
        .containsExactly(new double[] {0.9, 0.875, 0.85, 0.825}, within(1e-12));
  }

  @Test
  void should_leave_no_such_curves_of_a_single_strength() {
    Findings findings = findings(RegularizerKind.DROPOUT.at(0.5));

    assertThat(findings.drawn(Curves.class, RegularizationStudy.MEMORIZED_BY_STRENGTH)).isEmpty();
    assertThat(findings.drawn(Curves.class, RegularizationStudy.LEARNT_BY_STRENGTH)).isEmpty();
  }

  @Test
  void should_leave_the_losses_of_each_kind_at_its_middle_strength_where_orders_are_compared() {
    Findings findings = findings(RegularizerOrder.RAND_Y_WITH_REAL);

    Map<String, Curves> randY =
        findings.drawn(Curves.class, RegularizationStudy.LOSS_CURVES_RAND_Y);
    Map<String, Curves> real = findings.drawn(Curves.class, RegularizationStudy.LOSS_CURVES_REAL);
    assertThat(randY.keySet())
        .containsExactly("no regularizer", "dropout 0.5", "weight decay 0.03");
    assertThat(real.keySet()).isEqualTo(randY.keySet());
    assertThat(randY.get("dropout 0.5").mean()).containsExactly(0.5, 0.25);
    assertThat(randY.get("weight decay 0.03").mean()).containsExactly(0.03, 0.015);
    assertThat(real.get("weight decay 0.03").mean()).containsExactly(1.03, 1.015);
  }

  private static Findings findings(String arm) {
    return STUDY.findings(
        List.of(MadeUpStudies.PANEL),
        Set.of(arm),
        MadeUpStudies.measured(RegularizerCurvesTest::measured));
  }

  /** On randY strength s leaves an accuracy of 1 - s and losses s and s/2; on real data not so. */
  private static Map<String, double[]> measured(RunSpec spec) {
    double strength = strength(spec.regularizer());
    boolean real = spec.sample().labels().equals(Labels.trueLabels());
    double more = real ? 1 : 0;
    double learnt = real ? 0.9 - strength / 10 : 0.1;
    return Map.of(
        Probe.TRAINING_ACCURACY, new double[] {0, real ? 1 : 1 - strength},
        Probe.VALIDATION_ACCURACY, new double[] {learnt, learnt},
        Probe.TRAINING_LOSS, new double[] {more + strength, more + strength / 2});
  }

  private static double strength(Regularizer regularizer) {
    if (regularizer instanceof Regularizer.Dropout dropout) {
      return dropout.rate();
    }
    return regularizer instanceof Regularizer.WeightDecay decay ? decay.coefficient() : 0;
  }

  private static Study study() {
    Map<RegularizerKind, List<Double>> strengths = new LinkedHashMap<>();
    strengths.put(RegularizerKind.DROPOUT, List.of(0.25, 0.5, 0.75));
    strengths.put(RegularizerKind.WEIGHT_DECAY, List.of(0.01, 0.03));
    return new RegularizationStudy(
        MadeUpStudies.BASELINE, strengths, 0.02, 50, 2, MadeUpStudies.SEEDS);
  }
}
