package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Untouched and replaced labels as arms of the networks that were trained on both. */
class LabelPartTest {

  private static final CriticalSamplesStudy STUDY = MadeUpStudies.CRITICAL_SAMPLES;
  private static final String ARM = "randY 40 %";

  /** Best after the third epoch, the first, and the last of four. */
  private static final Map<Long, double[]> VALIDATION =
      Map.of(
          7L, new double[] {0.5, 0.6, 0.7, 0.4},
          8L, new double[] {0.9, 0.5, 0.55, 0.5},
          9L, new double[] {0.1, 0.2, 0.6, 0.8});

  private static Map<String, double[]> series(RunSpec spec) {
    Map<String, double[]> series = new HashMap<>();
    series.put(Probe.VALIDATION_ACCURACY, VALIDATION.get(spec.seed()));
    series.put(Probe.UNTOUCHED_LABEL_ACCURACY, new double[] {0.6, 0.8, 0.9, 1});
    series.put(Probe.REPLACED_LABEL_ACCURACY, new double[] {0.1, 0.2, 0.4, 0.8});
    series.put(Probe.HALF_OF_REPLACED_ACCURACY, new double[] {0.1, 0.5, 0.6, 0.9});
    series.put(Probe.OTHER_HALF_OF_REPLACED_ACCURACY, new double[] {0.1, 0.2, 0.3, 0.4});
    return series;
  }

  private static Findings findings(LabelPart part) {
    return MadeUpStudies.findings(STUDY, ARM + part, LabelPartTest::series);
  }

  private static double[] values(LabelPart part, String quantity) {
    return MadeUpStudies.values(findings(part), quantity);
  }

  @Test
  void should_read_what_is_fitted_at_the_seeds_own_best_validation() {
    assertThat(values(LabelPart.UNTOUCHED, CriticalSamplesStudy.FITTED_AT_BEST))
        .containsExactly(0.9, 0.6, 1);
    assertThat(values(LabelPart.REPLACED, CriticalSamplesStudy.FITTED_AT_BEST))
        .containsExactly(0.4, 0.1, 0.8);
  }

  @Test
  void should_count_the_epochs_to_half_in_doublings() {
    // Half of the untouched by the first epoch; of the others a quarter of the way from 3 to 4.
    assertThat(values(LabelPart.UNTOUCHED, CriticalSamplesStudy.DOUBLINGS_TO_HALF))
        .containsExactly(0, 0, 0);
    double later = Math.log(3.25) / Math.log(2);
    assertThat(values(LabelPart.REPLACED, CriticalSamplesStudy.DOUBLINGS_TO_HALF))
        .containsExactly(new double[] {later, later, later}, within(1e-12));
    assertThat(values(LabelPart.HALF, CriticalSamplesStudy.DOUBLINGS_TO_HALF))
        .containsExactly(new double[] {1, 1, 1}, within(1e-12));
    assertThat(values(LabelPart.OTHER_HALF, CriticalSamplesStudy.DOUBLINGS_TO_HALF))
        .as("never")
        .containsOnly(Double.POSITIVE_INFINITY);
  }

  @Test
  void should_draw_the_accuracy_after_each_epoch() {
    Curves curves =
        findings(LabelPart.REPLACED)
            .drawn(Curves.class, CriticalSamplesStudy.LABEL_CURVES)
            .get("randY 40 %, replaced labels");

    assertThat(curves.x()).containsExactly(1, 2, 3, 4);
    assertThat(curves.y()[2]).containsExactly(0.1, 0.2, 0.4, 0.8);
  }

  @ParameterizedTest
  @EnumSource(LabelPart.class)
  void should_be_read_of_the_networks_of_the_whole_arm(LabelPart part) {
    String arm = ARM + part;

    assertThat(STUDY.arms()).contains(arm);
    assertThat(STUDY.plan(MadeUpStudies.PANEL, Set.of(arm)))
        .isNotEmpty()
        .isEqualTo(STUDY.plan(MadeUpStudies.PANEL, Set.of(ARM)));
  }

  @Test
  void should_hold_two_halves_of_the_replaced_labels_against_each_other_as_a_null() {
    assertThat(STUDY.alike(List.of("randY 80 %, untouched labels", "randY 80 %, replaced labels")))
        .containsExactly(
            "randY 40 %, half of the replaced labels",
            "randY 40 %, other half of the replaced labels");
    assertThat(STUDY.alike(List.of(ARM, Arms.NO_CHANGE)))
        .containsExactly(Arms.REAL_AGAIN, Arms.REAL);
  }

  @Test
  void should_measure_labels_apart_only_where_there_are_both_kinds_and_the_study_asks_for_it() {
    assertThat(STUDY.arms())
        .contains("randY 80 %, replaced labels")
        .doesNotContain("randY, replaced labels", "real, untouched labels");
    assertThat(probesOf(STUDY, ARM))
        .hasAtLeastOneElementOfType(Probe.TrainingAccuracyByLabel.class);
    for (String arm : List.of(Arms.REAL, Arms.RAND_Y, "randX 40 %")) {
      assertThat(probesOf(STUDY, arm))
          .as(arm)
          .doesNotHaveAnyElementsOfTypes(Probe.TrainingAccuracyByLabel.class);
    }
    CriticalSamplesStudy together =
        MadeUpStudies.criticalSamples(
            List.of(1, 2, 4), 2, 4, CriticalSamplesStudy.LabelParts.TOGETHER, 3);
    assertThat(together.arms()).noneMatch(arm -> arm.endsWith(" labels"));
    assertThat(probesOf(together, ARM))
        .doesNotHaveAnyElementsOfTypes(Probe.TrainingAccuracyByLabel.class);
  }

  private static List<Probe> probesOf(CriticalSamplesStudy study, String arm) {
    return study.plan(MadeUpStudies.PANEL, Set.of(arm)).get(0).probes();
  }
}
