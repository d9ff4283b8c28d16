package io.github.closerlook.paper.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.CriticalSearch;
import io.github.closerlook.paper.train.EpochEnd;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import io.github.closerlook.paper.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CriticalSampleObserverTest {

  private static final SampleSpec UNSEEN = SampleSpec.real("mnist", Part.VALIDATION, 40, 14, 1);
  private static final CriticalSearch LASS = CriticalSearch.lass(0.05, 5);
  private static final CriticalSearch FGSM = CriticalSearch.fgsm(0.02);
  private static final Sample TRAINING = sample(30, "training points of a test");
  private static final Sample VALIDATION = sample(40, "validation points of a test");

  @Test
  void should_give_the_ratio_of_each_search_at_each_epoch_that_is_reached() {
    // given the same searches beside the probe, made at every epoch
    List<Double> lass = new ArrayList<>();
    List<Double> fgsm = new ArrayList<>();
    TrainingListener beside =
        new TrainingListener() {
          @Override
          public void epochEnded(EpochEnd end) {
            float[] inputs = VALIDATION.inputs();
            lass.add(LASS.search(end.network(), inputs, 40, 7).ratio());
            fgsm.add(FGSM.search(end.network(), inputs, 40, 7).ratio());
          }
        };

    SortedMap<String, double[]> series =
        series(new Probe.CriticalSamples(UNSEEN, List.of(1, 3, 9), List.of(LASS, FGSM)), 4, beside);

    assertThat(series)
        .containsOnlyKeys(
            "validation-critical-sample-epochs-lass-0.05-5",
            "validation-critical-sample-epochs-fgsm-0.02",
            "validation-critical-sample-ratio-lass-0.05-5",
            "validation-critical-sample-ratio-fgsm-0.02",
            "validation-zero-gradient-share-lass-0.05-5",
            "validation-zero-gradient-share-fgsm-0.02");
    assertThat(series.get(Probe.criticalSampleEpochs(Probe.VALIDATION, FGSM)))
        .containsExactly(1, 3);
    assertThat(series.get(Probe.criticalSampleRatio(Probe.VALIDATION, LASS)))
        .containsExactly(lass.get(0), lass.get(2));
    assertThat(series.get(Probe.criticalSampleRatio(Probe.VALIDATION, FGSM)))
        .containsExactly(fgsm.get(0), fgsm.get(2));
    assertThat(series.get(Probe.zeroGradientShare(Probe.VALIDATION, LASS))).containsExactly(0, 0);
    assertThat(lass).allMatch(ratio -> ratio > 0.1 && ratio < 0.99).isNotEqualTo(fgsm);
  }

  @Test
  void should_search_around_the_first_training_points() {
    List<Double> beside = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(EpochEnd end) {
            beside.add(LASS.search(end.network(), TRAINING.inputs(), 11, 7).ratio());
          }
        };

    SortedMap<String, double[]> series =
        series(new Probe.TrainingCriticalSamples(11, List.of(2), List.of(LASS)), 2, listener);

    assertThat(series.get(Probe.criticalSampleEpochs(Probe.TRAINING, LASS))).containsExactly(2);
    assertThat(series.get(Probe.criticalSampleRatio(Probe.TRAINING, LASS)))
        .containsExactly(beside.get(1));
    assertThat(beside.get(1) * 11).isBetween(0.9, 10.1);
  }

  @Test
  void should_search_around_all_training_points_where_fewer_than_asked_for_are_there() {
    TrainingListener none = new TrainingListener() {};

    assertThat(series(new Probe.TrainingCriticalSamples(999, List.of(1), List.of(LASS)), 1, none))
        .usingRecursiveComparison()
        .isEqualTo(
            series(new Probe.TrainingCriticalSamples(30, List.of(1), List.of(LASS)), 1, none));
  }

  @Test
  void should_not_change_the_training() {
    double[] watched =
        weights(List.of(probe().observer(new ProbedRun(TRAINING, spec -> VALIDATION))));

    assertThat(watched).isEqualTo(weights(List.of()));
  }

  @Test
  void should_refuse_epochs_and_searches_that_make_no_series() {
    assertThatThrownBy(() -> new Probe.TrainingCriticalSamples(10, List.of(3, 3), List.of(LASS)))
        .hasMessageContaining("ascending epochs from 1 on, not [3, 3]");
    assertThatThrownBy(() -> new Probe.CriticalSamples(UNSEEN, List.of(0), List.of(LASS)))
        .hasMessageContaining("not [0]");
    assertThatThrownBy(() -> new Probe.CriticalSamples(UNSEEN, List.of(1), List.of(LASS, LASS)))
        .hasMessageContaining("no two the same");
    assertThatThrownBy(() -> new Probe.TrainingCriticalSamples(0, List.of(1), List.of(LASS)))
        .hasMessageContaining("at least 1 example, not 0");
  }

  private static Probe probe() {
    return new Probe.CriticalSamples(UNSEEN, List.of(1, 2, 3), List.of(LASS));
  }

  private static SortedMap<String, double[]> series(
      Probe probe, int epochs, TrainingListener beside) {
    Observer observer =
        probe.observer(
            new ProbedRun(
                TRAINING,
                spec -> {
                  assertThat(spec).isEqualTo(UNSEEN);
                  return VALIDATION;
                }));
    Trainer.train(network(), TRAINING, new StopRule.Epochs(epochs), 1, List.of(observer, beside));
    SortedMap<String, double[]> series = new TreeMap<>();
    observer.report(series);
    return series;
  }

  private static double[] weights(List<TrainingListener> listeners) {
    TrainableNetwork network = network();
    Trainer.train(network, TRAINING, new StopRule.Epochs(3), 1, listeners);
    return network.network().params().dup().data().asDouble();
  }

  private static TrainableNetwork network() {
    return Engine.FUSED.build(
        new NetworkSpec(
            new Architecture.Mlp(12, 2),
            new Regularizer.Dropout(0.2),
            Optimizer.sgd(0.1, 10),
            Precision.SINGLE,
            ImageShape.row(20),
            4,
            3,
            7));
  }

  private static Sample sample(int examples, String purpose) {
    var random = Seeds.generator(1, purpose);
    float[] inputs = new float[examples * 20];
    int[] labels = new int[examples];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat();
    }
    for (int i = 0; i < examples; i++) {
      labels[i] = random.nextInt(4);
    }
    return Sample.clean(new ImageShape(1, 5, 4), inputs, labels, 4);
  }
}
