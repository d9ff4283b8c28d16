package io.github.closerlook.paper.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The loss of the training examples, against numbers by hand and against DL4J's own score. */
class MeanCrossEntropyTest {

  private static final int FEATURES = 4;
  private static final int CLASSES = 3;
  private static final int EXAMPLES = 12;

  private static Sample labelled(int... labels) {
    return Sample.clean(new ImageShape(1, 1, 1), new float[labels.length], labels, CLASSES);
  }

  private static Sample random() {
    UniformRandomProvider random = Seeds.generator(1, "examples of a test");
    float[] inputs = new float[EXAMPLES * FEATURES];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat();
    }
    int[] labels = new int[EXAMPLES];
    Arrays.setAll(labels, i -> random.nextInt(CLASSES));
    return Sample.clean(new ImageShape(1, 2, 2), inputs, labels, CLASSES);
  }

  @Test
  void should_be_minus_the_logarithm_of_the_labels_probability() {
    double[] logits = {Math.log(1), Math.log(2), Math.log(5)};

    assertThat(Predictions.meanCrossEntropy(logits, CLASSES, labelled(0)))
        .isCloseTo(Math.log(8), within(1e-15));
    assertThat(Predictions.meanCrossEntropy(logits, CLASSES, labelled(1)))
        .isCloseTo(Math.log(4), within(1e-15));
    assertThat(Predictions.meanCrossEntropy(logits, CLASSES, labelled(2)))
        .isCloseTo(Math.log(1.6), within(1e-15));
  }

  @Test
  void should_be_the_mean_over_the_examples() {
    double[] logits = {0, 0, 0, Math.log(2), 0, 0};

    // ln 3, and ln of 4 / 2.
    assertThat(Predictions.meanCrossEntropy(logits, CLASSES, labelled(1, 0)))
        .isCloseTo((Math.log(3) + Math.log(2)) / 2, within(1e-15));
  }

  @Test
  void should_neither_overflow_nor_underflow_where_probabilities_do() {
    double[] logits = {2000, 0, -2000};

    assertThat(Predictions.meanCrossEntropy(logits, CLASSES, labelled(0))).isZero();
    assertThat(Predictions.meanCrossEntropy(logits, CLASSES, labelled(2))).isEqualTo(4000);
  }

  @ParameterizedTest
  @EnumSource
  void should_be_dl4js_score_after_every_epoch(Engine engine) {
    Sample sample = random();
    TrainableNetwork network = engine.build(SmallNetworks.spec(2, FEATURES, CLASSES));
    List<Double> losses = new ArrayList<>();
    List<Double> scores = new ArrayList<>();

    Trainer.train(
        network,
        sample,
        new StopRule.Epochs(3),
        1,
        List.of(
            new TrainingListener() {
              @Override
              public void epochEnded(EpochEnd end) {
                losses.add(end.trainingLoss());
                scores.add(score(end.network(), sample));
              }
            }));

    assertThat(losses).hasSize(3).doesNotHaveDuplicates();
    for (int epoch = 0; epoch < losses.size(); epoch++) {
      assertThat(losses.get(epoch)).isCloseTo(scores.get(epoch), within(1e-12));
    }
  }

  private static double score(TrainableNetwork network, Sample sample) {
    double[][] inputs = new double[EXAMPLES][FEATURES];
    double[][] labels = new double[EXAMPLES][CLASSES];
    for (int example = 0; example < EXAMPLES; example++) {
      for (int feature = 0; feature < FEATURES; feature++) {
        inputs[example][feature] = sample.input(example, feature);
      }
      labels[example][sample.labels()[example]] = 1;
    }
    INDArray x = Nd4j.createFromArray(inputs);
    return network.network().score(new DataSet(x, Nd4j.createFromArray(labels)), false);
  }
}
