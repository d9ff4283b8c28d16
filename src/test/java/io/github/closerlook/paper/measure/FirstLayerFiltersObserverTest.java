package io.github.closerlook.paper.measure;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class FirstLayerFiltersObserverTest {

  private static final ImageShape IMAGES = new ImageShape(3, 6, 6);
  private static final int EXAMPLES = 8;
  private static final int FILTERS = 2;

  private final SortedMap<String, double[]> series = new TreeMap<>();

  private static TrainableNetwork network(Engine engine, Architecture architecture) {
    return engine.build(
        new NetworkSpec(
            architecture,
            new Regularizer.None(),
            Optimizer.sgd(0.1, 4),
            Precision.SINGLE,
            IMAGES,
            2,
            2,
            5));
  }

  private static Sample sample() {
    var random = Seeds.generator(1, "pixels");
    float[] inputs = new float[EXAMPLES * IMAGES.features()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat();
    }
    return Sample.clean(IMAGES, inputs, new int[] {0, 1, 0, 1, 1, 0, 0, 1}, 2);
  }

  private void train(TrainableNetwork network) {
    Observer observer = new Probe.FirstLayerFilters().observer(new ProbedRun(sample(), s -> null));
    Trainer.train(network, sample(), new StopRule.Steps(3), 1, List.of(observer));
    observer.report(series);
  }

  private static void assertAre(INDArray weights, Filters filters) {
    assertThat(weights.shape()).containsExactly(FILTERS, 3, 5, 5);
    assertThat(filters.weights()).containsExactly(weights.dup('c').data().asDouble());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void should_leave_the_filters_before_the_first_step_and_after_the_last(Engine engine) {
    Architecture cnn = new Architecture.Cnn(FILTERS, List.of(4));
    try (TrainableNetwork network = network(engine, cnn);
        TrainableNetwork untrained = network(engine, cnn)) {
      train(network);

      assertThat(series).containsOnlyKeys(Probe.FILTERS_BEFORE, Probe.FILTERS_AFTER);
      Filters before = Filters.of(FILTERS, series.get(Probe.FILTERS_BEFORE));
      Filters after = Filters.of(FILTERS, series.get(Probe.FILTERS_AFTER));
      assertAre(untrained.network().getLayer(0).getParam("W"), before);
      assertAre(network.network().getLayer(0).getParam("W"), after);
      assertThat(after.weights()).isNotEqualTo(before.weights());
    }
  }

  @Test
  void should_refuse_a_network_without_filters() {
    try (TrainableNetwork network = network(Engine.FUSED, new Architecture.Mlp(4, 1))) {
      assertThatMisuse(() -> train(network))
          .hasMessage("filters are a convolutional network's; this is MLP 1 x 4");
    }
  }
}
