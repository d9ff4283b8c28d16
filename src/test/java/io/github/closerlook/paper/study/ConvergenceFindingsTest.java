package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.run.RunSpec;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Slopes and shares of times that follow a law. */
class ConvergenceFindingsTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final ConvergenceStudy STUDY = MadeUpStudies.CONVERGENCE_BY_SIZE;

  private static int width(RunSpec spec) {
    return ((Architecture.Mlp) spec.architecture()).width();
  }

  private static int examples(RunSpec spec) {
    return spec.sample().examples();
  }

  private static Findings findings(ConvergenceStudy study, ToDoubleFunction<RunSpec> time) {
    return MadeUpStudies.findings(
        study,
        Arms.REAL,
        spec ->
            Map.of(
                Probe.EPOCHS_TO_FULL_ACCURACY,
                new double[] {time.applyAsDouble(spec)},
                Probe.TRAINING_ACCURACY,
                new double[] {0.5, 1}));
  }

  private static ConvergenceStudy bySize(Integer... sizes) {
    return new ConvergenceStudy(
        MadeUpStudies.BASELINE, List.of(), List.of(sizes), 50, MadeUpStudies.SEEDS);
  }

  private static double first(Findings findings, String quantity) {
    return MadeUpStudies.values(findings, quantity)[0];
  }

  @Test
  void should_measure_accuracy_ten_times_while_epochs_grow_tenfold() {
    assertThat(bySize().accuracyEpochs())
        .containsExactly(1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50);
    assertThat(
            new ConvergenceStudy(MadeUpStudies.BASELINE, List.of(), List.of(), 1, 3)
                .accuracyEpochs())
        .containsExactly(1);
  }

  @Test
  void should_read_full_accuracy_where_a_run_ended_before_it_was_measured_again() {
    // given runs that ended after 9 epochs, after 3, and not at all within the 50
    Map<Long, Double> times = Map.of(7L, 9.0, 8L, 3.0, 9L, Double.POSITIVE_INFINITY);
    Map<Long, double[]> measured =
        Map.of(
            7L, new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8},
            8L, new double[] {0.3, 0.6, 1},
            9L,
                new double[] {
                  0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.5, 0.5, 0.6, 0.7, 0.7, 0.8, 0.9, 0.95
                });

    Findings findings =
        MadeUpStudies.findings(
            MadeUpStudies.CONVERGENCE,
            Arms.REAL,
            spec ->
                Map.of(
                    Probe.EPOCHS_TO_FULL_ACCURACY,
                    new double[] {times.get(spec.seed())},
                    Probe.TRAINING_ACCURACY,
                    measured.get(spec.seed())));

    assertThat(MadeUpStudies.values(findings, NetworkStudy.TRAINING_ACCURACY_REACHED))
        .containsExactly(1, 1, 0.95);
    Curves curves = findings.drawn(Curves.class, ConvergenceStudy.ACCURACY_CURVES).get(Arms.REAL);
    assertThat(curves.x()).hasSize(15).endsWith(40, 50);
    assertThat(curves.y()[0]).startsWith(measured.get(7L)).endsWith(1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(curves.y()[1]).startsWith(0.3, 0.6, 1, 1);
    assertThat(curves.y()[2]).isEqualTo(measured.get(9L));
  }

  @Test
  void should_find_the_exponent_of_a_power_law_in_every_seed() {
    Findings findings =
        findings(
            STUDY,
            spec ->
                spec.seed()
                    * Math.pow(width(spec), -0.7)
                    * Math.pow(examples(spec), (spec.seed() - 6) / 4.0));

    assertThat(MadeUpStudies.values(findings, ConvergenceStudy.SLOPE_BY_WIDTH))
        .containsExactly(new double[] {-0.7, -0.7, -0.7}, ROUNDING);
    for (String slope :
        List.of(
            ConvergenceStudy.SLOPE_BY_EXAMPLES,
            ConvergenceStudy.SLOPE_WHERE_FEW,
            ConvergenceStudy.SLOPE_WHERE_MANY)) {
      assertThat(MadeUpStudies.values(findings, slope))
          .as(slope)
          .containsExactly(new double[] {0.25, 0.5, 0.75}, ROUNDING);
    }
  }

  @Test
  void should_keep_the_slope_where_the_largest_size_alone_is_censored() {
    Findings findings =
        findings(STUDY, spec -> examples(spec) == 8000 ? NEVER : Math.sqrt(examples(spec)));

    // Of ten pairs four are infinitely steep, the others rise by a half.
    assertThat(first(findings, ConvergenceStudy.SLOPE_BY_EXAMPLES)).isCloseTo(0.5, ROUNDING);
    // Of the pairs among 2000, 4000 and 8000 two are.
    assertThat(first(findings, ConvergenceStudy.SLOPE_WHERE_MANY)).isEqualTo(NEVER);
    assertThat(first(findings, ConvergenceStudy.SLOPE_WHERE_FEW)).isCloseTo(0.5, ROUNDING);
  }

  @Test
  void should_say_infinitely_falling_where_narrow_networks_never_fit() {
    Findings findings = findings(STUDY, spec -> width(spec) == 8 ? NEVER : 640.0 / width(spec));

    assertThat(first(findings, ConvergenceStudy.SLOPE_BY_WIDTH)).isEqualTo(-NEVER);
    assertThat(first(findings, ConvergenceStudy.SAVED_AT_FIRST)).isNaN();
  }

  @Test
  void should_part_few_from_many_at_ten_examples_an_input_dimension() {
    // given images of 14 x 14: ten a dimension are 1960
    ConvergenceStudy study = bySize(490, 980, 1960, 3920);

    Findings findings = findings(study, spec -> examples(spec) == 3920 ? 60 : 30);

    assertThat(first(findings, ConvergenceStudy.SLOPE_WHERE_FEW)).isZero();
    assertThat(first(findings, ConvergenceStudy.SLOPE_WHERE_MANY)).isCloseTo(1, ROUNDING);
    // Slopes of the pairs: three of 0, then 1/3, 1/2 and 1.
    assertThat(first(findings, ConvergenceStudy.SLOPE_BY_EXAMPLES)).isCloseTo(1 / 6.0, ROUNDING);
  }

  @Test
  void should_not_know_a_slope_of_fewer_than_two_sizes() {
    ToDoubleFunction<RunSpec> time = spec -> examples(spec);
    Findings allFew = findings(bySize(100, 200, 400), time);
    Findings oneMany = findings(bySize(100, 200, 1960), time);
    Findings oneFew = findings(bySize(1959, 2000, 4000), time);

    assertThat(first(allFew, ConvergenceStudy.SLOPE_WHERE_MANY)).isNaN();
    assertThat(first(allFew, ConvergenceStudy.SLOPE_WHERE_FEW)).isCloseTo(1, ROUNDING);
    assertThat(first(oneMany, ConvergenceStudy.SLOPE_WHERE_MANY)).isNaN();
    assertThat(first(oneFew, ConvergenceStudy.SLOPE_WHERE_FEW)).isNaN();
    assertThat(first(oneFew, ConvergenceStudy.SLOPE_WHERE_MANY)).isCloseTo(1, ROUNDING);
  }

  @Test
  void should_give_the_first_half_of_the_widenings_its_share_of_the_saving() {
    Map<Integer, Double> times = Map.of(8, 100.0, 16, 40.0, 32, 20.0);
    Map<Integer, Double> steady = Map.of(8, 100.0, 16, 60.0, 32, 20.0);

    // 60 of 80 epochs; and 40 of 80.
    assertThat(first(findings(STUDY, s -> times.get(width(s))), ConvergenceStudy.SAVED_AT_FIRST))
        .isEqualTo(0.75);
    assertThat(first(findings(STUDY, s -> steady.get(width(s))), ConvergenceStudy.SAVED_AT_FIRST))
        .isEqualTo(STUDY.constants().get(ConvergenceStudy.STEADY_RETURNS));
  }

  @Test
  void should_see_no_flattening_of_a_power_law_whose_returns_diminish() {
    ToDoubleFunction<RunSpec> law = spec -> 1000 * Math.pow(width(spec), -0.5);

    assertThat(first(findings(STUDY, law), ConvergenceStudy.FLATTENING)).isCloseTo(0, ROUNDING);
    assertThat(first(findings(STUDY, law), ConvergenceStudy.SAVED_AT_FIRST)).isGreaterThan(0.5);
  }

  @Test
  void should_tell_by_how_much_the_slope_flattens_in_the_wider_half() {
    // Slopes of -2 and of -1; and the other way round.
    Map<Integer, Double> flatter = Map.of(8, 80.0, 16, 20.0, 32, 10.0);
    Map<Integer, Double> steeper = Map.of(8, 80.0, 16, 40.0, 32, 10.0);

    assertThat(first(findings(STUDY, s -> flatter.get(width(s))), ConvergenceStudy.FLATTENING))
        .isCloseTo(1, ROUNDING);
    assertThat(first(findings(STUDY, s -> steeper.get(width(s))), ConvergenceStudy.FLATTENING))
        .isCloseTo(-1, ROUNDING);
  }

  @Test
  void should_part_five_widths_at_the_third() {
    ConvergenceStudy five =
        new ConvergenceStudy(
            MadeUpStudies.BASELINE, List.of(1, 2, 4, 8, 16), List.of(), 50, MadeUpStudies.SEEDS);
    Map<Integer, Double> times = Map.of(1, 64.0, 2, 32.0, 4, 16.0, 8, 16.0, 16, 16.0);

    // -1 up to four units, 0 from there on.
    assertThat(first(findings(five, s -> times.get(width(s))), ConvergenceStudy.FLATTENING))
        .isCloseTo(1, ROUNDING);
  }

  @Test
  void should_read_time_and_accuracy_at_the_sizes_of_the_baseline() {
    Findings findings =
        findings(STUDY, spec -> width(spec) == 16 && examples(spec) == 100 ? spec.seed() : 1000);

    assertThat(MadeUpStudies.values(findings, ConvergenceStudy.TIME_TO_CONVERGENCE))
        .containsExactly(7, 8, 9);
    assertThat(MadeUpStudies.values(findings, NetworkStudy.TRAINING_ACCURACY_REACHED))
        .containsExactly(1, 1, 1);
  }

  @Test
  void should_draw_times_against_widths_and_numbers_of_examples() {
    Findings findings = findings(STUDY, spec -> 1e6 * width(spec) + examples(spec));
    Curves byWidth = findings.drawn(Curves.class, ConvergenceStudy.TIME_BY_WIDTH).get(Arms.REAL);
    Curves byExamples =
        findings.drawn(Curves.class, ConvergenceStudy.TIME_BY_EXAMPLES).get(Arms.REAL);

    assertThat(byWidth.x()).containsExactly(8, 16, 32);
    assertThat(byWidth.y()).hasDimensions(3, 3);
    assertThat(byWidth.y()[2]).containsExactly(8_000_100, 16_000_100, 32_000_100);
    assertThat(byExamples.x()).containsExactly(500, 1000, 2000, 4000, 8000);
    assertThat(byExamples.y()[0])
        .containsExactly(16_000_500, 16_001_000, 16_002_000, 16_004_000, 16_008_000);
  }
}
