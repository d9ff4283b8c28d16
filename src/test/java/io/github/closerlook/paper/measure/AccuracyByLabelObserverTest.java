package io.github.closerlook.paper.measure;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.Mnist;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.data.Sampler;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.EpochEnd;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import io.github.closerlook.paper.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against counts over the logits, example by example, that know nothing of the observer. */
class AccuracyByLabelObserverTest {

  private static final int EXAMPLES = 120;
  private static final int EPOCHS = 6;
  private static final Offset<Double> ROUNDING = within(1e-12);

  private final Sample sample = sample(Labels.random(0.4));

  private static Sample sample(Labels labels) {
    return new Sampler()
        .draw(
            SampleSpec.real("mnist", Part.TRAINING, EXAMPLES, 14, 5).withLabels(labels),
            Mnist.CATALOGUE);
  }

  /** Counts what it is asked for when an epoch ends. */
  private static final class Counts implements TrainingListener {
    private final Sample sample;
    private final List<boolean[]> correct = new ArrayList<>();

    Counts(Sample sample) {
      this.sample = sample;
    }

    @Override
    public void epochEnded(EpochEnd end) {
      double[] logits = end.network().logits(sample.inputs(), sample.examples());
      int classes = sample.classes();
      boolean[] right = new boolean[sample.examples()];
      for (int example = 0; example < right.length; example++) {
        double own = logits[example * classes + sample.labels()[example]];
        int from = example * classes;
        right[example] =
            IntStream.range(from, from + classes).noneMatch(other -> logits[other] > own);
      }
      correct.add(right);
    }

    /** Of these examples, after that epoch, counted from 1. */
    double share(List<Integer> examples, int epoch) {
      boolean[] right = correct.get(epoch - 1);
      return examples.stream().filter(example -> right[example]).count() / (double) examples.size();
    }
  }

  private static SortedMap<String, double[]> measured(
      Sample sample, Counts counts, Probe... probes) {
    try (TrainableNetwork network =
        Engine.FUSED.build(
            new NetworkSpec(
                new Architecture.Mlp(16, 1),
                new Regularizer.None(),
                Optimizer.sgd(0.1, 10),
                Precision.SINGLE,
                sample.shape(),
                sample.classes(),
                EXAMPLES / 10,
                5))) {
      ProbedRun run = new ProbedRun(sample, other -> sample);
      List<Observer> observers =
          List.of(probes).stream().map(probe -> probe.observer(run)).toList();
      List<TrainingListener> listeners = new ArrayList<>(observers);
      listeners.add(counts);
      Trainer.train(network, sample, new StopRule.Epochs(EPOCHS), 1, listeners);
      SortedMap<String, double[]> series = new TreeMap<>();
      observers.forEach(observer -> observer.report(series));
      return series;
    }
  }

  private List<Integer> examples(boolean replaced) {
    return IntStream.range(0, EXAMPLES)
        .filter(example -> sample.labelReplaced()[example] == replaced)
        .boxed()
        .toList();
  }

  private static List<Integer> everySecond(List<Integer> examples, int from) {
    return IntStream.range(0, examples.size())
        .filter(i -> i % 2 == from)
        .mapToObj(examples::get)
        .toList();
  }

  @Test
  void should_count_each_kind_of_label_by_itself_after_every_epoch() {
    Counts counts = new Counts(sample);

    SortedMap<String, double[]> series =
        measured(sample, counts, new Probe.TrainingAccuracyByLabel());

    // then what a network learns of digits it knows of the untouched labels first
    List<Integer> replaced = examples(true);
    assertThat(replaced).hasSize(48);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      assertThat(series.get(Probe.UNTOUCHED_LABEL_ACCURACY)[epoch - 1])
          .isEqualTo(counts.share(examples(false), epoch), ROUNDING)
          .isGreaterThan(0);
      assertThat(series.get(Probe.REPLACED_LABEL_ACCURACY)[epoch - 1])
          .isEqualTo(counts.share(replaced, epoch), ROUNDING);
      assertThat(series.get(Probe.HALF_OF_REPLACED_ACCURACY)[epoch - 1])
          .isEqualTo(counts.share(everySecond(replaced, 0), epoch), ROUNDING);
      assertThat(series.get(Probe.OTHER_HALF_OF_REPLACED_ACCURACY)[epoch - 1])
          .isEqualTo(counts.share(everySecond(replaced, 1), epoch), ROUNDING);
    }
    assertThat(series.get(Probe.UNTOUCHED_LABEL_ACCURACY)[EPOCHS - 1])
        .isGreaterThan(series.get(Probe.REPLACED_LABEL_ACCURACY)[EPOCHS - 1] + 0.3);
  }

  @Test
  void should_make_up_the_training_accuracy_and_change_nothing_of_it() {
    SortedMap<String, double[]> alone =
        measured(sample, new Counts(sample), new Probe.TrainingAccuracy());

    SortedMap<String, double[]> together =
        measured(
            sample,
            new Counts(sample),
            new Probe.TrainingAccuracyByLabel(),
            new Probe.TrainingAccuracy());

    assertThat(together.get(Probe.TRAINING_ACCURACY))
        .containsExactly(alone.get(Probe.TRAINING_ACCURACY));
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double untouched = together.get(Probe.UNTOUCHED_LABEL_ACCURACY)[epoch];
      double replaced = together.get(Probe.REPLACED_LABEL_ACCURACY)[epoch];
      assertThat(0.6 * untouched + 0.4 * replaced)
          .isEqualTo(together.get(Probe.TRAINING_ACCURACY)[epoch], ROUNDING);
    }
  }

  @Test
  void should_measure_after_the_epochs_that_are_asked_for() {
    Counts counts = new Counts(sample);

    SortedMap<String, double[]> series =
        measured(sample, counts, new Probe.TrainingAccuracyByLabel(List.of(2, 5)));

    assertThat(series.get(Probe.REPLACED_LABEL_ACCURACY))
        .containsExactly(
            new double[] {counts.share(examples(true), 2), counts.share(examples(true), 5)},
            ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0 / EXAMPLES, 1})
  void should_refuse_labels_that_do_not_come_apart(double fraction) {
    Sample same = sample(Labels.random(fraction));

    assertThatRefused(() -> new AccuracyByLabelObserver(same, List.of()))
        .hasMessageContaining("of 120 labels are replaced; expected two or more, and not all");
  }
}
