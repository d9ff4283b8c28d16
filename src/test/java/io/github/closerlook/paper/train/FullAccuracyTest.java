package io.github.closerlook.paper.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training until all examples are classified as labelled. */
class FullAccuracyTest {

  /** More than are looked at together: one feature, whose sign is the class. */
  private static final int EXAMPLES = 600;

  private static Sample sample(int... wrong) {
    float[] inputs = new float[EXAMPLES];
    int[] labels = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      inputs[i] = i % 3 == 0 ? 1 : -1;
      labels[i] = inputs[i] > 0 ? 1 : 0;
    }
    Arrays.stream(wrong).forEach(example -> labels[example] = 1 - labels[example]);
    return Sample.clean(new ImageShape(1, 1, 1), inputs, labels, 2);
  }

  @Test
  void should_be_fitted_when_every_example_is_classified_as_labelled() {
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, 0, 1);

    assertThat(new EpochEnd(network, sample(), 1).isFitted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 249, 250, 500, 599})
  void should_not_be_fitted_when_a_single_example_is_not(int wrong) {
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, 0, 1);
    EpochEnd end = new EpochEnd(network, sample(wrong), 1);
    EpochEnd withAccuracy = new EpochEnd(network, sample(wrong), 1);

    assertThat(end.isFitted()).isFalse();
    assertThat(withAccuracy.trainingAccuracy()).isEqualTo(599 / 600.0);
    assertThat(withAccuracy.isFitted()).isFalse();
  }

  @Test
  void should_stop_after_the_first_epoch_that_fits_all() {
    List<Double> accuracies = new ArrayList<>();

    train(sample(), 100, accuracies);

    assertThat(accuracies).hasSizeBetween(2, 99).endsWith(1.0);
    assertThat(accuracies.subList(0, accuracies.size() - 1)).allMatch(accuracy -> accuracy < 1);
  }

  @Test
  void should_stop_at_the_end_of_its_budget_where_that_never_comes() {
    List<Double> accuracies = new ArrayList<>();

    train(sample(7), 12, accuracies);

    assertThat(accuracies).hasSize(12).doesNotContain(1.0);
  }

  /** From a network that has all the wrong way round. */
  private static void train(Sample sample, int budget, List<Double> accuracies) {
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, 0, -20);
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(EpochEnd end) {
            accuracies.add(end.trainingAccuracy());
          }
        };
    Trainer.train(network, sample, new StopRule.FullAccuracy(budget), 1, List.of(listener));
  }
}
