package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.CriticalSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Four epochs, searched after the first, the second and the fourth; 2 is the middle. So training
 * accuracy is not measured after the third.
 */
class CriticalSamplesFindingsTest {

  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final CriticalSearch SMALL = CriticalSearch.lass(1 / 255.0, 5);
  private static final CriticalSearch LASS = CriticalSearch.lass(3 / 255.0, 5);
  private static final CriticalSearch LARGE = CriticalSearch.lass(10 / 255.0, 5);
  private static final CriticalSearch FGSM = CriticalSearch.fgsm(3 / 255.0);
  private static final CriticalSearch ITERATED = CriticalSearch.iteratedFgsm(3 / 255.0, 5);

  /** Best after the third, the first and the last epoch; the others' mean after 4, 3 and 1. */
  private static final Map<Long, double[]> VALIDATION =
      Map.of(
          7L, new double[] {0.5, 0.6, 0.7, 0.4},
          8L, new double[] {0.9, 0.5, 0.55, 0.5},
          9L, new double[] {0.1, 0.2, 0.6, 0.8});

  private Findings findings;

  @BeforeEach
  void findMadeUpRatios() {
    findings =
        MadeUpStudies.findings(
            MadeUpStudies.CRITICAL_SAMPLES, Arms.RAND_Y, CriticalSamplesFindingsTest::series);
  }

  private static Map<String, double[]> series(RunSpec spec) {
    Map<String, double[]> series = new HashMap<>();
    series.put(Probe.TRAINING_ACCURACY, new double[] {0.3, 0.5, 0.95});
    series.put(Probe.VALIDATION_ACCURACY, VALIDATION.get(spec.seed()));
    unseen(series, LASS, 0.1, 0.3, 0.35);
    unseen(series, SMALL, 0.01 * spec.seed());
    unseen(series, LARGE, 0.1 * spec.seed());
    unseen(series, FGSM, 0.25);
    unseen(series, ITERATED, 0.4);
    series.put(
        Probe.zeroGradientShare(Probe.VALIDATION, LASS),
        new double[] {0.5, 0.25, 0.01 * (spec.seed() - 7)});
    series.put(Probe.criticalSampleRatio(Probe.TRAINING, LASS), new double[] {0.2, 0.6, 0.15});
    return series;
  }

  private static void unseen(
      Map<String, double[]> series, CriticalSearch search, double... ratios) {
    series.put(Probe.criticalSampleRatio(Probe.VALIDATION, search), ratios);
  }

  private void assertQuantity(String name, double... seeds) {
    assertThat(MadeUpStudies.values(findings, name)).as(name).containsExactly(seeds, ROUNDING);
  }

  @Test
  void should_measure_training_accuracy_after_each_epoch_up_to_the_middle_one() {
    CriticalSamplesStudy longer =
        MadeUpStudies.criticalSamples(
            List.of(1, 5, 8, 12), 5, 12, CriticalSamplesStudy.LabelParts.TOGETHER, 3);

    assertThat(longer.accuracyEpochs()).containsExactly(1, 2, 3, 4, 5, 8, 12);
  }

  @Test
  void should_take_the_rise_from_the_first_measured_epoch_to_the_last() {
    assertQuantity(CriticalSamplesStudy.RISE_SINCE_FIRST, 0.25, 0.25, 0.25);
  }

  @Test
  void should_read_the_ratio_after_the_last_epoch_at_every_radius() {
    assertQuantity(CriticalSamplesStudy.FINAL_RATIO, 0.35, 0.35, 0.35);
    assertQuantity(CriticalSamplesStudy.FINAL_RATIO_SMALL, 0.07, 0.08, 0.09);
    assertQuantity(CriticalSamplesStudy.FINAL_RATIO_LARGE, 0.7, 0.8, 0.9);
  }

  @Test
  void should_take_the_rise_from_the_last_search_up_to_the_seeds_own_best_epoch() {
    // The best lies after epoch 3, searched after 2; after 1; after 4, the last one.
    assertQuantity(CriticalSamplesStudy.RISE_WHILE_FITTING, 0.35 - 0.3, 0.35 - 0.1, 0);
  }

  @Test
  void should_read_accuracies_at_the_peak_of_the_other_seeds_and_in_the_end() {
    assertQuantity(CriticalSamplesStudy.BEST_VALIDATION, 0.7, 0.9, 0.8);
    assertQuantity(CriticalSamplesStudy.FINAL_VALIDATION, 0.4, 0.5, 0.8);
    assertQuantity(CriticalSamplesStudy.VALIDATION_LOST, 0, 0.55 - 0.5, 0.1 - 0.8);
    // Validation at the peaks 4, 3 and 1; training from the own best on: after 4, 1 and 4.
    assertQuantity(CriticalSamplesStudy.VALIDATION_LEAD, 0.4 - 0.95, 0.55 - 0.3, 0.1 - 0.95);
    assertQuantity(NetworkStudy.TRAINING_ACCURACY_REACHED, 0.95, 0.95, 0.95);
  }

  @Test
  void should_read_the_share_of_zero_gradients_after_the_last_epoch() {
    assertQuantity(CriticalSamplesStudy.ZERO_GRADIENTS, 0, 0.01, 0.02);
  }

  @Test
  void should_not_know_a_late_change_of_one_measurement() {
    // Of four epochs the last third begins after two and two thirds.
    assertQuantity(CriticalSamplesStudy.LATE_CHANGE, Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void should_take_the_late_change_from_the_slope_through_the_last_third() {
    CriticalSamplesStudy longer =
        MadeUpStudies.criticalSamples(
            List.of(1, 7, 8, 10, 12), 7, 12, CriticalSamplesStudy.LabelParts.TOGETHER, 3);
    Findings found =
        MadeUpStudies.findings(
            longer,
            Arms.REAL,
            spec -> {
              Map<String, double[]> series = ProbedSeries.of(spec);
              unseen(series, LASS, 0.9, 0, 0.2, 0.3, 0.3);
              return series;
            });

    // From epoch 8 on the slopes of the pairs are 0.05, 0 and 0.025 an epoch, over four epochs.
    assertThat(MadeUpStudies.values(found, CriticalSamplesStudy.LATE_CHANGE))
        .containsExactly(new double[] {0.1, 0.1, 0.1}, ROUNDING);
  }

  @Test
  void should_find_rise_and_fall_of_the_ratio_of_training_points() {
    // From the last search up to the best epoch, as above: after epochs 2, 1 and 4.
    assertQuantity(CriticalSamplesStudy.TRAINING_RISE, 0, 0.6 - 0.2, 0.6 - 0.15);
    assertQuantity(CriticalSamplesStudy.TRAINING_FALL, 0.45, 0.45, 0.45);
  }

  @Test
  void should_compare_lass_with_one_and_with_many_steps_of_fgsm() {
    assertQuantity(CriticalSamplesStudy.LASS_OVER_FGSM, 0.1, 0.1, 0.1);
    assertQuantity(CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM, -0.05, -0.05, -0.05);
  }

  @Test
  void should_draw_each_curve_at_the_epochs_it_was_measured() {
    Curves ratios =
        findings.drawn(Curves.class, CriticalSamplesStudy.RATIO_CURVES).get(Arms.RAND_Y);
    Curves seen =
        findings.drawn(Curves.class, CriticalSamplesStudy.TRAINING_RATIO_CURVES).get(Arms.RAND_Y);
    Curves training =
        findings.drawn(Curves.class, CriticalSamplesStudy.TRAINING_CURVES).get(Arms.RAND_Y);
    Curves validation =
        findings.drawn(Curves.class, CriticalSamplesStudy.VALIDATION_CURVES).get(Arms.RAND_Y);

    assertThat(List.of(ratios.x(), seen.x()))
        .allSatisfy(epochs -> assertThat(epochs).containsExactly(1, 2, 4));
    assertThat(ratios.y()[1]).containsExactly(0.1, 0.3, 0.35);
    assertThat(seen.y()[1]).containsExactly(0.2, 0.6, 0.15);
    assertThat(training.x()).containsExactly(1, 2, 4);
    assertThat(training.y()[2]).containsExactly(0.3, 0.5, 0.95);
    assertThat(validation.x()).containsExactly(1, 2, 3, 4);
    assertThat(validation.y()[2]).isEqualTo(VALIDATION.get(9L));
  }
}
