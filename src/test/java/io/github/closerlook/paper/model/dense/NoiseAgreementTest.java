package io.github.closerlook.paper.model.dense;

import static io.github.closerlook.paper.model.Batches.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.model.Batches;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.dl4j.Dl4jNetwork;
import io.github.closerlook.paper.model.dl4j.Networks;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fused engine does with a mask what DL4J does with the same mask, and draws the right ones.
 */
class NoiseAgreementTest {

  private static final Batches DATA = Batches.of(450, 30, 7, 2);
  private static final Architecture NETWORK = new Architecture.Mlp(24, 2);

  static Stream<Regularizer> regularizers() {
    return Stream.of(
        new Regularizer.Dropout(0.5),
        new Regularizer.Dropout(0.1),
        new Regularizer.InputDropout(0.3),
        new Regularizer.HiddenNoise(0.3),
        new Regularizer.InputNoise(0.5),
        new Regularizer.DropoutAdversarial(0.4, 0.5, 0.1, 2));
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void should_take_the_same_steps_as_dl4j_under_the_same_masks(Regularizer regularizer) {
    // given a fused network that records its masks
    Optimizer optimizer = Optimizer.sgd(0.1, 20).withMomentum(0.9);
    NetworkSpec spec = DATA.network(NETWORK, regularizer, optimizer);
    InjectedNoise noise = new InjectedNoise(SeededNoise.of(regularizer, spec.seed()));
    TrainableNetwork fused = new FusedNetwork(spec, noise);
    DATA.train(fused, 50);

    // when DL4J replays them
    TrainableNetwork dl4j = new Dl4jNetwork(spec, Networks.configuration(spec, noise::replay));
    DATA.train(dl4j, 50);

    double[] trained = fused.network().params().dup().data().asDouble();
    assertThat(largestDifference(trained, dl4j.network().params().dup().data().asDouble()))
        .isLessThan(1e-5);
  }

  @Test
  void should_drop_at_the_asked_rate_and_keep_the_mean() {
    Matrix mask = Matrix.allocate(Precision.SINGLE, 500, 400);

    SeededNoise.of(new Regularizer.Dropout(0.3), 1).draw(1, mask);

    double[] values = values(mask);
    double dropped =
        Stream.of(values).flatMapToDouble(java.util.Arrays::stream).filter(v -> v == 0).count()
            / (double) values.length;
    // 200,000 draws: the standard error of the rate is 0.001, of the mean 0.0015
    assertThat(dropped).isCloseTo(0.3, within(0.005));
    assertThat(java.util.Arrays.stream(values).average().orElseThrow()).isCloseTo(1, within(0.007));
  }

  @Test
  void should_add_noise_of_the_asked_deviation() {
    Matrix mask = Matrix.allocate(Precision.SINGLE, 500, 400);

    SeededNoise.of(new Regularizer.HiddenNoise(0.3), 1).draw(1, mask);

    double[] values = values(mask);
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double variance = java.util.Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.004));
    assertThat(Math.sqrt(variance)).isCloseTo(0.3, within(0.003));
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void should_repeat_bit_for_bit_from_the_same_seed(Regularizer regularizer) {
    NetworkSpec spec = DATA.network(NETWORK, regularizer, Optimizer.sgd(0.1, 20));

    for (Engine engine : Engine.values()) {
      assertThat(trained(engine, spec)).isEqualTo(trained(engine, spec));
    }
  }

  private static double[] trained(Engine engine, NetworkSpec spec) {
    TrainableNetwork network = engine.build(spec);
    DATA.train(network, 30);
    return network.network().params().dup().data().asDouble();
  }

  private static double[] values(Matrix mask) {
    double[] values = new double[mask.size()];
    mask.copyTo(values, 0);
    return values;
  }
}
