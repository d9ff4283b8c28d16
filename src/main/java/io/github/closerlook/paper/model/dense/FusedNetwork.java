package io.github.closerlook.paper.model.dense;

import io.github.closerlook.paper.model.dense.Matrix.Form;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.WeightShrinkage;

/**
 * The fused SGD step: works on DL4J's parameter vector itself, and folds the update into the
 * gradient's gemm. It does what DL4J's {@code fit} does with the same configuration, to rounding,
 * at a fraction of the time; the differential tests hold it to that.
 */
public final class FusedNetwork extends ChunkedNetwork<DensePass> {

  /** Rows a test-mode pass takes at once: enough for full gemm speed, little memory. */
  private static final int TEST_ROWS = 250;

  private final DenseParameters parameters;
  private final DenseParameters velocity;
  private final LayerNoise noise;
  private final WeightShrinkage shrinkage;

  /** The largest test-mode pass so far, and its first rows, as many as were asked for last. */
  private DensePass largestTestPass;

  private DensePass testPass;

  public FusedNetwork(NetworkSpec spec) {
    this(spec, SeededNoise.of(spec.regularizer(), spec.seed()));
  }

  FusedNetwork(NetworkSpec spec, LayerNoise noise) {
    super(spec, TEST_ROWS);
    this.noise = noise;
    shrinkage = spec.regularizer().effects().onWeights();
    DenseLayout layout = DenseLayout.of(network);
    parameters = DenseParameters.view(layout, network.params());
    velocity =
        spec.optimizer().momentum() > 0 ? DenseParameters.zeros(layout, spec.precision(), 1) : null;
  }

  @Override
  protected DensePass trainingPass(int rows) {
    return new DensePass(parameters, spec.precision(), rows, noise);
  }

  @Override
  protected DensePass testPass(int rows) {
    if (testPass == null || testPass.rows() != rows) {
      if (largestTestPass == null || largestTestPass.rows() < rows) {
        largestTestPass = new DensePass(parameters, spec.precision(), rows, LayerNoise.NONE);
      }
      // Searches for critical samples ask for another number of rows at every step.
      testPass = largestTestPass.head(rows);
    }
    return testPass;
  }

  @Override
  protected void descend(DensePass pass, double rate) {
    for (int layer = parameters.layout.layers() - 1; layer >= 0; layer--) {
      if (layer > 0) {
        pass.backward(layer);
      }
      if (velocity == null) {
        descendPlainly(pass, layer, rate);
      } else {
        descendWithMomentum(pass, layer, rate);
      }
    }
  }

  /** theta = (1 - rate decay) theta - rate gradient; for plain SGD, l2 and weight decay agree. */
  private void descendPlainly(DensePass pass, int layer, double rate) {
    double decay =
        switch (shrinkage.kind()) {
          case NONE -> 0;
          case DECAY, L2 -> shrinkage.coefficient();
        };
    parameters.weights[layer].setProduct(
        -rate,
        pass.deltas[layer],
        Form.TRANSPOSED,
        pass.inputs[layer],
        Form.AS_IS,
        1 - rate * decay);
    parameters.biases[layer].setColumnSums(-rate, pass.deltas[layer], 1);
  }

  /**
   * DL4J's Nesterov step: v' = mu v - rate (gradient + l2 theta), theta' = theta - mu v + (1 + mu)
   * v' - rate decay theta.
   */
  private void descendWithMomentum(DensePass pass, int layer, double rate) {
    double mu = spec.optimizer().momentum();
    Matrix theta = parameters.weights[layer];
    Matrix v = velocity.weights[layer];
    double coefficient = shrinkage.coefficient();
    double inVelocity =
        switch (shrinkage.kind()) {
          case NONE, DECAY -> 0;
          case L2 -> -rate * coefficient / mu;
        };
    if (inVelocity != 0) {
      // v becomes v - (rate l2 / mu) theta, so that the product below makes it mu v - rate l2
      // theta; what theta then subtracts too much, mu times that, is given back by the scaling.
      v.addScaled(inVelocity, theta);
    }
    if (coefficient > 0) {
      theta.scale(1 - rate * coefficient);
    }
    theta.addScaled(-mu, v);
    v.setProduct(-rate, pass.deltas[layer], Form.TRANSPOSED, pass.inputs[layer], Form.AS_IS, mu);
    theta.addScaled(1 + mu, v);

    Matrix bias = parameters.biases[layer];
    Matrix biasVelocity = velocity.biases[layer];
    bias.addScaled(-mu, biasVelocity);
    biasVelocity.setColumnSums(-rate, pass.deltas[layer], mu);
    bias.addScaled(1 + mu, biasVelocity);
  }
}
