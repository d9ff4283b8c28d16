package io.github.closerlook.paper.study;

import static io.github.closerlook.paper.study.RegularizationStudy.TRAINING_ON_RAND_Y;
import static io.github.closerlook.paper.study.RegularizationStudy.VALIDATION_ON_REAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.stats.TunedArm;
import io.github.closerlook.claims.stats.TunedDifference;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Dropout of 0.25 and 0.5; an eighth of validation accuracy may be lost. */
class RegularizationTuningTest {

  private static final RegularizationStudy STUDY = MadeUpStudies.REGULARIZATION;
  private static final String TUNED = RegularizerKind.DROPOUT.tuned();
  private static final Regularizer NONE = new Regularizer.None();
  private static final Regularizer WEAK = new Regularizer.Dropout(0.25);
  private static final Regularizer STRONG = new Regularizer.Dropout(0.5);

  /** By regularizer: training accuracy on randY, validation accuracy on real data. */
  private static final Map<Regularizer, double[]> ACCURACIES =
      Map.of(
          NONE, new double[] {0.75, 0.5},
          WEAK, new double[] {0.5, 0.5},
          STRONG, new double[] {0.25, 0.5 - 2 * STUDY.tolerance()});

  /** Both go up by an eighth from seed to seed. */
  private static Map<String, double[]> series(RunSpec spec) {
    boolean random = spec.sample().labels().equals(Labels.random(1));
    double[] of = ACCURACIES.get(spec.regularizer());
    double more = 0.125 * (spec.seed() - 7);
    double late = of[1] + more;
    // What randY says of unseen real examples, and real data of memorization, is nobody's concern.
    return Map.of(
        Probe.TRAINING_ACCURACY, new double[] {0, 0, 0, random ? of[0] + more : -1},
        Probe.VALIDATION_ACCURACY,
            random
                ? new double[] {-2, -2, -2, -2}
                : new double[] {9, late - 0.5, late + 0.75, late - 0.25},
        Probe.TRAINING_LOSS, new double[4]);
  }

  private static TunedArm tuned(String quantity, String arm) {
    Findings findings = MadeUpStudies.findings(STUDY, arm, RegularizationTuningTest::series);
    return ((Quantity.Tuned) findings.quantity(quantity, arm)).arm();
  }

  @Test
  void should_tell_both_accuracies_of_every_seed_at_every_strength() {
    TunedArm memorized = tuned(TRAINING_ON_RAND_Y, TUNED);
    TunedArm learnt = tuned(VALIDATION_ON_REAL, TUNED);
    double[][] validation = {{0.5, 0.5, 0.25}, {0.625, 0.625, 0.375}, {0.75, 0.75, 0.5}};

    assertThat(memorized.values())
        .isDeepEqualTo(new double[][] {{0.75, 0.5, 0.25}, {0.875, 0.625, 0.375}, {1, 0.75, 0.5}});
    assertThat(memorized.accuracy()).isDeepEqualTo(validation);
    assertThat(memorized.tolerance()).isEqualTo(STUDY.tolerance());
    assertThat(learnt.values()).isDeepEqualTo(validation);
    assertThat(learnt.accuracy()).isDeepEqualTo(validation);
    assertThat(learnt.tolerance()).isEqualTo(STUDY.tolerance());
  }

  @Test
  void should_announce_what_is_tuned() {
    assertThat(STUDY.quantities(TUNED))
        .isEqualTo(
            Map.of(
                TRAINING_ON_RAND_Y, Quantity.Kind.TUNED,
                VALIDATION_ON_REAL, Quantity.Kind.TUNED));
    assertThat(STUDY.quantities("dropout 0.5").values()).containsOnly(Quantity.Kind.PER_SEED);
  }

  @Test
  void should_be_compared_at_the_strength_that_costs_the_tolerance() {
    TunedArm none = TunedArm.untuned(new double[MadeUpStudies.SEEDS]);

    // Halfway from the weak to the strong one: 0.375 in the first of three seeds.
    assertThat(TunedDifference.of(tuned(TRAINING_ON_RAND_Y, TUNED), none).estimate())
        .isCloseTo(0.375 + 0.125, within(1e-12));
    assertThat(TunedDifference.of(tuned(VALIDATION_ON_REAL, TUNED), none).estimate())
        .isCloseTo(0.5 - STUDY.tolerance() + 0.125, within(1e-12));
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
    List<RunSpec> plan = STUDY.plan(new Panel(7, MadeUpStudies.PANEL.engine()), Set.of(arm));
    List<RunSpec> seed = plan.stream().filter(spec -> spec.seed() == 7).toList();
    for (int i = 0; i < seed.size(); i += 2) {
      assertThat(seed.get(i).sample().labels()).isEqualTo(Labels.random(1));
      assertThat(seed.get(i + 1).sample().labels()).isEqualTo(Labels.trueLabels());
      assertThat(seed.get(i).regularizer()).isEqualTo(seed.get(i + 1).regularizer());
    }
    return seed.stream().map(RunSpec::regularizer).distinct().toList();
  }
}
