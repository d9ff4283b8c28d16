package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.paper.study.MadeUpStudies.BASELINE;
import static io.github.closerlook.paper.study.MadeUpStudies.CONVERGENCE;
import static io.github.closerlook.paper.study.MadeUpStudies.EASY_EXAMPLES;
import static io.github.closerlook.paper.study.MadeUpStudies.PANEL;
import static io.github.closerlook.paper.study.MadeUpStudies.SENSITIVITY;
import static io.github.closerlook.paper.study.MadeUpStudies.UNIQUE_CLASSES;
import static io.github.closerlook.paper.study.MadeUpStudies.records;
import static io.github.closerlook.paper.study.MadeUpStudies.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.stats.CrossedEstimate;
import io.github.closerlook.paper.measure.Norm;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records whose values tell the seed, 7 to 9, and the place in the series. */
class StudyFindingsTest {

  private static final Set<String> REAL = Set.of(Arms.REAL);

  @Test
  void should_read_times_to_convergence_and_leave_censored_ones_infinite() {
    Findings findings =
        CONVERGENCE.findings(
            List.of(PANEL),
            REAL,
            records(
                seed ->
                    Map.of(
                        Probe.EPOCHS_TO_FULL_ACCURACY,
                        new double[] {seed == 8 ? Double.POSITIVE_INFINITY : 10 * seed},
                        Probe.TRAINING_ACCURACY,
                        new double[(int) (seed - 6)])));

    assertThat(values(findings, ConvergenceStudy.TIME_TO_CONVERGENCE))
        .containsExactly(70, Double.POSITIVE_INFINITY, 90);
    // Measured after 1, 2 and 3 epochs.
    assertThat(findings.drawn(Curves.class, ConvergenceStudy.ACCURACY_CURVES).get(Arms.REAL).x())
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void should_read_the_gini_after_a_tenth_a_half_and_all_of_the_steps() {
    double[] steps = new double[20];
    Arrays.setAll(steps, i -> 10 * (i + 1));
    Findings findings =
        SENSITIVITY.findings(List.of(PANEL), REAL, records(seed -> sensitivity(seed, steps)));

    assertThat(values(findings, LossSensitivityStudy.GINI_AT_TENTH)).containsExactly(702, 802, 902);
    assertThat(values(findings, LossSensitivityStudy.GINI_AT_HALF)).containsExactly(710, 810, 910);
    assertThat(values(findings, LossSensitivityStudy.GINI_AT_END)).containsExactly(720, 820, 920);
    assertThat(findings.drawn(Curves.class, LossSensitivityStudy.GINI_CURVES).get(Arms.REAL).x())
        .isEqualTo(steps);
  }

  @Test
  void should_read_the_share_of_high_sensitivity_after_the_same_steps_and_in_every_norm() {
    Findings findings =
        UNIQUE_CLASSES.findings(
            List.of(PANEL), REAL, records(seed -> sensitivity(seed, new double[20])));

    assertThat(values(findings, LossSensitivityStudy.HIGH_SHARE_AT_TENTH))
        .containsExactly(-702, -802, -902);
    assertThat(values(findings, LossSensitivityStudy.HIGH_SHARE_AT_HALF))
        .containsExactly(-710, -810, -910);
    assertThat(LossSensitivityStudy.highShareAtEnd(Norm.L1))
        .isEqualTo(LossSensitivityStudy.HIGH_SHARE_AT_END);
    for (Norm norm : Norm.values()) {
      assertThat(values(findings, LossSensitivityStudy.highShareAtEnd(norm)))
          .as(norm.name())
          .containsExactly(-720 - norm.ordinal(), -820 - norm.ordinal(), -920 - norm.ordinal());
    }
  }

  @Test
  void should_read_the_gini_of_every_norm() {
    Findings findings =
        UNIQUE_CLASSES.findings(
            List.of(PANEL), REAL, records(seed -> sensitivity(seed, new double[20])));

    assertThat(LossSensitivityStudy.giniAtEnd(Norm.L1)).isEqualTo(LossSensitivityStudy.GINI_AT_END);
    for (Norm norm : Norm.values()) {
      assertThat(values(findings, LossSensitivityStudy.giniAtEnd(norm)))
          .as(norm.name())
          .containsExactly(720 + norm.ordinal(), 820 + norm.ordinal(), 920 + norm.ordinal());
    }
    assertThat(values(findings, NetworkStudy.TRAINING_ACCURACY_REACHED)).containsExactly(7, 8, 9);
    assertThat(findings.arms(LossSensitivityStudy.OWN_CLASS)).isEmpty();
    assertThat(findings.drawn(ClassMatrix.class, LossSensitivityStudy.CLASS_SENSITIVITY)).isEmpty();
  }

  @Test
  void should_read_the_matrix_of_class_sensitivities() {
    Findings findings =
        SENSITIVITY.findings(
            List.of(PANEL), REAL, records(seed -> sensitivity(seed, new double[20])));

    // The diagonal is the seed; the others are 4 in the mean, half and one and a half of a row.
    assertThat(values(findings, LossSensitivityStudy.OWN_CLASS)).containsExactly(1.75, 2, 2.25);
    assertThat(values(findings, LossSensitivityStudy.SPREAD_OVER_OTHERS))
        .containsExactly(0.5, 0.5, 0.5);
    assertThat(
            findings
                .drawn(ClassMatrix.class, LossSensitivityStudy.CLASS_SENSITIVITY)
                .get(Arms.REAL)
                .values())
        .isDeepEqualTo(new double[][] {{8, 1, 3}, {2, 8, 6}, {3, 9, 8}});
  }

  @Test
  void should_read_the_row_of_a_class_by_itself_from_the_same_networks() {
    String third = "real, class 2";
    Findings findings =
        SENSITIVITY.findings(
            List.of(PANEL), Set.of(third), records(seed -> sensitivity(seed, new double[20])));

    // The row is 3, 9 and the seed.
    assertThat(values(findings, LossSensitivityStudy.OWN_CLASS))
        .containsExactly(7 / 6.0, 8 / 6.0, 9 / 6.0);
    assertThat(SENSITIVITY.plan(PANEL, Set.of(third))).isEqualTo(SENSITIVITY.plan(PANEL, REAL));
    assertThat(SENSITIVITY.arms()).contains("real, class 9", "randX, class 0");
    assertThat(UNIQUE_CLASSES.arms()).doesNotContain(third);
  }

  /**
   * The gini of a norm after step i of 20 is 100 seed + i, and the norm's place; the share of high
   * sensitivities is less than nothing by as much.
   */
  private static Map<String, double[]> sensitivity(long seed, double[] steps) {
    Map<String, double[]> series = new HashMap<>();
    for (Norm norm : Norm.values()) {
      double[] gini = new double[20];
      Arrays.setAll(gini, i -> 100 * seed + i + 1 + norm.ordinal());
      series.put(Probe.sensitivityGini(norm), gini);
      series.put(
          Probe.sensitivityHighShare(norm), Arrays.stream(gini).map(value -> -value).toArray());
    }
    series.put(Probe.SENSITIVITY_STEPS, steps);
    series.put(Probe.TRAINING_ACCURACY, new double[] {0, seed});
    series.put(Probe.CLASS_SENSITIVITY, new double[] {seed, 1, 3, 2, seed, 6, 3, 9, seed});
    return series;
  }

  private static CrossedEstimate crossed(Findings findings, String quantity) {
    return ((Quantity.Crossed) findings.quantity(quantity, Arms.REAL)).estimate();
  }

  @Test
  void should_read_right_and_wrong_network_by_network() {
    Findings findings =
        EASY_EXAMPLES.findings(
            List.of(PANEL),
            Set.of(Arms.REAL, Arms.BINOMIAL),
            records(
                seed ->
                    Map.of(
                        Probe.CORRECT,
                        new double[] {1, 0, seed == 8 ? 1 : 0},
                        // Asked of the first network alone.
                        Probe.LABELS,
                        seed == 7 ? new double[] {4, 9, 4} : new double[0])));

    Quantity real = findings.quantity(EasyExamplesStudy.CORRECTNESS, Arms.REAL);
    assertThat(((Quantity.Outcomes) real).correct())
        .isDeepEqualTo(new byte[][] {{1, 0, 0}, {1, 0, 1}, {1, 0, 0}});
    assertThat(real.replicates()).isEqualTo(3);
    Quantity byClass = findings.quantity(EasyExamplesStudy.CORRECTNESS_BY_CLASS, Arms.REAL);
    assertThat(((Quantity.ClassedOutcomes) byClass).correct())
        .isDeepEqualTo(new byte[][] {{1, 0, 0}, {1, 0, 1}, {1, 0, 0}});
    assertThat(((Quantity.ClassedOutcomes) byClass).classes()).containsExactly(4, 9, 4);
    assertThat(byClass.replicates()).isEqualTo(3);
    assertThat(findings.quantity(EasyExamplesStudy.CORRECTNESS, Arms.BINOMIAL))
        .isEqualTo(new Quantity.Theory(1));
    // Of the three examples one is right and one wrong for all; of nine outcomes four are right.
    assertThat(crossed(findings, EasyExamplesStudy.NEARLY_ALL_RIGHT).estimate())
        .isCloseTo(1 / 3.0 - Math.pow(4 / 9.0, 3), within(1e-12));
    assertThat(crossed(findings, EasyExamplesStudy.NEARLY_ALL_WRONG).estimate())
        .isCloseTo(1 / 3.0 - Math.pow(5 / 9.0, 3), within(1e-12));
    assertThat(findings.quantity(EasyExamplesStudy.NEARLY_ALL_RIGHT, Arms.BINOMIAL))
        .isEqualTo(new Quantity.Theory(0));
  }

  @Test
  void should_find_the_arms_asked_for_and_no_others() {
    Findings findings =
        EASY_EXAMPLES.findings(
            List.of(PANEL),
            Set.of(Arms.RAND_X),
            records(
                seed ->
                    Map.of(Probe.CORRECT, new double[] {1, 0}, Probe.LABELS, new double[] {0, 1})));

    assertThat(findings.arms(EasyExamplesStudy.CORRECTNESS)).containsOnlyKeys(Arms.RAND_X);
    assertThatMisuse(() -> findings.quantity(EasyExamplesStudy.CORRECTNESS, Arms.REAL))
        .hasMessage("no correctness of real among the findings");
    assertThat(findings.drawn(Curves.class, "none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 15, -10})
  void should_refuse_times_that_have_no_tenth(int times) {
    assertThatRefused(
            () ->
                new LossSensitivityStudy(
                    BASELINE, LossSensitivityStudy.Classes.DATA_SET, 200, times, 0, 3))
        .hasMessage("Study loss-sensitivity: times is %s; expected a multiple of 10", times);
  }
}
