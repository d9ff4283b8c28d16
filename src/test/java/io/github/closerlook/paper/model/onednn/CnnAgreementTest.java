package io.github.closerlook.paper.model.onednn;

import static io.github.closerlook.paper.model.Batches.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.Batches;
import io.github.closerlook.paper.model.dense.InjectedNoise;
import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.dense.SeededNoise;
import io.github.closerlook.paper.model.dl4j.Dl4jNetwork;
import io.github.closerlook.paper.model.dl4j.Networks;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The convolutional network in oneDNN does what DL4J's own layers do: step by step in training
 * mode, and in test mode; and its gradients are those of finite differences in double precision.
 */
class CnnAgreementTest {

  /** Two epochs and a batch, so that a schedule has halved the rate twice. */
  private static final int STEPS = 7;

  /** 9 x 6 pixels: pools meet an odd and an even number of them. */
  private static final ImageShape IMAGES = new ImageShape(3, 9, 6);

  private static final Batches DATA = Batches.of(50, IMAGES, 4, 3);
  private static final Architecture NETWORK = new Architecture.Cnn(5, List.of(12, 9));
  private static final Optimizer SGD = Optimizer.sgd(0.02, 20);

  @BeforeAll
  static void only_where_onednn_runs() {
    assumeTrue(OneDnnLibrary.whyNot() == null, OneDnnLibrary.whyNot());
  }

  static Stream<NetworkSpec> settings() {
    Optimizer momentum = SGD.withMomentum(0.9);
    Optimizer halving = momentum.withSchedule(new Optimizer.Schedule.StepDecay(1, 0.5));
    return Stream.of(
        DATA.network(NETWORK, new Regularizer.None(), SGD),
        DATA.network(NETWORK, new Regularizer.L2(0.05), SGD),
        DATA.network(NETWORK, new Regularizer.WeightDecay(0.05), SGD),
        DATA.network(NETWORK, new Regularizer.L2(0.05), momentum),
        DATA.network(NETWORK, new Regularizer.WeightDecay(0.05), momentum),
        DATA.network(NETWORK, new Regularizer.None(), halving));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void should_take_the_same_steps_as_dl4j(NetworkSpec spec) {
    try (TrainableNetwork fused = new OneDnnNetwork(spec)) {
      TrainableNetwork dl4j = new Dl4jNetwork(spec);
      double[] before = parameters(fused);
      assertThat(before).isEqualTo(parameters(dl4j));

      DATA.train(fused, STEPS);
      DATA.train(dl4j, STEPS);

      assertThat(largestDifference(parameters(fused), parameters(dl4j))).isLessThan(3e-5);
      assertThat(largestDifference(before, parameters(fused))).isGreaterThan(0.05);
    }
  }

  static Stream<Regularizer> noises() {
    return Stream.of(
        new Regularizer.Dropout(0.5),
        new Regularizer.InputDropout(0.3),
        new Regularizer.HiddenNoise(0.3),
        new Regularizer.InputNoise(0.5));
  }

  @ParameterizedTest
  @MethodSource("noises")
  void should_take_the_same_steps_as_dl4j_under_the_same_masks(Regularizer regularizer) {
    NetworkSpec spec = DATA.network(NETWORK, regularizer, SGD.withMomentum(0.9));
    InjectedNoise noise = new InjectedNoise(SeededNoise.of(regularizer, spec.seed()));
    try (TrainableNetwork fused = new OneDnnNetwork(spec, noise)) {
      DATA.train(fused, STEPS);

      TrainableNetwork dl4j = new Dl4jNetwork(spec, Networks.configuration(spec, noise::replay));
      DATA.train(dl4j, STEPS);

      assertThat(largestDifference(parameters(fused), parameters(dl4j))).isLessThan(3e-5);
    }
  }

  @Test
  void should_give_the_gradient_of_finite_differences_in_double_precision() {
    NetworkSpec spec = DATA.network(NETWORK, new Regularizer.None(), SGD);
    try (OneDnnNetwork fused = new OneDnnNetwork(spec)) {
      DATA.train(fused, STEPS);
      MultiLayerNetwork exact = inDouble(spec, fused);
      double[] gradient =
          fused.gradient(DATA.inputs(), DATA.labels(), DATA.order(), 0, DATA.examples());
      DataSet batch = batch(DATA.examples());

      int offset = 0;
      for (Layer layer : exact.getLayers()) {
        int parameters = (int) layer.numParams();
        if (parameters > 0) {
          double[] direction = direction(gradient.length, offset, parameters);
          double slope = 0;
          for (int i = 0; i < gradient.length; i++) {
            slope += gradient[i] * direction[i];
          }
          assertThat(Math.abs(slope)).isGreaterThan(1e-3);
          assertThat(slope).isCloseTo(slope(exact, batch, direction), within(2e-5));
        }
        offset += parameters;
      }
    }
  }

  /** A random direction in which only one layer's parameters change. */
  private static double[] direction(int length, int from, int count) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(from);
    double[] direction = new double[length];
    for (int i = from; i < from + count; i++) {
      direction[i] = 2 * random.nextDouble() - 1;
    }
    return direction;
  }

  private static double slope(MultiLayerNetwork exact, DataSet batch, double[] direction) {
    double step = 1e-6;
    INDArray theta = exact.params();
    INDArray kept = theta.dup();
    INDArray change = Nd4j.createFromArray(direction).reshape(theta.shape()).mul(step);
    theta.assign(kept.add(change));
    double above = exact.score(batch, true);
    theta.assign(kept.sub(change));
    double below = exact.score(batch, true);
    theta.assign(kept);
    return (above - below) / (2 * step);
  }

  @Test
  void should_agree_with_dl4j_in_test_mode_however_many_the_examples() {
    NetworkSpec spec = DATA.network(NETWORK, new Regularizer.Dropout(0.5), SGD);
    try (TrainableNetwork fused = new OneDnnNetwork(spec)) {
      DATA.train(fused, STEPS);
      Dl4jNetwork dl4j = new Dl4jNetwork(spec);
      dl4j.network().setParams(fused.network().params());

      for (int count : new int[] {1, 32, 50, 33, 7}) {
        DATA.assertSameInTestMode(fused, dl4j, count, 1e-5);
      }
    }
  }

  @Test
  void should_give_the_probabilities_and_input_gradients_of_dl4j_s_own_test_mode() {
    NetworkSpec spec = DATA.network(NETWORK, new Regularizer.None(), SGD);
    try (TrainableNetwork fused = new OneDnnNetwork(spec)) {
      DATA.train(fused, STEPS);
      MultiLayerNetwork exact = inDouble(spec, fused);
      int count = 3;
      INDArray inputs = batch(count).getFeatures();
      double[] logits =
          fused.logits(
              inputs.castTo(Nd4j.defaultFloatingPointType()).dup().data().asFloat(), count);
      double[] gradients =
          fused.inputGradients(inputs.dup().data().asFloat(), labels(count), count);

      INDArray probabilities = exact.output(inputs, false);
      for (int row = 0; row < count; row++) {
        double[] ofRow = Arrays.copyOfRange(logits, 4 * row, 4 * row + 4);
        double sum = Arrays.stream(ofRow).map(Math::exp).sum();
        for (int j = 0; j < 4; j++) {
          assertThat(Math.exp(ofRow[j]) / sum)
              .isCloseTo(probabilities.getDouble(row, j), within(1e-5));
        }
      }
      for (int row = 0; row < count; row++) {
        double[] direction =
            direction(gradients.length, row * IMAGES.features(), IMAGES.features());
        double slope = 0;
        for (int i = 0; i < gradients.length; i++) {
          slope += gradients[i] * direction[i];
        }
        double step = 1e-6;
        INDArray change =
            Nd4j.createFromArray(direction).reshape(count, IMAGES.features()).mul(step);
        int label = DATA.labels()[row];
        double above = -Math.log(exact.output(inputs.add(change), false).getDouble(row, label));
        double below = -Math.log(exact.output(inputs.sub(change), false).getDouble(row, label));
        assertThat(Math.abs(slope)).isGreaterThan(1e-3);
        assertThat(slope).isCloseTo((above - below) / (2 * step), within(2e-5));
      }
    }
  }

  private static int[] labels(int count) {
    return Arrays.copyOf(DATA.labels(), count);
  }

  private static MultiLayerNetwork inDouble(NetworkSpec spec, TrainableNetwork trained) {
    NetworkSpec exact =
        new NetworkSpec(
            spec.architecture(),
            spec.regularizer(),
            spec.optimizer(),
            Precision.DOUBLE,
            spec.inputs(),
            spec.classes(),
            spec.stepsPerEpoch(),
            spec.seed());
    MultiLayerNetwork network = Networks.initialized(exact);
    network.setParams(trained.network().params().castTo(Precision.DOUBLE.dataType()));
    return network;
  }

  private static DataSet batch(int count) {
    INDArray inputs =
        Nd4j.createFromArray(Arrays.copyOf(DATA.inputs(), count * IMAGES.features()))
            .reshape(count, IMAGES.features())
            .castTo(Precision.DOUBLE.dataType());
    INDArray labels = Nd4j.zeros(Precision.DOUBLE.dataType(), count, 4);
    for (int row = 0; row < count; row++) {
      labels.putScalar(row, DATA.labels()[row], 1);
    }
    return new DataSet(inputs, labels);
  }

  private static double[] parameters(TrainableNetwork network) {
    return network.network().params().dup().data().asDouble();
  }
}
