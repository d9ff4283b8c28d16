package io.github.closerlook.paper.model;

import static io.github.closerlook.paper.model.Batches.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fused engine does what DL4J does, for every optimizer and regularizer without randomness. */
class EngineAgreementTest {

  /** 50 steps are two and a half epochs of 23 batches, the last of each epoch smaller. */
  private static final int STEPS = 50;

  private static final Batches DATA = Batches.of(450, 30, 7, 1);
  private static final Architecture NETWORK = new Architecture.Mlp(24, 2);
  private static final Optimizer SGD = Optimizer.sgd(0.1, 20);

  static Stream<NetworkSpec> settings() {
    Optimizer momentum = SGD.withMomentum(0.9);
    Optimizer.Schedule halving = new Optimizer.Schedule.StepDecay(1, 0.5);
    List<Regularizer> regularizers =
        List.of(
            new Regularizer.None(), new Regularizer.WeightDecay(0.02), new Regularizer.L2(0.02));
    return Stream.of(SGD, momentum, SGD.withSchedule(halving), momentum.withSchedule(halving))
        .flatMap(o -> regularizers.stream().map(r -> DATA.network(NETWORK, r, o)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void should_take_the_same_steps_as_dl4j_in_single_precision(NetworkSpec spec) {
    // float32 has 24 bits (6e-8 relative); 50 steps of a few dozen terms each stay within 1e-5
    assertThat(largestDifference(trained(Engine.FUSED, spec), trained(Engine.DL4J, spec)))
        .isLessThan(1e-5);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void should_take_the_same_steps_as_dl4j_in_double_precision(NetworkSpec spec) {
    NetworkSpec exact = inDouble(spec);

    assertThat(largestDifference(trained(Engine.FUSED, exact), trained(Engine.DL4J, exact)))
        .isLessThan(1e-9);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void should_move_far_more_than_the_tolerance(NetworkSpec spec) {
    double[] before = Engine.FUSED.build(spec).network().params().data().asDouble();
    double[] after = trained(Engine.FUSED, spec);

    assertThat(largestDifference(before, after)).isGreaterThan(0.05);
  }

  @Test
  void should_start_from_the_same_weights() {
    NetworkSpec spec = DATA.network(NETWORK, new Regularizer.None(), SGD);

    double[] fused = Engine.FUSED.build(spec).network().params().data().asDouble();
    double[] dl4j = Engine.DL4J.build(spec).network().params().data().asDouble();

    assertThat(fused).isEqualTo(dl4j);
  }

  @Test
  void should_agree_on_logits_and_input_gradients_in_test_mode() {
    // given dropout, so that test mode differs from training mode
    NetworkSpec spec = inDouble(DATA.network(NETWORK, new Regularizer.Dropout(0.5), SGD));
    TrainableNetwork fused = Engine.FUSED.build(spec);
    TrainableNetwork dl4j = Engine.DL4J.build(spec);

    // when more rows than one test-mode pass takes
    int count = 400;

    DATA.assertSameInTestMode(fused, dl4j, count, 1e-9);
  }

  @Test
  void should_agree_in_test_mode_however_the_number_of_examples_changes() {
    NetworkSpec spec = inDouble(DATA.network(NETWORK, new Regularizer.None(), SGD));
    TrainableNetwork fused = Engine.FUSED.build(spec);
    TrainableNetwork dl4j = Engine.DL4J.build(spec);
    double[] gradients = dl4j.inputGradients(DATA.inputs(), DATA.labels(), 450);
    double[] logits = dl4j.logits(DATA.inputs(), 450);

    for (int count : new int[] {7, 1, 260, 13, 450, 249, 7}) {
      assertThat(
              largestDifference(
                  fused.inputGradients(DATA.inputs(), DATA.labels(), count),
                  Arrays.copyOf(gradients, count * 30)))
          .isLessThan(1e-9);
      assertThat(
              largestDifference(
                  fused.logits(DATA.inputs(), count), Arrays.copyOf(logits, count * 7)))
          .isLessThan(1e-9);
    }
  }

  @Test
  void should_give_logits_that_dl4j_turns_into_the_same_probabilities() {
    NetworkSpec spec = DATA.network(NETWORK, new Regularizer.None(), SGD);
    TrainableNetwork fused = Engine.FUSED.build(spec);
    DATA.train(fused, STEPS);

    // when DL4J itself evaluates the network that the fused engine trained
    double[] probabilities =
        fused
            .network()
            .output(org.nd4j.linalg.factory.Nd4j.createFromArray(DATA.inputs()).reshape(450, 30))
            .dup('c')
            .data()
            .asDouble();

    double[] logits = fused.logits(DATA.inputs(), 450);
    for (int row = 0; row < 450; row++) {
      double sum = 0;
      for (int j = 0; j < 7; j++) {
        sum += Math.exp(logits[row * 7 + j]);
      }
      for (int j = 0; j < 7; j++) {
        assertThat(Math.exp(logits[row * 7 + j]) / sum)
            .isCloseTo(probabilities[row * 7 + j], within(1e-6));
      }
    }
  }

  private static double[] trained(Engine engine, NetworkSpec spec) {
    TrainableNetwork network = engine.build(spec);
    DATA.train(network, STEPS);
    return network.network().params().dup().data().asDouble();
  }

  private static NetworkSpec inDouble(NetworkSpec spec) {
    return new NetworkSpec(
        spec.architecture(),
        spec.regularizer(),
        spec.optimizer(),
        Precision.DOUBLE,
        spec.inputs(),
        spec.classes(),
        spec.stepsPerEpoch(),
        spec.seed());
  }
}
