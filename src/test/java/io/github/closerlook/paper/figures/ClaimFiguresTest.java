package io.github.closerlook.paper.figures;

import static io.github.closerlook.paper.figures.MadeUpFindings.BASELINE;
import static io.github.closerlook.paper.figures.MadeUpFindings.SEEDS;
import static io.github.closerlook.paper.figures.MadeUpFindings.claim;
import static io.github.closerlook.paper.figures.MadeUpFindings.curves;
import static io.github.closerlook.paper.figures.MadeUpFindings.figures;
import static io.github.closerlook.paper.figures.MadeUpFindings.heatMap;
import static io.github.closerlook.paper.figures.MadeUpFindings.ids;
import static io.github.closerlook.paper.figures.MadeUpFindings.line;
import static io.github.closerlook.paper.figures.MadeUpFindings.lines;
import static io.github.closerlook.paper.figures.MadeUpFindings.perSeed;
import static io.github.closerlook.paper.figures.MadeUpFindings.points;
import static io.github.closerlook.paper.study.CapacityStudy.BEST_BY_WIDTH;
import static io.github.closerlook.paper.study.CapacityStudy.BEST_GAIN;
import static io.github.closerlook.paper.study.CapacityStudy.FINAL_BY_WIDTH;
import static io.github.closerlook.paper.study.CapacityStudy.FINAL_GAIN;
import static io.github.closerlook.paper.study.CapacityStudy.GAPS_BY_EPOCHS;
import static io.github.closerlook.paper.study.CapacityStudy.GAPS_BY_EXAMPLES;
import static io.github.closerlook.paper.study.CapacityStudy.GAPS_BY_WIDTH;
import static io.github.closerlook.paper.study.CapacityStudy.GAP_BY_EPOCHS;
import static io.github.closerlook.paper.study.CapacityStudy.GAP_BY_EXAMPLES;
import static io.github.closerlook.paper.study.CapacityStudy.GAP_BY_WIDTH;
import static io.github.closerlook.paper.study.NetworkStudy.TRAINING_ACCURACY_REACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.paper.measure.Norm;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.CapacityStudy;
import io.github.closerlook.paper.study.ClassMatrix;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.EasyExamplesStudy;
import io.github.closerlook.paper.study.LossSensitivityStudy;
import io.github.closerlook.paper.study.LossSensitivityStudy.Classes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimFiguresTest {

  private static final double[] WIDTHS = {16, 64, 256};

  private static final Study CAPACITY =
      new CapacityStudy(BASELINE, List.of(16, 64, 256), 16, List.of(), 50, 4, SEEDS);

  @Test
  void should_sort_the_shares_of_networks_that_misclassify_each_example() {
    byte[][] correct = {{1, 0, 1}, {1, 0, 0}};
    Findings findings = new Findings();
    findings.put(EasyExamplesStudy.CORRECTNESS, Arms.RAND_X, new Quantity.Outcomes(correct));
    findings.put(EasyExamplesStudy.CORRECTNESS, Arms.REAL, new Quantity.Outcomes(correct));
    findings.put(EasyExamplesStudy.CORRECTNESS, Arms.REAL_AGAIN, new Quantity.Outcomes(correct));
    findings.put(EasyExamplesStudy.CORRECTNESS, Arms.BINOMIAL, new Quantity.Theory(1));

    List<Figure> figures =
        figures(
            claim(new EasyExamplesStudy(BASELINE, 2, 1), EasyExamplesStudy.CORRECTNESS), findings);

    assertThat(ids(figures)).containsExactly("claim");
    assertThat(lines(figures.get(0))).containsExactly("real", "randX", "binomial as randX");
    assertThat(line(figures.get(0), "real").y()).containsExactly(0.0, 0.5, 1.0);
    // Half of all answers are wrong: quantiles 1/6, 1/2 and 5/6 of a binomial of two fair coins.
    assertThat(line(figures.get(0), "binomial as randX").y()).containsExactly(0.0, 0.5, 1.0);
  }

  @Test
  void should_show_the_gini_coefficient_in_three_norms() {
    Findings findings = new Findings();
    for (Norm norm : Norm.values()) {
      findings.put(LossSensitivityStudy.giniAtEnd(norm), Arms.REAL, perSeed(norm.ordinal(), 0));
      findings.put(
          LossSensitivityStudy.giniAtEnd(norm),
          LossSensitivityStudy.NO_PREFERENCE,
          new Quantity.Theory(1));
    }

    List<Figure> figures =
        figures(
            claim(sensitivity(Classes.DATA_SET), LossSensitivityStudy.giniAtEnd(Norm.MAX)),
            findings);

    assertThat(ids(figures)).containsExactly("claim");
    assertThat(figures.get(0).x().names()).containsExactly("l1 norm", "l2 norm", "max norm");
    assertThat(figures.get(0).layers()).hasSize(1);
    assertThat(points(figures.get(0), "real").x()).containsExactly(1.0, 2.0, 3.0);
    assertThat(points(figures.get(0), "real").y()).containsExactly(0.0, 1.0, 2.0);
  }

  @Test
  void should_set_class_sensitivities_side_by_side_with_the_loss_downwards() {
    Findings findings = new Findings();
    double[][] real = {{4, 0.5}, {2, 1}};
    double[][] relative = {{8, 1}, {1, 0.5}};
    for (String arm : List.of(Arms.RAND_X, Arms.REAL_AGAIN, Arms.REAL)) {
      findings.put(LossSensitivityStudy.CLASS_SENSITIVITY, arm, new ClassMatrix(real));
      findings.put(
          LossSensitivityStudy.CLASS_SENSITIVITY_IN_ROW_UNITS, arm, new ClassMatrix(relative));
    }

    List<Figure> figures =
        figures(claim(sensitivity(Classes.DATA_SET), LossSensitivityStudy.OWN_CLASS), findings);

    assertThat(ids(figures)).containsExactly("claim", "claim-in-row-units");
    assertThat(heatMap(figures.get(1), "real").values().get(0)).containsExactly(8.0, 1.0);
    Figure figure = figures.get(0);
    assertThat(figure.layers())
        .extracting(layer -> layer.series())
        .containsExactly("real", "randX");
    assertThat(heatMap(figure, "real").values())
        .containsExactly(List.of(4.0, 0.5), List.of(2.0, 1.0));
    assertThat(heatMap(figure, "real").colour().scale()).isEqualTo(Axis.Scale.LOG10);
    assertThat(figure.y().label()).isEqualTo("loss on class");
  }

  @Test
  void should_name_the_side_of_figure_3_by_the_classes() {
    Findings findings = new Findings();
    findings.put(LossSensitivityStudy.GINI_CURVES, Arms.REAL, curves(0, WIDTHS, steps -> 0.5));

    for (Classes classes : Classes.values()) {
      Figure figure =
          figures(claim(sensitivity(classes), LossSensitivityStudy.GINI_AT_END), findings).get(0);

      assertThat(figure.title()).contains(classes == Classes.DATA_SET ? "3, left" : "3, right");
      assertThat(line(figure, "real").x()).containsExactly(16.0, 64.0, 256.0);
    }
  }

  @Test
  void should_draw_validation_accuracy_against_width_in_the_order_of_the_noise() {
    Findings findings = new Findings();
    for (String arm : List.of("randY 40 %", "randX 80 %", "clean 20 %", "randX 60 %", "real")) {
      findings.put(BEST_BY_WIDTH, arm, curves(0.01, WIDTHS, w -> w / 1000));
    }
    findings.put(BEST_BY_WIDTH, "randX 60 % again", curves(0, WIDTHS, w -> 1));

    List<Figure> figures = figures(claim(CAPACITY, BEST_GAIN), findings);

    assertThat(ids(figures)).containsExactly("claim");
    Figure figure = figures.get(0);
    assertThat(lines(figure))
        .containsExactly("real", "clean 20 %", "randX 60 %", "randX 80 %", "randY 40 %");
    assertThat(figure.x().scale()).isEqualTo(Axis.Scale.LOG10);
    assertThat(figure.subtitle()).endsWith("; bars: 95 % intervals of the mean");
    // The mean of eight seeds from 0 to 0.07 above, and an interval symmetric about it.
    assertThat(line(figure, "real").y().get(0)).isEqualTo(0.051, within(1e-12));
    assertThat(points(figure, "real").low().get(0) + points(figure, "real").high().get(0))
        .isEqualTo(2 * 0.051, within(1e-12));
  }

  @Test
  void should_show_only_what_bears_on_the_claims_own_quantities() {
    Findings findings = new Findings();
    for (String curves :
        List.of(BEST_BY_WIDTH, FINAL_BY_WIDTH, GAPS_BY_WIDTH, GAPS_BY_EPOCHS, GAPS_BY_EXAMPLES)) {
      findings.put(curves, Arms.REAL, curves(0, WIDTHS, w -> 0.5));
    }

    assertThat(ids(figures(claim(CAPACITY, BEST_GAIN), findings))).containsExactly("claim");
    assertThat(ids(figures(claim(CAPACITY, BEST_GAIN, FINAL_GAIN), findings)))
        .containsExactly("claim", "claim-final");
    assertThat(
            ids(figures(claim(CAPACITY, GAP_BY_WIDTH, GAP_BY_EPOCHS, GAP_BY_EXAMPLES), findings)))
        .containsExactly("claim", "claim-by-epochs", "claim-by-examples");
  }

  @Test
  void should_name_figures_of_another_study_after_it() {
    Findings findings = new Findings();
    findings.put(BEST_BY_WIDTH, Arms.REAL, curves(0, WIDTHS, w -> 0.5));
    findings.put(FINAL_BY_WIDTH, Arms.REAL, curves(0, WIDTHS, w -> 0.5));
    Findings others = new Findings();
    others.put(ConvergenceStudy.ACCURACY_CURVES, Arms.REAL, curves(0, WIDTHS, w -> 0.5));

    Map<String, List<Figure>> figures =
        ClaimFigures.of(
            claim(
                Map.of(
                    "own",
                    new ConvergenceStudy(BASELINE, List.of(), List.of(), 50, SEEDS),
                    "capacity",
                    CAPACITY),
                Map.of(
                    "",
                    List.of(TRAINING_ACCURACY_REACHED),
                    "capacity",
                    List.of(BEST_GAIN, FINAL_GAIN))),
            Map.of("own", others, "capacity", findings));

    assertThat(ids(figures.get("own"))).containsExactly("claim");
    assertThat(ids(figures.get("capacity")))
        .containsExactly("claim-capacity", "claim-capacity-final");
  }

  @Test
  void should_draw_no_figure_of_a_quantity_that_has_no_curves() {
    Findings findings = new Findings();
    findings.put(TRAINING_ACCURACY_REACHED, Arms.RAND_X, perSeed(1, 0));

    assertThat(figures(claim(sensitivity(Classes.DATA_SET), TRAINING_ACCURACY_REACHED), findings))
        .isEmpty();
  }

  private static Study sensitivity(Classes classes) {
    return new LossSensitivityStudy(BASELINE, classes, 200, 20, 2, SEEDS);
  }
}
