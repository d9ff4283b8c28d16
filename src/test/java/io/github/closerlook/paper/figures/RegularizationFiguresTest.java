package io.github.closerlook.paper.figures;

import static io.github.closerlook.paper.figures.MadeUpFindings.BASELINE;
import static io.github.closerlook.paper.figures.MadeUpFindings.SEEDS;
import static io.github.closerlook.paper.figures.MadeUpFindings.claim;
import static io.github.closerlook.paper.figures.MadeUpFindings.curves;
import static io.github.closerlook.paper.figures.MadeUpFindings.figures;
import static io.github.closerlook.paper.figures.MadeUpFindings.ids;
import static io.github.closerlook.paper.figures.MadeUpFindings.line;
import static io.github.closerlook.paper.figures.MadeUpFindings.lines;
import static io.github.closerlook.paper.figures.MadeUpFindings.perSeed;
import static io.github.closerlook.paper.figures.MadeUpFindings.points;
import static io.github.closerlook.paper.study.RegularizationStudy.LEARNT_BY_STRENGTH;
import static io.github.closerlook.paper.study.RegularizationStudy.LOSS_CURVES_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.LOSS_CURVES_REAL;
import static io.github.closerlook.paper.study.RegularizationStudy.MEMORIZED_BY_STRENGTH;
import static io.github.closerlook.paper.study.RegularizationStudy.NONE_ON_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.ORDER_AGREEMENT;
import static io.github.closerlook.paper.study.RegularizationStudy.TRAINING_ON_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.VALIDATION_ON_REAL;
import static io.github.closerlook.paper.study.RegularizerKind.DROPOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.Legend;
import io.github.closerlook.paper.study.RegularizationStudy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegularizationFiguresTest {

  private static final String NONE = RegularizationStudy.NONE;

  private static final double[] EPOCHS = {1, 2};

  private static final Study STUDY =
      new RegularizationStudy(
          BASELINE, new LinkedHashMap<>(Map.of(DROPOUT, List.of(0.25, 0.5))), 0.02, 50, 4, SEEDS);

  @Test
  void should_lead_a_line_from_no_regularizer_through_the_strengths() {
    Findings findings = new Findings();
    accuracies(findings, NONE, 1, 0.9);
    accuracies(findings, "dropout 0.5", 0.25, 0.75);
    accuracies(findings, "dropout 0.25", 0.5, 0.8);
    accuracies(findings, "no regularizer again", 0, 0);
    accuracies(findings, NONE_ON_RAND_Y, 0.1, 0.1);

    List<Figure> figures = both(findings);

    assertThat(ids(figures)).containsExactly("claim");
    assertThat(figures.get(0).x().label()).isEqualTo("training accuracy on randY");
    assertThat(lines(figures.get(0))).containsExactly("dropout");
    assertThat(line(figures.get(0), "dropout").x()).containsExactly(1.0, 0.5, 0.25);
    assertThat(line(figures.get(0), "dropout").y().get(2)).isEqualTo(0.75, within(1e-12));
    assertThat(points(figures.get(0), NONE).y().get(0)).isEqualTo(0.9, within(1e-12));
  }

  @Test
  void should_mark_a_tuned_regularizer_on_the_line_of_its_strengths() {
    Findings findings = new Findings();
    double[] strengths = {0, 0.25, 0.5};
    accuracies(findings, "tuned dropout", 0.5, 0.875);
    findings.put(
        MEMORIZED_BY_STRENGTH, "tuned dropout", curves(0, strengths, strength -> 1 - 2 * strength));
    findings.put(
        LEARNT_BY_STRENGTH, "tuned dropout", curves(0, strengths, strength -> 1 - strength / 2));

    List<Figure> figures = both(findings);

    assertThat(ids(figures)).containsExactly("claim", "claim-tuned");
    assertThat(line(figures.get(0), "dropout").x()).containsExactly(1.0, 0.5, 0.0);
    assertThat(line(figures.get(0), "dropout").y()).containsExactly(1.0, 0.875, 0.75);
    assertThat(points(figures.get(0), "dropout").x()).containsExactly(0.5);
    assertThat(points(figures.get(0), NONE).x()).containsExactly(1.0);
    assertThat(figures.get(1).x().names()).containsExactly(NONE, "dropout");
    assertThat(figures.get(1).legend()).isEqualTo(Legend.NONE);
    assertThat(points(figures.get(1), NONE).y()).containsExactly(1.0);
    assertThat(points(figures.get(1), "dropout").y()).containsExactly(0.5);
  }

  @Test
  void should_draw_curves_against_epochs_of_a_single_strength() {
    Findings findings = new Findings();
    for (String arm : List.of(NONE, "dropout 0.5")) {
      accuracies(findings, arm, 1, 0.9);
      for (String curves :
          List.of(TRAINING_ON_RAND_Y, VALIDATION_ON_REAL, LOSS_CURVES_RAND_Y, LOSS_CURVES_REAL)) {
        findings.put(curves, arm, curves(0, EPOCHS, epoch -> 1 / epoch));
      }
    }

    List<Figure> figures = both(findings);

    assertThat(ids(figures))
        .containsExactly("claim", "claim-loss-on-randy", "claim-loss-on-real-data");
    assertThat(lines(figures.get(0)))
        .containsExactly(
            NONE + ", on real data",
            "dropout 0.5, on real data",
            NONE + ", on randY",
            "dropout 0.5, on randY");
    assertThat(line(figures.get(1), "dropout 0.5").y()).containsExactly(1.0, 0.5);
    assertThat(ids(figures(claim(STUDY, TRAINING_ON_RAND_Y), findings)))
        .as("learning is not what this claim is about")
        .containsExactly("claim");
  }

  @Test
  void should_draw_losses_on_both_kinds_of_data_where_orders_are_compared() {
    Findings findings = new Findings();
    findings.put(ORDER_AGREEMENT, "randY with real", perSeed(0.5, 0));
    findings.put(LOSS_CURVES_RAND_Y, NONE, curves(0, EPOCHS, epoch -> 2));
    findings.put(LOSS_CURVES_REAL, NONE, curves(0, EPOCHS, epoch -> 1));

    List<Figure> figures = figures(claim(STUDY, ORDER_AGREEMENT), findings);

    assertThat(ids(figures)).containsExactly("claim", "claim-loss-on-real-data");
    assertThat(line(figures.get(0), NONE).y()).containsExactly(2.0, 2.0);
    Layer.Line real = line(figures.get(1), NONE);
    assertThat(real.y()).containsExactly(1.0, 1.0);
  }

  private static void accuracies(Findings findings, String arm, double memorized, double learnt) {
    findings.put(TRAINING_ON_RAND_Y, arm, perSeed(memorized, 0));
    findings.put(VALIDATION_ON_REAL, arm, perSeed(learnt, 0));
  }

  private static List<Figure> both(Findings findings) {
    return figures(claim(STUDY, TRAINING_ON_RAND_Y, VALIDATION_ON_REAL), findings);
  }
}
