package io.github.closerlook.paper.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.dl4j.Dl4jNetwork;
import io.github.closerlook.paper.model.onednn.OneDnnNetwork;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A CNN is trained on any machine, if need be slowly; and whoever waits is told why. */
class CnnEngineTest {

  private static final Batches DATA = Batches.of(12, new ImageShape(1, 6, 5), 3, 1);
  private static final NetworkSpec SINGLE =
      DATA.network(
          new Architecture.Cnn(2, List.of(4)), new Regularizer.None(), Optimizer.sgd(0.05, 6));
  private static final NetworkSpec DOUBLE =
      new NetworkSpec(
          SINGLE.architecture(),
          SINGLE.regularizer(),
          SINGLE.optimizer(),
          Precision.DOUBLE,
          SINGLE.inputs(),
          SINGLE.classes(),
          SINGLE.stepsPerEpoch(),
          SINGLE.seed());

  private final List<String> log = new ArrayList<>();

  @Test
  void should_train_with_dl4j_where_onednn_does_not_load_and_say_so_once() {
    CnnEngine engine = new CnnEngine("oneDNN does not load (no such library)", log::add);

    TrainableNetwork network = engine.build(SINGLE);
    engine.build(SINGLE);

    assertThat(network).isInstanceOf(Dl4jNetwork.class);
    assertThat(log)
        .containsExactly(
            "oneDNN does not load (no such library): convolutional networks are trained by DL4J's"
                + " own layers, many times slower.");
    double[] before = network.network().params().dup().data().asDouble();
    DATA.train(network, 1);
    assertThat(network.network().params().dup().data().asDouble()).isNotEqualTo(before);
  }

  @Test
  void should_train_with_onednn_where_it_loads_and_say_nothing() {
    assumeTrue(OneDnnLibrary.whyNot() == null, OneDnnLibrary.whyNot());

    try (TrainableNetwork network = new CnnEngine(null, log::add).build(SINGLE)) {
      assertThat(network).isInstanceOf(OneDnnNetwork.class);
    }
    try (TrainableNetwork network = Engine.FUSED.build(SINGLE)) {
      assertThat(network).isInstanceOf(OneDnnNetwork.class);
    }
    assertThat(log).isEmpty();
  }

  @Test
  void should_train_with_dl4j_in_double_precision_on_every_machine() {
    assertThat(Engine.FUSED.build(DOUBLE)).isInstanceOf(Dl4jNetwork.class);
    assertThat(new CnnEngine("oneDNN does not load", log::add).build(DOUBLE))
        .isInstanceOf(Dl4jNetwork.class);
    assertThat(log).isEmpty();
  }
}
