package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.measure.Norm;
import io.github.closerlook.measure.Probe;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records whose values tell the seed, 7 to 9, and the place in the series. */
class StudyFindingsTest {

  private static final Set<String> REAL = Set.of(Arms.REAL);

  private static double[] values(Findings findings, String quantity) {
    return ((Quantity.PerSeed) findings.quantity(quantity, Arms.REAL)).values();
  }

  @Test
  void should_read_times_to_convergence_and_leave_censored_ones_infinite() {
    Findings findings =
        MadeUp.CONVERGENCE.findings(
            MadeUp.PANEL,
            REAL,
            MadeUp.records(
                seed ->
                    Map.of(
                        Probe.EPOCHS_TO_FULL_ACCURACY,
                        new double[] {seed == 8 ? Double.POSITIVE_INFINITY : 10 * seed},
                        Probe.TRAINING_ACCURACY,
                        new double[(int) (seed - 6)])));

    assertThat(values(findings, ConvergenceStudy.TIME_TO_CONVERGENCE))
        .containsExactly(70, Double.POSITIVE_INFINITY, 90);
    // Runs of 1, 2 and 3 epochs.
    assertThat(findings.curves(ConvergenceStudy.ACCURACY_CURVES).get(Arms.REAL).x())
        .containsExactly(1, 2, 3);
  }

  @Test
  void should_read_the_gini_after_a_tenth_a_half_and_all_of_the_steps() {
    double[] steps = new double[20];
    Arrays.setAll(steps, i -> 10 * (i + 1));
    Findings findings =
        MadeUp.SENSITIVITY.findings(
            MadeUp.PANEL,
            REAL,
            MadeUp.records(
                seed -> {
                  double[] gini = new double[20];
                  Arrays.setAll(gini, i -> 100 * seed + i + 1);
                  return Map.of(
                      Probe.sensitivityGini(Norm.L1), gini, Probe.SENSITIVITY_STEPS, steps);
                }));

    assertThat(values(findings, LossSensitivityStudy.GINI_AT_TENTH)).containsExactly(702, 802, 902);
    assertThat(values(findings, LossSensitivityStudy.GINI_AT_HALF)).containsExactly(710, 810, 910);
    assertThat(values(findings, LossSensitivityStudy.GINI_AT_END)).containsExactly(720, 820, 920);
    assertThat(findings.curves(LossSensitivityStudy.GINI_CURVES).get(Arms.REAL).x())
        .isEqualTo(steps);
  }

  @Test
  void should_read_accuracies_after_the_last_epoch() {
    Findings findings =
        MadeUp.REGULARIZATION.findings(
            MadeUp.PANEL,
            REAL,
            MadeUp.records(
                seed ->
                    Map.of(
                        Probe.TRAINING_ACCURACY, new double[] {0, 1, 2, 10 * seed},
                        Probe.VALIDATION_ACCURACY, new double[] {3, 4, 5, seed})));

    assertThat(values(findings, RegularizationStudy.TRAINING_ACCURACY)).containsExactly(70, 80, 90);
    assertThat(values(findings, RegularizationStudy.VALIDATION_ACCURACY)).containsExactly(7, 8, 9);
    assertThat(findings.curves(RegularizationStudy.TRAINING_ACCURACY).get(Arms.REAL).y()[2])
        .containsExactly(0, 1, 2, 90);
    assertThat(findings.curves(RegularizationStudy.VALIDATION_ACCURACY).get(Arms.REAL).y()[2])
        .containsExactly(3, 4, 5, 9);
  }

  @Test
  void should_read_right_and_wrong_network_by_network() {
    Findings findings =
        MadeUp.EASY_EXAMPLES.findings(
            MadeUp.PANEL,
            Set.of(Arms.REAL, Arms.BINOMIAL),
            MadeUp.records(seed -> Map.of(Probe.CORRECT, new double[] {1, 0, seed == 8 ? 1 : 0})));

    Quantity real = findings.quantity(EasyExamplesStudy.CORRECTNESS, Arms.REAL);
    assertThat(((Quantity.Outcomes) real).correct())
        .isDeepEqualTo(new byte[][] {{1, 0, 0}, {1, 0, 1}, {1, 0, 0}});
    assertThat(real.replicates()).isEqualTo(3);
    assertThat(findings.quantity(EasyExamplesStudy.CORRECTNESS, Arms.BINOMIAL))
        .isEqualTo(new Quantity.Theory(1));
  }

  @Test
  void should_find_the_arms_asked_for_and_no_others() {
    Findings findings =
        MadeUp.EASY_EXAMPLES.findings(
            MadeUp.PANEL,
            Set.of(Arms.RAND_X),
            MadeUp.records(seed -> Map.of(Probe.CORRECT, new double[] {1, 0})));

    assertThat(findings.arms(EasyExamplesStudy.CORRECTNESS)).containsOnlyKeys(Arms.RAND_X);
    assertThatThrownBy(() -> findings.quantity(EasyExamplesStudy.CORRECTNESS, Arms.REAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no correctness of real among the findings");
    assertThat(findings.curves("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 15, -10})
  void should_refuse_times_that_have_no_tenth(int times) {
    assertThatThrownBy(
            () -> new LossSensitivityStudy("mnist", 14, 100, 16, 2, 10, 0.1, 200, times, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessage("Study loss-sensitivity: times is %d; expected a multiple of 10", times);
  }
}
