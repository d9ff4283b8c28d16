package io.github.closerlook.paper.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class CriticalSearchTest {

  /** The boundary is 2 x1 - x2 = 0.5; the box of size r reaches 3 r across it. */
  private static final double[] WEIGHTS = {2, -1};

  private static final double BIAS = -0.5;

  /** 2 x1 - x2 - 0.5 is -0.3, 0.3 and 0.6: critical from r = 0.1, 0.1 and 0.2 on. */
  private static final float[] POINTS = {0.2f, 0.2f, 0.5f, 0.2f, 0.8f, 0.5f};

  @ParameterizedTest
  @EnumSource(Engine.class)
  void should_find_exactly_the_samples_whose_box_reaches_the_boundary(Engine engine) {
    TrainableNetwork network = SmallNetworks.linear(engine, BIAS, WEIGHTS);

    assertThat(fgsm(network, 0.0999)).containsExactly(false, false, false);
    assertThat(fgsm(network, 0.1001)).containsExactly(true, true, false);
    assertThat(fgsm(network, 0.1999)).containsExactly(true, true, false);
    assertThat(fgsm(network, 0.2001)).containsExactly(true, true, true);
  }

  @Test
  void should_find_with_noise_what_is_well_inside_the_box_and_nothing_outside_it() {
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, BIAS, WEIGHTS);

    for (long seed = 1; seed <= 20; seed++) {
      assertThat(CriticalSearch.lass(0.0999, 20).search(network, POINTS, 3, seed).ratio()).isZero();
      assertThat(CriticalSearch.lass(0.15, 20).search(network, POINTS, 3, seed).critical())
          .containsExactly(true, true, false);
    }
  }

  @Test
  void should_go_five_sixths_of_the_radius_a_step() {
    // given a boundary at 0.1 of the first point's box: after one step 0.8333 r is reached
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, BIAS, WEIGHTS);

    assertThat(found(CriticalSearch.iteratedFgsm(0.1 / 0.84, 1), network)).isFalse();
    assertThat(found(CriticalSearch.iteratedFgsm(0.1 / 0.83, 1), network)).isTrue();
    assertThat(found(CriticalSearch.iteratedFgsm(0.1 / 0.84, 2), network)).isTrue();
    assertThat(found(CriticalSearch.iteratedFgsm(0.1 / 1.01, 20), network)).isFalse();
  }

  private static boolean found(CriticalSearch search, TrainableNetwork network) {
    return search.search(network, POINTS, 1, 1).critical()[0];
  }

  @Test
  void should_cross_the_boundary_where_it_found_one_and_stop_on_this_side_elsewhere() {
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, BIAS, WEIGHTS);

    CriticalSamples samples = CriticalSearch.lass(0.12, 20).search(network, POINTS, 3, 1);

    int[] before = Predictions.classes(network, POINTS, 3);
    int[] after = Predictions.classes(network, samples.inputs(), 3);
    assertThat(before).containsExactly(0, 1, 1);
    assertThat(after).containsExactly(1, 0, 1);
    assertThat(samples.ratio()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(POINTS[0]).as("inputs are left alone").isEqualTo(0.2f);
  }

  @Test
  void should_follow_the_predicted_class_and_not_move_back_over_the_boundary() {
    // given the third point, predicted 1: its end has moved towards class 0, down in 2 x1 - x2
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, BIAS, WEIGHTS);
    float[] point = {0.8f, 0.5f};

    float[] end = CriticalSearch.fgsm(0.1).search(network, point, 1, 1).inputs();

    assertThat(end).containsExactly(0.7f, 0.6f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.05, 0.3})
  void should_never_leave_the_box(double radius) {
    TrainableNetwork network = Engine.FUSED.build(SmallNetworks.spec(2, 20, 4));
    float[] inputs = uniform(60 * 20);

    for (CriticalSearch search :
        new CriticalSearch[] {
          CriticalSearch.lass(radius, 7),
          CriticalSearch.iteratedFgsm(radius, 7),
          CriticalSearch.fgsm(radius)
        }) {
      float[] ends = search.search(network, inputs, 60, 1).inputs();
      double farthest = 0;
      for (int i = 0; i < ends.length; i++) {
        farthest = Math.max(farthest, Math.abs((double) ends[i] - inputs[i]));
      }
      // Inputs of float are up to 1.3 here: their last bit is 1.2e-7.
      assertThat(farthest).isLessThanOrEqualTo(radius + 1.2e-7).isGreaterThan(0.8 * radius);
    }
  }

  @Test
  void should_be_one_gradient_sign_step_when_there_is_no_noise_and_one_step() {
    // given DL4J's own training pass, which knows nothing of our input gradients
    NetworkSpec spec = SmallNetworks.spec(2, 20, 4);
    TrainableNetwork fused = Engine.FUSED.build(spec);
    var dl4j = Engine.DL4J.build(spec).network();
    float[] inputs = uniform(60 * 20);
    double radius = 0.05;

    CriticalSamples samples = CriticalSearch.fgsm(radius).search(fused, inputs, 60, 1);

    var x = Nd4j.createFromArray(inputs).reshape(60, 20).castTo(spec.precision().dataType());
    int[] predicted = dl4j.output(x).argMax(1).toIntVector();
    var oneHot = Nd4j.zeros(spec.precision().dataType(), 60, 4);
    for (int row = 0; row < 60; row++) {
      oneHot.putScalar(row, predicted[row], 1);
    }
    double[] gradients =
        dl4j.calculateGradients(x, oneHot, null, null).getSecond().dup('c').data().asDouble();
    float[] expected = new float[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      expected[i] = (float) (inputs[i] + radius * Math.signum(gradients[i]));
    }
    var moved = Nd4j.createFromArray(expected).reshape(60, 20).castTo(x.dataType());
    int[] after = dl4j.output(moved).argMax(1).toIntVector();
    boolean[] critical = new boolean[60];
    for (int row = 0; row < 60; row++) {
      critical[row] = after[row] != predicted[row];
    }
    assertThat(samples.inputs()).containsExactly(expected, within(1e-7f));
    assertThat(samples.critical()).isEqualTo(critical).contains(true).contains(false);
  }

  @Test
  void should_agree_between_the_engines() {
    NetworkSpec spec = SmallNetworks.spec(2, 20, 4);
    float[] inputs = uniform(300 * 20);

    CriticalSamples fused =
        CriticalSearch.lass(0.05, 10).search(Engine.FUSED.build(spec), inputs, 300, 1);
    CriticalSamples dl4j =
        CriticalSearch.lass(0.05, 10).search(Engine.DL4J.build(spec), inputs, 300, 1);

    assertThat(fused.critical()).isEqualTo(dl4j.critical());
    assertThat(fused.inputs()).containsExactly(dl4j.inputs(), within(1e-7f));
    assertThat(fused.ratio()).isBetween(0.1, 0.9);
  }

  @Test
  void should_give_the_same_from_the_same_seed_whatever_is_searched_beside() {
    TrainableNetwork network = Engine.FUSED.build(SmallNetworks.spec(2, 20, 4));
    float[] inputs = uniform(100 * 20);
    CriticalSearch search = CriticalSearch.lass(0.05, 3);

    CriticalSamples once = search.search(network, inputs, 100, 1);
    CriticalSamples again = search.search(network, inputs, 100, 1);
    CriticalSamples fewer = search.search(network, inputs, 30, 1);
    CriticalSamples other = search.search(network, inputs, 100, 2);

    assertThat(again.inputs()).isEqualTo(once.inputs());
    assertThat(again.critical()).isEqualTo(once.critical());
    assertThat(fewer.inputs())
        .containsExactly(Arrays.copyOf(once.inputs(), 30 * 20), within(1e-7f));
    assertThat(other.inputs()).isNotEqualTo(once.inputs());
  }

  @Test
  void should_not_change_its_path_when_another_example_is_found() {
    // given a second point out of reach, beside one that is found at once and beside itself
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, BIAS, WEIGHTS);
    float[] besideOneFound = {0.35f, 0.2f, 0.8f, 0.5f};
    float[] besideItself = {0.8f, 0.5f, 0.8f, 0.5f};
    CriticalSearch search = CriticalSearch.lass(0.1, 4);

    CriticalSamples first = search.search(network, besideOneFound, 2, 1);
    CriticalSamples second = search.search(network, besideItself, 2, 1);

    assertThat(first.critical()).containsExactly(true, false);
    assertThat(second.critical()).containsExactly(false, false);
    assertThat(Arrays.copyOfRange(first.inputs(), 2, 4))
        .isEqualTo(Arrays.copyOfRange(second.inputs(), 2, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void should_end_where_it_ends_when_only_the_ends_are_asked_for(int steps) {
    // given a point that crosses over with the first step, and one out of reach
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, BIAS, WEIGHTS);
    float[] inputs = {0.35f, 0.2f, 0.8f, 0.5f};
    CriticalSearch search = CriticalSearch.lass(0.1, steps);

    CriticalSamples samples = search.search(network, inputs, 2, 1);

    assertThat(samples.critical()).containsExactly(true, false);
    assertThat(search.ends(network, inputs, 2, 1)).isEqualTo(samples.inputs());
  }

  @Test
  void should_move_by_noise_of_two_thirds_of_the_radius_where_the_gradient_is_zero() {
    // given equal logits everywhere: nothing is critical and every gradient is zero
    TrainableNetwork network = SmallNetworks.linear(Engine.FUSED, 0, new double[200]);
    float[] inputs = new float[100 * 200];

    CriticalSamples samples = CriticalSearch.lass(0.3, 1).search(network, inputs, 100, 1);

    double inner = 0;
    double onEdge = 0;
    for (float end : samples.inputs()) {
      inner += Math.abs(end) < 0.1 ? 1.0 / inputs.length : 0;
      onEdge += Math.abs(end) > 0.299999 ? 1.0 / inputs.length : 0;
    }
    // beta = 0.2: P(|N| < 0.5) = 0.3829 and P(|N| > 1.5) = 0.1336, standard errors 0.0034, 0.0024
    assertThat(inner).isCloseTo(0.3829, within(0.014));
    assertThat(onEdge).isCloseTo(0.1336, within(0.01));
    assertThat(samples.zeroGradients()).isEqualTo(100);
    assertThat(samples.zeroGradientShare()).isEqualTo(1);
    assertThat(samples.ratio()).isZero();
  }

  /** The paper's reason for the noise: claim {@code lass-beats-fgsm}. */
  @Test
  void should_leave_a_point_of_zero_gradient_by_noise_alone() {
    // given logits 0.5 and 20 relu(x): class 1 from x = 0.025 on, no gradient at x = -0.1
    TrainableNetwork network = rectified();
    float[] dead = {-0.1f, 0.01f};

    // then the second point, on the slope, is there to show that not all are counted
    assertThat(CriticalSearch.fgsm(0.3).search(network, dead, 2, 1).critical())
        .containsExactly(false, true);
    assertThat(CriticalSearch.iteratedFgsm(0.3, 20).search(network, dead, 2, 1).critical())
        .containsExactly(false, true);
    CriticalSamples lass = CriticalSearch.lass(0.3, 20).search(network, dead, 2, 1);
    assertThat(lass.critical()).containsExactly(true, true);
    assertThat(lass.zeroGradients()).isEqualTo(1);
  }

  private static TrainableNetwork rectified() {
    TrainableNetwork network =
        Engine.FUSED.build(
            new NetworkSpec(
                new Architecture.Mlp(1, 1),
                new Regularizer.None(),
                Optimizer.sgd(0.1, 10),
                Precision.DOUBLE,
                ImageShape.row(1),
                2,
                1,
                1));
    double[] parameters = {1, 0, 0, 20, 0.5, 0};
    network.network().setParams(Nd4j.createFromArray(parameters).reshape(1, 6));
    return network;
  }

  @Test
  void should_refuse_what_makes_no_search() {
    assertThatThrownBy(() -> CriticalSearch.lass(0, 20)).hasMessageContaining("not 0.0");
    assertThatThrownBy(() -> CriticalSearch.lass(Double.NaN, 20)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> CriticalSearch.lass(0.1, 0)).hasMessageContaining("at least 1 step");
    assertThatThrownBy(() -> new CriticalSearch(CriticalSearch.Method.FGSM, 0.1, 2))
        .hasMessage("FGSM takes 1 step, not 2");
  }

  private static boolean[] fgsm(TrainableNetwork network, double radius) {
    return CriticalSearch.fgsm(radius).search(network, POINTS, 3, 1).critical();
  }

  private static float[] uniform(int length) {
    UniformRandomProvider random = Seeds.generator(1, "points of a test");
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }
}
