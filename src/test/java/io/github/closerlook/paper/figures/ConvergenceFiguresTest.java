package io.github.closerlook.paper.figures;

import static io.github.closerlook.paper.figures.MadeUpFindings.BASELINE;
import static io.github.closerlook.paper.figures.MadeUpFindings.SEEDS;
import static io.github.closerlook.paper.figures.MadeUpFindings.band;
import static io.github.closerlook.paper.figures.MadeUpFindings.claim;
import static io.github.closerlook.paper.figures.MadeUpFindings.curves;
import static io.github.closerlook.paper.figures.MadeUpFindings.figures;
import static io.github.closerlook.paper.figures.MadeUpFindings.ids;
import static io.github.closerlook.paper.figures.MadeUpFindings.line;
import static io.github.closerlook.paper.figures.MadeUpFindings.lines;
import static io.github.closerlook.paper.study.ConvergenceStudy.ACCURACY_CURVES;
import static io.github.closerlook.paper.study.ConvergenceStudy.CROSSING;
import static io.github.closerlook.paper.study.ConvergenceStudy.DOUBLINGS_OF_TIME;
import static io.github.closerlook.paper.study.ConvergenceStudy.SLOPE_BY_EXAMPLES;
import static io.github.closerlook.paper.study.ConvergenceStudy.SLOPE_BY_WIDTH;
import static io.github.closerlook.paper.study.ConvergenceStudy.TIME_BY_EXAMPLES;
import static io.github.closerlook.paper.study.ConvergenceStudy.TIME_BY_WIDTH;
import static io.github.closerlook.paper.study.ConvergenceStudy.TIME_TO_CONVERGENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.ConvergenceStudy;
import io.github.closerlook.paper.study.Curves;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvergenceFiguresTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static final double[] SIZES = {196, 784, 3136, 12544};

  /** Images of 14x14: from one example to a dimension to 64. */
  private static final Study STUDY =
      new ConvergenceStudy(
          BASELINE, List.of(8, 16, 32), List.of(196, 784, 3136, 12544), 600, SEEDS);

  @Test
  void should_find_the_exponent_of_a_power_law_between_all_neighbours() {
    Findings findings = new Findings();
    findings.put(TIME_BY_EXAMPLES, Arms.RAND_Y, curves(0, SIZES, n -> 3 * Math.pow(n, 0.7)));

    List<Figure> figures = bySize(findings);

    assertThat(ids(figures)).containsExactly("claim", "claim-local-slopes");
    Layer.Line slopes = line(figures.get(1), Arms.RAND_Y);
    assertThat(slopes.y()).hasSize(3).allSatisfy(s -> assertThat(s).isEqualTo(0.7, within(1e-9)));
    // 196 and 784 examples have 392 between them on a log axis, two for each of 196 dimensions.
    assertThat(slopes.x()).containsExactly(2.0, 8.0, 32.0);
  }

  @Test
  void should_mark_no_change_and_where_examples_become_many() {
    Findings findings = new Findings();
    findings.put(TIME_BY_EXAMPLES, Arms.REAL, curves(1, SIZES, n -> 30));

    Figure slopes = bySize(findings).get(1);

    assertThat(slopes.layers())
        .contains(
            Layer.Reference.horizontal("no change", 0),
            Layer.Reference.vertical("10 examples to a dimension", 10));
  }

  @Test
  void should_mark_from_how_many_examples_on_noise_takes_longer() {
    Findings findings = new Findings();
    String both = "randX beside real";
    findings.put(DOUBLINGS_OF_TIME, both, curves(0, SIZES, n -> Math.log(n / 784) / Math.log(4)));
    findings.put(CROSSING, both, new Quantity.OfPanel(SEEDS, chosen -> chosen.length - 1));

    Figure figure = figures(claim(STUDY, CROSSING), findings).get(0);

    double examples = 196 * Math.pow(2, SEEDS - 1);
    assertThat(figure.layers())
        .contains(
            Layer.Reference.horizontal("equally long", 0),
            Layer.Reference.vertical(Text.format("from %.0f examples on", examples), examples));
    assertThat(line(figure, both).y()).containsExactly(-1.0, 0.0, 1.0, 2.0);
  }

  @Test
  void should_draw_no_crossing_where_no_time_was_reached() {
    Findings findings = new Findings();
    findings.put(DOUBLINGS_OF_TIME, "randX beside real", curves(0, SIZES, n -> INFINITE));
    findings.put(CROSSING, "randX beside real", new Quantity.OfPanel(SEEDS, chosen -> Double.NaN));

    assertThat(figures(claim(STUDY, CROSSING), findings)).isEmpty();
  }

  @Test
  void should_draw_times_on_two_logarithmic_axes() {
    Findings findings = new Findings();
    findings.put(TIME_BY_WIDTH, Arms.REAL, curves(2, new double[] {8, 16, 32}, w -> 100 / w));
    findings.put(TIME_BY_WIDTH, Arms.REAL_AGAIN, curves(2, new double[] {8, 16, 32}, w -> 100 / w));

    List<Figure> figures = figures(claim(STUDY, SLOPE_BY_WIDTH), findings);

    assertThat(ids(figures)).containsExactly("claim");
    assertThat(figures.get(0).x().scale()).isEqualTo(Axis.Scale.LOG10);
    assertThat(figures.get(0).y().scale()).isEqualTo(Axis.Scale.LOG10);
    assertThat(lines(figures.get(0))).containsExactly(Arms.REAL);
    // Eight seeds from 0 to 14 epochs above 12.5.
    assertThat(line(figures.get(0), Arms.REAL).y().get(0)).isEqualTo(19.5, within(1e-12));
  }

  @Test
  void should_leave_out_a_point_that_a_seed_did_not_reach_and_say_so() {
    Findings findings = new Findings();
    double[][] times = curves(1, SIZES, n -> n / 98).y();
    times[2][3] = INFINITE;
    times[5][3] = INFINITE;
    times[5][1] = INFINITE;
    findings.put(TIME_BY_EXAMPLES, Arms.RAND_Y, new Curves(SIZES, times));
    findings.put(TIME_BY_EXAMPLES, Arms.REAL, curves(1, SIZES, n -> 30));

    List<Figure> figures = bySize(findings);

    assertThat(line(figures.get(0), Arms.RAND_Y).x()).containsExactly(196.0, 3136.0);
    assertThat(line(figures.get(0), Arms.REAL).x()).containsExactly(196.0, 784.0, 3136.0, 12544.0);
    assertThat(figures.get(0).subtitle())
        .endsWith("; randY: 3 of 32 times beyond 600 epochs, their points left out");
    // No two neighbours are left of randY: a slope over the gap would be none of neighbours.
    assertThat(lines(figures.get(1))).containsExactly(Arms.REAL);
  }

  @Test
  void should_draw_nothing_of_an_arm_that_never_converged() {
    Findings findings = new Findings();
    findings.put(TIME_BY_EXAMPLES, Arms.RAND_Y, curves(0, SIZES, n -> INFINITE));

    assertThat(bySize(findings)).isEmpty();
  }

  @Test
  void should_band_training_accuracy_where_the_time_itself_is_compared() {
    Findings findings = new Findings();
    findings.put(
        ACCURACY_CURVES, Arms.RAND_Y, curves(0.01, new double[] {1, 2}, epoch -> epoch / 4));

    List<Figure> figures = figures(claim(STUDY, TIME_TO_CONVERGENCE), findings);

    assertThat(ids(figures)).containsExactly("claim");
    Layer.Band band = band(figures.get(0), Arms.RAND_Y);
    assertThat(band.low().get(0)).isGreaterThan(0.25).isLessThan(0.285);
    assertThat(band.high().get(0)).isGreaterThan(0.285).isLessThan(0.32);
    assertThat(figures.get(0).subtitle()).endsWith("; bands: 95 % intervals of the mean");
  }

  private static List<Figure> bySize(Findings findings) {
    return figures(claim(STUDY, SLOPE_BY_EXAMPLES), findings);
  }
}
