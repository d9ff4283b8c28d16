package io.github.closerlook.paper.measure;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Loss and accuracy against a softmax regression that is trained by hand. */
class EpochSeriesTest {

  /** One feature and two classes; a batch is the whole set. */
  private static final float[] INPUTS = {-1, 0.5f, 1, 2};

  private static final int[] LABELS = {0, 1, 1, 0};

  /** Labels that a line tells apart, unlike those above. */
  private static final int[] SEPARABLE = {0, 0, 1, 1};

  private static final double RATE = 0.5;
  private static final int EPOCHS = 5;

  private static SortedMap<String, double[]> measured(Probe... probes) {
    return measured(LABELS, EPOCHS, probes);
  }

  private static SortedMap<String, double[]> measured(int[] labels, int epochs, Probe... probes) {
    Sample sample = Sample.clean(new ImageShape(1, 1, 1), INPUTS, labels, 2);
    var network =
        Engine.FUSED.build(
            new NetworkSpec(
                new Architecture.Mlp(1, 0),
                new Regularizer.None(),
                Optimizer.sgd(RATE, labels.length),
                Precision.DOUBLE,
                ImageShape.row(1),
                2,
                1,
                5));
    network.network().params().assign(0);
    ProbedRun run = new ProbedRun(sample, other -> sample);
    List<Observer> observers = List.of(probes).stream().map(probe -> probe.observer(run)).toList();
    Trainer.train(network, sample, new StopRule.Epochs(epochs), 1, List.copyOf(observers));
    SortedMap<String, double[]> series = new TreeMap<>();
    observers.forEach(observer -> observer.report(series));
    return series;
  }

  /** Logit of class 1 less that of class 0 is weight . x + bias: logistic regression. */
  private static double[] lossesByHand() {
    double weight = 0;
    double bias = 0;
    double[] losses = new double[EPOCHS];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double byWeight = 0;
      double byBias = 0;
      for (int i = 0; i < LABELS.length; i++) {
        double residual = 1 / (1 + Math.exp(-weight * INPUTS[i] - bias)) - LABELS[i];
        byWeight += residual * INPUTS[i] / LABELS.length;
        byBias += residual / LABELS.length;
      }
      // Both classes' parameters move, in opposite directions.
      weight -= 2 * RATE * byWeight;
      bias -= 2 * RATE * byBias;
      for (int i = 0; i < LABELS.length; i++) {
        double margin = (2 * LABELS[i] - 1) * (weight * INPUTS[i] + bias);
        losses[epoch] += Math.log1p(Math.exp(-margin)) / LABELS.length;
      }
    }
    return losses;
  }

  @Test
  void should_leave_the_training_loss_after_every_epoch() {
    SortedMap<String, double[]> series = measured(new Probe.TrainingLoss());

    assertThat(series).containsOnlyKeys(Probe.TRAINING_LOSS);
    assertThat(series.get(Probe.TRAINING_LOSS)).containsExactly(lossesByHand(), within(1e-12));
  }

  @Test
  void should_leave_accuracy_and_loss_after_the_chosen_epochs_alone() {
    double[] each = measured(new Probe.TrainingAccuracy()).get(Probe.TRAINING_ACCURACY);

    SortedMap<String, double[]> series =
        measured(new Probe.TrainingAccuracy(List.of(1, 4, 9)), new Probe.TrainingLoss(List.of(2)));

    assertThat(series).containsOnlyKeys(Probe.TRAINING_ACCURACY, Probe.TRAINING_LOSS);
    assertThat(series.get(Probe.TRAINING_ACCURACY)).containsExactly(each[0], each[3]);
    assertThat(series.get(Probe.TRAINING_LOSS))
        .containsExactly(new double[] {lossesByHand()[1]}, within(1e-12));
  }

  @Test
  void should_leave_the_first_epoch_after_which_all_were_classified_as_labelled() {
    SortedMap<String, double[]> series =
        measured(SEPARABLE, 50, new Probe.TrainingAccuracy(), new Probe.EpochsToFullAccuracy());

    int epochs = (int) series.get(Probe.EPOCHS_TO_FULL_ACCURACY)[0];
    double[] each = series.get(Probe.TRAINING_ACCURACY);
    assertThat(epochs).as("neither the first nor the last").isBetween(2, 49);
    assertThat(each[epochs - 1]).isEqualTo(1);
    assertThat(Arrays.copyOf(each, epochs - 1)).doesNotContain(1);
  }

  @Test
  void should_refuse_epochs_out_of_order() {
    assertThatMisuse(() -> new Probe.TrainingAccuracy(List.of(2, 2)))
        .hasMessage("training accuracy is taken after ascending epochs from 1 on, not [2, 2]");
    assertThatMisuse(() -> new Probe.TrainingLoss(List.of(0)))
        .hasMessage("training loss is taken after ascending epochs from 1 on, not [0]");
  }

  @Test
  void should_leave_the_same_loss_beside_other_probes() {
    SortedMap<String, double[]> series =
        measured(
            new Probe.TrainingAccuracy(),
            new Probe.TrainingLoss(),
            new Probe.EpochsToFullAccuracy());

    assertThat(series.get(Probe.TRAINING_LOSS)).containsExactly(lossesByHand(), within(1e-12));
    // The example at 2 is on the wrong side of any line that has the others right.
    assertThat(series.get(Probe.TRAINING_ACCURACY)).hasSize(EPOCHS).endsWith(0.75);
    assertThat(series.get(Probe.EPOCHS_TO_FULL_ACCURACY)).containsExactly(Double.POSITIVE_INFINITY);
  }
}
