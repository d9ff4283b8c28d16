package io.github.closerlook.paper.model.dense;

import static io.github.closerlook.paper.model.Batches.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.Batches;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One step back through SGD: gradients against DL4J's, H v and the mixed product against central
 * differences of the gradient, in double precision.
 */
class UnrolledSgdTest {

  private static final Batches DATA = Batches.of(12, 6, 4, 3);
  private static final double RATE = 0.3;

  /** Central differences at 1e-5 in double err by about 1e-10 plus rounding, 1e-16 / 1e-5. */
  private static final double STEP = 1e-5;

  private static final double TOLERANCE = 1e-8;

  private final TrainableNetwork network =
      Engine.FUSED.build(
          new NetworkSpec(
              new Architecture.Mlp(9, 2),
              new Regularizer.None(),
              Optimizer.sgd(RATE, 12),
              Precision.DOUBLE,
              ImageShape.row(6),
              4,
              1,
              5));
  private final double[] theta = network.network().params().data().asDouble();
  private final double[] other = shifted(theta, direction(theta.length, 1), 0.2);

  @Test
  void should_give_the_gradient_that_dl4j_gives() {
    var labels = Nd4j.zeros(Precision.DOUBLE.dataType(), 12, 4);
    for (int i = 0; i < 12; i++) {
      labels.putScalar(i, DATA.labels()[i], 1);
    }
    var inputs =
        Nd4j.createFromArray(DATA.inputs()).reshape(12, 6).castTo(Precision.DOUBLE.dataType());

    var dl4j = network.network().calculateGradients(inputs, labels, null, null);

    // then: DL4J sums over the batch, the loss here is the mean
    double[] byParameters = dl4j.getFirst().gradient().div(12).dup().data().asDouble();
    double[] byInputs = dl4j.getSecond().div(12).dup('c').data().asDouble();
    assertThat(largestDifference(gradient(theta), byParameters)).isLessThan(1e-12);
    assertThat(largestDifference(inputGradient(theta), byInputs)).isLessThan(1e-12);
  }

  @Test
  void should_carry_back_by_hessian_products() {
    // given two losses, started at two points
    UnrolledSgd sweep = new UnrolledSgd(network.network(), 12, 2);
    double[] first = start(sweep, other);
    double[] second = start(sweep, shifted(other, direction(theta.length, 2), 0.3));

    sweep.moveTo(theta, 0);
    sweep.stepBack(DATA.inputs(), DATA.labels(), identity(), 0, 12, RATE);

    // then each is v - rate H v
    for (int k = 0; k < 2; k++) {
      double[] v = k == 0 ? first : second;
      double[] up = gradient(shifted(theta, v, STEP));
      double[] down = gradient(shifted(theta, v, -STEP));
      double[] expected = new double[v.length];
      Arrays.setAll(expected, i -> v[i] - RATE * (up[i] - down[i]) / (2 * STEP));
      assertThat(largestDifference(sweep.parameterGradients(k), expected)).isLessThan(TOLERANCE);
      assertThat(largestDifference(expected, v)).isGreaterThan(1e-3);
    }
  }

  @Test
  void should_give_the_mixed_product_of_each_loss() {
    UnrolledSgd sweep = new UnrolledSgd(network.network(), 12, 2);
    double[] first = start(sweep, other);
    double[] second = start(sweep, shifted(other, direction(theta.length, 2), 0.3));
    double[][] direct = {sweep.inputGradients(0), sweep.inputGradients(1)};

    sweep.moveTo(theta, 0);
    sweep.stepBack(DATA.inputs(), DATA.labels(), identity(), 0, 12, RATE);

    for (int k = 0; k < 2; k++) {
      double[] v = k == 0 ? first : second;
      double[] up = inputGradient(shifted(theta, v, STEP));
      double[] down = inputGradient(shifted(theta, v, -STEP));
      double[] expected = new double[12 * 6];
      Arrays.setAll(expected, i -> -RATE * (up[i] - down[i]) / (2 * STEP));
      double[] actual = sweep.inputGradients(k);
      double[] before = direct[k];
      Arrays.setAll(actual, i -> actual[i] - before[i]);
      assertThat(largestDifference(actual, expected)).isLessThan(TOLERANCE);
      assertThat(Arrays.stream(expected).map(Math::abs).max().orElseThrow()).isGreaterThan(1e-3);
    }
  }

  @Test
  void should_refuse_more_losses_than_it_has_room_for() {
    UnrolledSgd sweep = new UnrolledSgd(network.network(), 12, 1);
    start(sweep, theta);

    assertThatThrownBy(() -> start(sweep, theta))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 losses");
  }

  /** Starts the mean loss at a point and gives its gradient. */
  private static double[] start(UnrolledSgd sweep, double[] parameters) {
    sweep.moveTo(parameters, 0);
    sweep.startLoss(DATA.inputs(), DATA.labels(), mean());
    return sweep.parameterGradients(sweep.losses() - 1);
  }

  private double[] gradient(double[] parameters) {
    return start(new UnrolledSgd(network.network(), 12, 1), parameters);
  }

  private double[] inputGradient(double[] parameters) {
    UnrolledSgd sweep = new UnrolledSgd(network.network(), 12, 1);
    sweep.moveTo(parameters, 0);
    sweep.startLoss(DATA.inputs(), DATA.labels(), mean());
    return sweep.inputGradients(0);
  }

  private static double[] mean() {
    double[] weights = new double[12];
    Arrays.fill(weights, 1.0 / 12);
    return weights;
  }

  private static int[] identity() {
    int[] order = new int[12];
    Arrays.setAll(order, i -> i);
    return order;
  }

  private static double[] direction(int length, long seed) {
    float[] gaussian = Batches.of(length, 1, 2, seed).inputs();
    double[] direction = new double[length];
    Arrays.setAll(direction, i -> gaussian[i]);
    return direction;
  }

  private static double[] shifted(double[] from, double[] direction, double by) {
    double[] shifted = new double[from.length];
    Arrays.setAll(shifted, i -> from[i] + by * direction[i]);
    return shifted;
  }
}
