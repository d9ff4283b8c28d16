package io.github.closerlook.paper.study;

import static io.github.closerlook.paper.study.RegularizationStudy.LOSS_CURVES_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.LOSS_CURVES_REAL;
import static io.github.closerlook.paper.study.RegularizationStudy.NONE_ON_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.TRAINING_ON_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.VALIDATION_ON_REAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dropout of 0.25 and 0.5. */
class RegularizationFindingsTest {

  private static final RegularizationStudy STUDY = MadeUpStudies.REGULARIZATION;
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
    Findings findings = MadeUpStudies.findings(STUDY, arm, this::series);
    double[] memorized = MadeUpStudies.values(findings, TRAINING_ON_RAND_Y);
    double[] learnt = MadeUpStudies.values(findings, VALIDATION_ON_REAL);
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
  void should_tell_what_a_network_has_reached_on_randY() {
    Findings findings =
        MadeUpStudies.findings(
            STUDY,
            RegularizationStudy.NONE,
            spec ->
                Map.of(
                    Probe.TRAINING_ACCURACY, new double[] {0.25, 1, 0.5, 0.75},
                    Probe.VALIDATION_ACCURACY, late(0.5),
                    Probe.TRAINING_LOSS, new double[4]));

    assertThat(MadeUpStudies.values(findings, NetworkStudy.TRAINING_ACCURACY_REACHED))
        .containsExactly(1, 1, 1);
    assertThat(MadeUpStudies.values(findings, TRAINING_ON_RAND_Y))
        .containsExactly(0.75, 0.75, 0.75);
  }

  @Test
  void should_draw_curves_over_the_epochs_at_which_they_were_measured() {
    // given a training too long to measure after each
    RegularizationStudy longer =
        new RegularizationStudy(
            MadeUpStudies.BASELINE, STUDY.strengths(), 0.125, 50, 25, MadeUpStudies.SEEDS);
    double[] measured = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    Findings findings =
        MadeUpStudies.findings(
            longer,
            RegularizationStudy.NONE,
            spec ->
                Map.of(
                    Probe.TRAINING_ACCURACY, measured,
                    Probe.VALIDATION_ACCURACY, measured,
                    Probe.TRAINING_LOSS, measured));

    assertThat(
            List.of(TRAINING_ON_RAND_Y, VALIDATION_ON_REAL, LOSS_CURVES_RAND_Y, LOSS_CURVES_REAL))
        .allSatisfy(
            name -> {
              Curves curves = findings.drawn(Curves.class, name).get(RegularizationStudy.NONE);
              assertThat(curves.x()).containsExactly(1, 2, 5, 7, 10, 12, 15, 17, 20, 22, 25);
              assertThat(curves.y()[0]).isEqualTo(measured);
            });
  }

  @Test
  void should_ask_what_has_learnt_random_labels_for_real_ones() {
    made(NONE, 0.75, 0.5);

    Findings findings = MadeUpStudies.findings(STUDY, NONE_ON_RAND_Y, this::series);

    assertThat(MadeUpStudies.values(findings, TRAINING_ON_RAND_Y)).containsExactly(0.75, 0.875, 1);
    assertThat(MadeUpStudies.values(findings, VALIDATION_ON_REAL)).containsExactly(-2, -2, -2);
  }
}
