package io.github.closerlook.paper.figures;

import static io.github.closerlook.paper.figures.MadeUpFindings.SEEDS;
import static io.github.closerlook.paper.figures.MadeUpFindings.claim;
import static io.github.closerlook.paper.figures.MadeUpFindings.curves;
import static io.github.closerlook.paper.figures.MadeUpFindings.figures;
import static io.github.closerlook.paper.figures.MadeUpFindings.ids;
import static io.github.closerlook.paper.figures.MadeUpFindings.line;
import static io.github.closerlook.paper.figures.MadeUpFindings.lines;
import static io.github.closerlook.paper.figures.MadeUpFindings.perSeed;
import static io.github.closerlook.paper.figures.MadeUpFindings.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.LineStyle;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.CriticalSamplesStudy;
import io.github.closerlook.paper.study.LabelPart;
import io.github.closerlook.paper.study.MadeUpStudies;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalSamplesFiguresTest {

  private static final double[] EPOCHS = {1, 2, 4};

  private static final Study STUDY =
      MadeUpStudies.criticalSamples(
          List.of(1, 2, 4), 2, 4, CriticalSamplesStudy.LabelParts.APART, SEEDS);

  @Test
  void should_set_noise_inputs_and_random_labels_apart_where_there_are_levels_of_both() {
    Findings findings = new Findings();
    for (String arm :
        List.of("randY 80 %", "randY 20 %", "randX 80 %", "randX 20 %", "real again", "real")) {
      findings.put(CriticalSamplesStudy.RATIO_CURVES, arm, curves(0, EPOCHS, e -> 0.1));
      findings.put(CriticalSamplesStudy.VALIDATION_CURVES, arm, curves(0, EPOCHS, e -> 0.9));
    }
    // A sixth arm that is drawn.
    findings.put(CriticalSamplesStudy.RATIO_CURVES, "randX 60 %", curves(0, EPOCHS, e -> 0.2));

    List<Figure> figures =
        figures(
            claim(STUDY, CriticalSamplesStudy.FINAL_RATIO, CriticalSamplesStudy.BEST_VALIDATION),
            findings);

    assertThat(ids(figures))
        .containsExactly("claim", "claim-unseen-points-random-labels", "claim-validation-accuracy");
    assertThat(lines(figures.get(0)))
        .containsExactly("real", "randX 20 %", "randX 60 %", "randX 80 %");
    assertThat(lines(figures.get(1))).containsExactly("real", "randY 20 %", "randY 80 %");
    assertThat(lines(figures.get(2))).hasSize(5);
  }

  @Test
  void should_draw_training_points_where_their_ratio_is_compared() {
    Findings findings = new Findings();
    findings.put(
        CriticalSamplesStudy.TRAINING_RATIO_CURVES, "randY 40 %", curves(0, EPOCHS, e -> e / 8));

    List<Figure> figures = figures(claim(STUDY, CriticalSamplesStudy.TRAINING_RISE), findings);

    assertThat(line(figures.get(0), "randY 40 %").y()).containsExactly(0.125, 0.25, 0.5);
    assertThat(figures.get(0).y().label()).contains("training points");
  }

  @Test
  void should_draw_training_solid_and_validation_dotted_of_random_labels() {
    Findings findings = new Findings();
    for (String arm : List.of(Arms.REAL, "randY 20 %")) {
      findings.put(CriticalSamplesStudy.TRAINING_CURVES, arm, curves(0, EPOCHS, e -> 0.7));
      findings.put(CriticalSamplesStudy.VALIDATION_CURVES, arm, curves(0, EPOCHS, e -> 0.6));
    }

    List<Figure> figures =
        figures(
            claim(
                STUDY, CriticalSamplesStudy.VALIDATION_LOST, CriticalSamplesStudy.VALIDATION_LEAD),
            findings);

    assertThat(figures).hasSize(1);
    assertThat(lines(figures.get(0)))
        .containsExactly("randY 20 %, training", "randY 20 %, validation");
    assertBegins(line(figures.get(0), "randY 20 %, training"), LineStyle.SOLID, 0.7);
    assertBegins(line(figures.get(0), "randY 20 %, validation"), LineStyle.DOTTED, 0.6);
  }

  @Test
  void should_draw_untouched_labels_solid_and_replaced_ones_dotted_and_no_halves() {
    Findings findings = new Findings();
    for (LabelPart part : LabelPart.values()) {
      findings.put(
          CriticalSamplesStudy.LABEL_CURVES,
          "randY 20 %" + part,
          curves(0, EPOCHS, e -> 0.2 * part.ordinal()));
    }

    List<Figure> figures = figures(claim(STUDY, CriticalSamplesStudy.FITTED_AT_BEST), findings);

    assertThat(figures).hasSize(1);
    assertThat(lines(figures.get(0)))
        .containsExactly("randY 20 %, untouched labels", "randY 20 %, replaced labels");
    assertBegins(line(figures.get(0), "randY 20 %, untouched labels"), LineStyle.SOLID, 0.2);
    assertBegins(line(figures.get(0), "randY 20 %, replaced labels"), LineStyle.DOTTED, 0.4);
  }

  @Test
  void should_draw_the_ratio_against_the_radius_where_radii_are_compared() {
    Findings findings = new Findings();
    findings.put(CriticalSamplesStudy.FINAL_RATIO_SMALL, Arms.REAL, perSeed(0.1, 0));
    findings.put(CriticalSamplesStudy.FINAL_RATIO, Arms.REAL, perSeed(0.2, 0));
    findings.put(CriticalSamplesStudy.FINAL_RATIO_LARGE, Arms.REAL, perSeed(0.9, 0));
    findings.put(CriticalSamplesStudy.RATIO_CURVES, Arms.REAL, curves(0, EPOCHS, e -> 0.1));

    List<Figure> figures =
        figures(
            claim(STUDY, CriticalSamplesStudy.FINAL_RATIO, CriticalSamplesStudy.FINAL_RATIO_LARGE),
            findings);

    assertThat(figures).hasSize(1);
    assertThat(line(figures.get(0), Arms.REAL).x()).containsExactly(1.0, 3.0, 10.0);
    assertThat(points(figures.get(0), Arms.REAL).y().get(2)).isEqualTo(0.9, within(1e-12));
  }

  @Test
  void should_show_what_each_search_finds_with_the_arms_beside_each_other() {
    Findings findings = new Findings();
    for (String arm : List.of(Arms.REAL, "randY 40 %")) {
      findings.put(CriticalSamplesStudy.FINAL_RATIO, arm, perSeed(0.5, 0));
      findings.put(CriticalSamplesStudy.LASS_OVER_FGSM, arm, perSeed(0.25, 0));
      findings.put(CriticalSamplesStudy.LASS_OVER_ITERATED_FGSM, arm, perSeed(-0.125, 0));
    }

    Figure figure = figures(claim(STUDY, CriticalSamplesStudy.LASS_OVER_FGSM), findings).get(0);

    assertThat(figure.x().names()).containsExactly("FGSM, one step", "FGSM, iterated", "LASS");
    assertThat(points(figure, Arms.REAL).y()).containsExactly(0.25, 0.625, 0.5);
    assertThat(points(figure, Arms.REAL).x()).containsExactly(0.95, 1.95, 2.95);
    assertThat(points(figure, "randY 40 %").x()).containsExactly(1.05, 2.05, 3.05);
  }

  private static void assertBegins(Layer.Line line, LineStyle style, double first) {
    assertThat(line.style()).isEqualTo(style);
    assertThat(line.y().get(0)).isEqualTo(first, within(1e-12));
  }
}
