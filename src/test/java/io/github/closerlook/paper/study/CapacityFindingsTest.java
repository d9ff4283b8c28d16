package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.run.RunSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths 8, 16 and 32 with 100 examples, 16 being the moderate one; and width 16 with 200. */
class CapacityFindingsTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static Findings findings(CapacityStudy study) {
    return MadeUpStudies.findings(study, Arms.REAL, CapacityFindingsTest::accuracies);
  }

  /** Half of everything in the second seed, a quarter in the third. */
  private static Map<String, double[]> accuracies(RunSpec spec) {
    double part = Math.pow(2, 7 - spec.seed());
    int width = ((Architecture.Mlp) spec.architecture()).width();
    if (spec.sample().examples() == 200) {
      return accuracies(part, new double[] {0.3, 0.5, 0.7, 0.8}, new double[] {0.2, 0.8, 0.7, 0.7});
    }
    return switch (width) {
      case 8 ->
          accuracies(part, new double[] {0.3, 0.5, 0.6, 0.6}, new double[] {0.3, 0.4, 0.5, 0.45});
      case 16 ->
          accuracies(part, new double[] {0.4, 0.7, 0.8, 0.9}, new double[] {0.35, 0.6, 0.55, 0.5});
      default ->
          accuracies(part, new double[] {0.5, 0.9, 1, 1}, new double[] {0.45, 0.7, 0.8, 0.6});
    };
  }

  private static Map<String, double[]> accuracies(
      double part, double[] training, double[] validation) {
    return Map.of(
        Probe.TRAINING_ACCURACY, Arrays.stream(training).map(x -> x * part).toArray(),
        Probe.VALIDATION_ACCURACY, Arrays.stream(validation).map(x -> x * part).toArray());
  }

  /** Of a quantity that is so large in the first of the three seeds. */
  private static void assertQuantity(Findings findings, String name, double first) {
    assertThat(MadeUpStudies.values(findings, name))
        .as(name)
        .containsExactly(new double[] {first, first / 2, first / 4}, ROUNDING);
  }

  @Test
  void should_find_gains_from_the_moderate_to_the_widest_network() {
    Findings findings = findings(MadeUpStudies.CAPACITY);

    // Best: 0.8 - 0.6. After the last epoch: 0.6 - 0.5.
    assertQuantity(findings, CapacityStudy.BEST_GAIN, 0.2);
    assertQuantity(findings, CapacityStudy.FINAL_GAIN, 0.1);
  }

  @Test
  void should_tell_the_gain_in_units_of_the_errors_that_were_left() {
    Findings findings = findings(MadeUpStudies.CAPACITY);

    // Errors of 0.4 at moderate width and of 0.2 at the widest; 0.7 and 0.6; 0.85 and 0.8.
    assertThat(MadeUpStudies.values(findings, CapacityStudy.ERROR_FACTOR))
        .containsExactly(new double[] {2, 7 / 6.0, 17 / 16.0}, ROUNDING);
  }

  @Test
  void should_not_know_a_factor_where_there_are_no_errors_to_divide() {
    Map<String, double[]> perfect =
        Map.of(
            Probe.TRAINING_ACCURACY, new double[] {1, 1, 1, 1},
            Probe.VALIDATION_ACCURACY, new double[] {1, 1, 1, 1});

    Findings findings = MadeUpStudies.findings(MadeUpStudies.CAPACITY, Arms.REAL, spec -> perfect);

    assertThat(MadeUpStudies.values(findings, CapacityStudy.ERROR_FACTOR))
        .containsExactly(Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void should_tell_what_the_widest_network_fitted_at_most() {
    Findings findings = findings(MadeUpStudies.CAPACITY);

    assertQuantity(findings, NetworkStudy.TRAINING_ACCURACY_REACHED, 1);
  }

  @Test
  void should_find_the_width_that_is_enough_for_the_mean_of_all_seeds() {
    Findings findings = findings(MadeUpStudies.CAPACITY);
    Quantity width = findings.quantity(CapacityStudy.SUFFICIENT_WIDTH, Arms.REAL);

    // Means of 7/12 times 0.5, 0.6 and 0.8, so that 0.01 below the highest lies between the last.
    assertThat(((Quantity.OfPanel) width).statistic().applyAsDouble(new int[] {0, 1, 2}))
        .isCloseTo(5 - 0.01 / (0.2 * 7 / 12), ROUNDING);
  }

  @Test
  void should_find_how_the_generalization_gap_changes() {
    Findings findings = findings(MadeUpStudies.CAPACITY);

    // The widest network's 1 - 0.6, less the narrowest one's 0.6 - 0.45.
    assertQuantity(findings, CapacityStudy.GAP_BY_WIDTH, 0.25);
    // At moderate width 0.9 - 0.5 in the end, less 0.4 - 0.35 after an epoch.
    assertQuantity(findings, CapacityStudy.GAP_BY_EPOCHS, 0.35);
    // 0.9 - 0.5 with 100 examples, less 0.8 - 0.7 with 200.
    assertQuantity(findings, CapacityStudy.GAP_BY_EXAMPLES, 0.3);
  }

  @Test
  void should_draw_accuracies_and_gaps_against_what_is_varied() {
    Findings findings = findings(MadeUpStudies.CAPACITY);

    assertCurve(findings, CapacityStudy.BEST_BY_WIDTH, x(8, 16, 32), x(0.5, 0.6, 0.8));
    assertCurve(findings, CapacityStudy.FINAL_BY_WIDTH, x(8, 16, 32), x(0.45, 0.5, 0.6));
    assertCurve(findings, CapacityStudy.GAPS_BY_WIDTH, x(8, 16, 32), x(0.15, 0.4, 0.4));
    assertCurve(findings, CapacityStudy.GAPS_BY_EPOCHS, x(1, 2, 3, 4), x(0.05, 0.1, 0.25, 0.4));
    assertCurve(findings, CapacityStudy.GAPS_BY_EXAMPLES, x(100, 200), x(0.4, 0.1));
  }

  @Test
  void should_take_gaps_where_training_accuracy_was_measured() {
    // given twenty epochs, of which training accuracy is measured after 1, 2, 4, 6 and so on
    CapacityStudy study =
        new CapacityStudy(
            MadeUpStudies.BASELINE, List.of(8, 16), 16, List.of(), 50, 20, MadeUpStudies.SEEDS);
    double[] training = new double[11];
    Arrays.fill(training, 1);
    double[] validation = new double[20];
    Arrays.setAll(validation, i -> (i + 1) / 100.0);

    Findings findings =
        MadeUpStudies.findings(
            study,
            Arms.REAL,
            spec ->
                Map.of(Probe.TRAINING_ACCURACY, training, Probe.VALIDATION_ACCURACY, validation));

    assertCurve(
        findings,
        CapacityStudy.GAPS_BY_EPOCHS,
        x(1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20),
        x(0.99, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84, 0.82, 0.8));
  }

  private static double[] x(double... values) {
    return values;
  }

  private static void assertCurve(Findings findings, String name, double[] x, double[] y) {
    Curves curves = findings.drawn(Curves.class, name).get(Arms.REAL);
    assertThat(curves.x()).as(name).containsExactly(x);
    assertThat(curves.y()).as(name).hasDimensions(MadeUpStudies.SEEDS, x.length);
    assertThat(curves.y()[0]).as(name).containsExactly(y, ROUNDING);
  }

  @Test
  void should_know_nothing_of_examples_where_their_number_is_not_varied() {
    CapacityStudy study =
        new CapacityStudy(
            MadeUpStudies.BASELINE, List.of(8, 16, 32), 16, List.of(), 50, 4, MadeUpStudies.SEEDS);

    Findings findings = findings(study);

    assertThat(study.quantities(Arms.REAL)).doesNotContainKey(CapacityStudy.GAP_BY_EXAMPLES);
    assertThat(findings.arms(CapacityStudy.GAP_BY_EXAMPLES)).isEmpty();
    assertThat(findings.drawn(Curves.class, CapacityStudy.GAPS_BY_EXAMPLES)).isEmpty();
    assertQuantity(findings, CapacityStudy.BEST_GAIN, 0.2);
  }

  @ParameterizedTest
  @CsvSource({"20, clean 80 %, 80, 160", "60, clean 40 %, 40, 80", "80, clean 20 %, 20, 40"})
  void should_leave_of_the_training_set_what_is_not_noise(
      int noise, String arm, int left, int leftOfTheLargest) {
    assertThat(CapacityStudy.without(noise)).hasToString(arm);
    List<RunSpec> clean =
        MadeUpStudies.CAPACITY.plan(MadeUpStudies.PANEL, Set.of(arm)).subList(0, 5);
    List<RunSpec> real =
        MadeUpStudies.CAPACITY.plan(MadeUpStudies.PANEL, Set.of(Arms.REAL)).subList(0, 5);

    assertThat(clean)
        .extracting(spec -> spec.sample().examples())
        .containsExactly(left, left, left, left, leftOfTheLargest);
    for (int i = 0; i < clean.size(); i++) {
      SampleSpec part = clean.get(i).sample();
      SampleSpec whole = real.get(i).sample();
      // A smaller subset of a seed lies within a larger one.
      assertThat(part)
          .isEqualTo(
              SampleSpec.real(
                  whole.dataSet(), whole.part(), part.examples(), whole.side(), whole.seed()));
      assertThat(clean.get(i).architecture()).isEqualTo(real.get(i).architecture());
      assertThat(clean.get(i).probes()).isEqualTo(real.get(i).probes());
    }
  }
}
