package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.data.Labels;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.model.Regularizer;
import io.github.closerlook.run.RunSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Dropout of 0.25 and 0.5; an eighth of validation accuracy may be lost. */
class RegularizationFindingsTest {

  private static final RegularizationStudy STUDY = MadeUp.REGULARIZATION;
  private static final String TUNED = RegularizerKind.DROPOUT.tuned();
  private static final Regularizer NONE = new Regularizer.None();
  private static final Regularizer WEAK = new Regularizer.Dropout(0.25);
  private static final Regularizer STRONG = new Regularizer.Dropout(0.5);

  /** By regularizer: training accuracy on randY, validation accuracy on real data. */
  private final Map<Regularizer, double[]> accuracies = new HashMap<>();

  private void made(Regularizer regularizer, double memorized, double learnt) {
    accuracies.put(regularizer, new double[] {memorized, learnt});
  }

  /** What an arm is left with; both values go up by an eighth from seed to seed. */
  private double[] left(String arm) {
    Findings findings = MadeUp.findings(STUDY, arm, this::series);
    double[] memorized = MadeUp.values(findings, RegularizationStudy.TRAINING_ON_RAND_Y);
    double[] learnt = MadeUp.values(findings, RegularizationStudy.VALIDATION_ON_REAL);
    assertThat(memorized).containsExactly(memorized[0], memorized[0] + 0.125, memorized[0] + 0.25);
    assertThat(learnt).containsExactly(learnt[0], learnt[0] + 0.125, learnt[0] + 0.25);
    return new double[] {memorized[0], learnt[0]};
  }

  private Map<String, double[]> series(RunSpec spec) {
    boolean random = spec.sample().labels().equals(Labels.random(1));
    double[] of = accuracies.get(spec.regularizer());
    double more = 0.125 * (spec.seed() - 7);
    // What randY says of unseen real examples, and real data of memorization, is nobody's concern.
    return Map.of(
        Probe.TRAINING_ACCURACY, new double[] {0, 0, 0, random ? of[0] + more : -1},
        Probe.VALIDATION_ACCURACY, late(random ? -2 : of[1] + more),
        Probe.TRAINING_LOSS, new double[] {2, 2, 2, random ? of[0] + more : 10});
  }

  /** A course whose last three have this mean. */
  private static double[] late(double mean) {
    return new double[] {9, mean - 0.5, mean + 0.75, mean - 0.25};
  }

  /** Half is memorized, with the stronger one a quarter, which costs accuracy seed by seed. */
  private static Findings tunedWhereStrongCosts(LongToDoubleFunction costOfSeed) {
    return MadeUp.findings(
        STUDY,
        TUNED,
        spec -> {
          boolean strong = spec.regularizer().equals(STRONG);
          double cost = strong ? costOfSeed.applyAsDouble(spec.seed()) : 0;
          return Map.of(
              Probe.TRAINING_ACCURACY, new double[] {strong ? 0.25 : 0.5},
              Probe.VALIDATION_ACCURACY, new double[] {0.75 - cost},
              Probe.TRAINING_LOSS, new double[] {1});
        });
  }

  @Test
  void should_read_memorization_on_randY_and_learning_on_real_data() {
    made(NONE, 0.5, 0.25);
    made(WEAK, 0.375, 0.75);
    made(STRONG, 0.0, 0.0);

    assertThat(left(RegularizationStudy.NONE)).containsExactly(0.5, 0.25);
    assertThat(left("dropout 0.25")).containsExactly(0.375, 0.75);
    assertThat(left("dropout 0.5")).containsExactly(0, 0);
  }

  @Test
  void should_tune_to_the_strength_that_costs_the_tolerance_between_two_that_were_tried() {
    made(NONE, 0.75, 0.5);
    made(WEAK, 0.5, 0.5);
    made(STRONG, 0.25, 0.5 - 2 * STUDY.tolerance());

    assertThat(left(TUNED)).containsExactly(0.375, 0.5 - STUDY.tolerance());
  }

  @Test
  void should_tune_between_no_regularizer_and_the_first_where_every_strength_costs_more() {
    made(NONE, 0.75, 0.5);
    made(WEAK, 0.25, 0.5 - 4 * STUDY.tolerance());
    made(STRONG, 0.125, 0.0);

    assertThat(left(TUNED)).containsExactly(0.625, 0.5 - STUDY.tolerance());
  }

  @Test
  void should_tune_to_the_strongest_that_was_tried_where_none_costs_so_much() {
    made(NONE, 0.75, 0.5);
    made(WEAK, 0.5, 0.625);
    made(STRONG, 0.25, 0.5);

    assertThat(left(TUNED)).containsExactly(0.25, 0.5);
  }

  @Test
  void should_tune_to_a_strength_that_costs_exactly_the_tolerance() {
    made(NONE, 0.75, 0.5);
    made(WEAK, 0.5, 0.5);
    made(STRONG, 0.25, 0.5 - STUDY.tolerance());

    assertThat(left(TUNED)).containsExactly(0.25, 0.5 - STUDY.tolerance());
  }

  @Test
  void should_look_for_the_cost_from_the_strongest_down() {
    made(NONE, 0.75, 0.5);
    made(WEAK, 0.5, 0.0);
    made(STRONG, 0.25, 0.5);

    assertThat(left(TUNED)[0]).isEqualTo(0.25);
  }

  @Test
  void should_tune_to_one_strength_for_all_seeds() {
    // given a cost that is the tolerance at the stronger one in the mean, and of no seed
    Findings findings = tunedWhereStrongCosts(seed -> (seed - 7) * STUDY.tolerance());

    assertThat(MadeUp.values(findings, RegularizationStudy.TRAINING_ON_RAND_Y))
        .containsExactly(0.25, 0.25, 0.25);
  }

  @Test
  void should_move_each_seed_along_the_line_of_means_to_where_it_has_lost_the_tolerance() {
    // given seeds of which the first loses nothing at the stronger one and the last all the more
    Findings findings = tunedWhereStrongCosts(seed -> 2 * (seed - 7) * STUDY.tolerance());

    // then the strength halfway leaves 0.375 of all, and 0.125 of accuracy costs them 0.125 of it
    assertThat(MadeUp.values(findings, RegularizationStudy.TRAINING_ON_RAND_Y))
        .containsExactly(0.25, 0.375, 0.5);
    assertThat(MadeUp.values(findings, RegularizationStudy.VALIDATION_ON_REAL))
        .containsExactly(0.625, 0.625, 0.625);
  }

  @Test
  void should_draw_curves_over_the_epochs_at_which_they_were_measured() {
    // given a training too long to measure after each
    RegularizationStudy longer =
        new RegularizationStudy(MadeUp.BASELINE, STUDY.strengths(), 0.125, 50, 25, MadeUp.SEEDS);
    double[] measured = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    Findings findings =
        MadeUp.findings(
            longer,
            RegularizationStudy.NONE,
            spec ->
                Map.of(
                    Probe.TRAINING_ACCURACY, measured,
                    Probe.VALIDATION_ACCURACY, measured,
                    Probe.TRAINING_LOSS, measured));

    assertThat(
            List.of(
                RegularizationStudy.TRAINING_ON_RAND_Y,
                RegularizationStudy.VALIDATION_ON_REAL,
                RegularizationStudy.LOSS_CURVES_RAND_Y,
                RegularizationStudy.LOSS_CURVES_REAL))
        .allSatisfy(
            name -> {
              Curves curves = findings.curves(name).get(RegularizationStudy.NONE);
              assertThat(curves.x()).containsExactly(1, 2, 5, 7, 10, 12, 15, 17, 20, 22, 25);
              assertThat(curves.y()[0]).isEqualTo(measured);
            });
  }

  @Test
  void should_ask_what_has_learnt_random_labels_for_real_ones() {
    made(NONE, 0.75, 0.5);

    Findings findings = MadeUp.findings(STUDY, RegularizationStudy.NONE_ON_RAND_Y, this::series);

    assertThat(MadeUp.values(findings, RegularizationStudy.TRAINING_ON_RAND_Y))
        .containsExactly(0.75, 0.875, 1);
    assertThat(MadeUp.values(findings, RegularizationStudy.VALIDATION_ON_REAL))
        .containsExactly(-2, -2, -2);
  }

  @Test
  void should_train_each_regularizer_of_an_arm_on_randY_and_on_real_data() {
    assertThat(regularizers(RegularizationStudy.NONE)).containsExactly(NONE);
    assertThat(regularizers("dropout 0.5")).containsExactly(NONE, STRONG);
    assertThat(regularizers(TUNED)).containsExactly(NONE, WEAK, STRONG);
    for (String order : RegularizerOrder.ARMS) {
      assertThat(regularizers(order))
          .containsExactly(NONE, WEAK, STRONG, new Regularizer.WeightDecay(0.01));
    }
  }

  /** Of one seed; each is there twice, on randY and then on real data. */
  private static List<Regularizer> regularizers(String arm) {
    List<RunSpec> plan = STUDY.plan(new Panel(7, MadeUp.PANEL.engine()), Set.of(arm));
    List<RunSpec> seed = plan.stream().filter(spec -> spec.seed() == 7).toList();
    for (int i = 0; i < seed.size(); i += 2) {
      assertThat(seed.get(i).sample().labels()).isEqualTo(Labels.random(1));
      assertThat(seed.get(i + 1).sample().labels()).isEqualTo(Labels.trueLabels());
      assertThat(seed.get(i).regularizer()).isEqualTo(seed.get(i + 1).regularizer());
    }
    return seed.stream().map(RunSpec::regularizer).distinct().toList();
  }
}
