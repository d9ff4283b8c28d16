package io.github.closerlook.model;

import io.github.closerlook.model.Matrix.Form;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The fused SGD step: works on DL4J's parameter vector itself, and folds the update into the
 * gradient's gemm. It does what DL4J's {@code fit} does with the same configuration, to rounding,
 * at a fraction of the time; the differential tests hold it to that.
 */
final class FusedNetwork implements TrainableNetwork {

  /** Rows a test-mode pass takes at once: enough for full gemm speed, little memory. */
  private static final int TEST_ROWS = 250;

  private final NetworkSpec spec;
  private final MultiLayerNetwork network;
  private final DenseLayout layout;
  private final DenseParameters parameters;
  private final DenseParameters velocity;
  private final LayerNoise noise;
  private final WeightShrinkage shrinkage;

  private DensePass fullBatch;
  private DensePass lastBatch;

  /** The largest test-mode pass so far, and its first rows, as many as were asked for last. */
  private DensePass largestTestPass;

  private DensePass testPass;
  private Matrix largestInputGradient;
  private Matrix testInputGradient;
  private int[] identity = {};
  private long steps;

  FusedNetwork(NetworkSpec spec) {
    this(spec, SeededNoise.of(spec.regularizer(), spec.seed()));
  }

  FusedNetwork(NetworkSpec spec, LayerNoise noise) {
    this.spec = spec;
    this.noise = noise;
    shrinkage = spec.regularizer().effects().onWeights();
    network = Networks.initialized(spec);
    layout = DenseLayout.of(network);
    parameters = DenseParameters.view(layout, network.params());
    velocity =
        spec.optimizer().momentum() > 0 ? DenseParameters.zeros(layout, spec.precision(), 1) : null;
    fullBatch = new DensePass(layout, spec.precision(), spec.optimizer().batch(), noise);
    lastBatch = fullBatch;
  }

  @Override
  public NetworkSpec spec() {
    return spec;
  }

  @Override
  public MultiLayerNetwork network() {
    return network;
  }

  @Override
  public void step(float[] inputs, int[] labels, int[] order, int from, int count) {
    DensePass pass = passOf(count);
    pass.load(inputs, order, from);
    pass.forward(parameters);
    pass.softmax();
    pass.startBack(labels, order, from, 1.0 / count);
    double rate = spec.optimizer().rateAt(steps++, spec.stepsPerEpoch());
    for (int layer = layout.layers() - 1; layer >= 0; layer--) {
      if (layer > 0) {
        pass.back(parameters, layer);
      }
      if (velocity == null) {
        descend(pass, layer, rate);
      } else {
        descendWithMomentum(pass, layer, rate);
      }
    }
  }

  private DensePass passOf(int count) {
    if (count == fullBatch.rows) {
      return fullBatch;
    }
    if (count != lastBatch.rows) {
      lastBatch = new DensePass(layout, spec.precision(), count, noise);
    }
    return lastBatch;
  }

  /** theta = (1 - rate decay) theta - rate gradient; for plain SGD, l2 and weight decay agree. */
  private void descend(DensePass pass, int layer, double rate) {
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

  @Override
  public double[] logits(float[] inputs, int count) {
    double[] logits = new double[count * layout.classes()];
    for (int from = 0; from < count; from += TEST_ROWS) {
      DensePass pass = testForward(inputs, from, count);
      pass.outputs[layout.layers() - 1].copyTo(logits, from * layout.classes());
    }
    return logits;
  }

  @Override
  public double[] lossByInputs(float[] inputs, int[] labels, int count) {
    double[] gradients = new double[count * layout.features()];
    for (int from = 0; from < count; from += TEST_ROWS) {
      DensePass pass = testForward(inputs, from, count);
      pass.softmax();
      pass.startBack(labels, identity(count), from, 1);
      testBack(pass, gradients, from);
    }
    return gradients;
  }

  @Override
  public PredictedLoss predictedLossByInputs(float[] inputs, int count) {
    int[] predicted = new int[count];
    double[] gradients = new double[count * layout.features()];
    for (int from = 0; from < count; from += TEST_ROWS) {
      DensePass pass = testForward(inputs, from, count);
      double[] logits = new double[pass.rows * layout.classes()];
      pass.outputs[layout.layers() - 1].copyTo(logits, 0);
      int[] ofPass = PredictedLoss.classes(logits, layout.classes());
      System.arraycopy(ofPass, 0, predicted, from, ofPass.length);
      pass.softmax();
      pass.startBack(predicted, identity(count), from, 1);
      testBack(pass, gradients, from);
    }
    return new PredictedLoss(predicted, gradients);
  }

  @Override
  public double[] logitByInputs(float[] inputs, int[] logit, int count) {
    double[] gradients = new double[count * layout.features()];
    for (int from = 0; from < count; from += TEST_ROWS) {
      DensePass pass = testForward(inputs, from, count);
      Matrix delta = pass.deltas[layout.layers() - 1];
      delta.setZero();
      delta.subtractLabels(logit, identity(count), from, -1);
      testBack(pass, gradients, from);
    }
    return gradients;
  }

  private DensePass testForward(float[] inputs, int from, int count) {
    int rows = Math.min(TEST_ROWS, count - from);
    if (testPass == null || testPass.rows != rows) {
      if (largestTestPass == null || largestTestPass.rows < rows) {
        largestTestPass = new DensePass(layout, spec.precision(), rows, LayerNoise.NONE);
        largestInputGradient = null;
      }
      // Searches for critical samples ask for another number of rows at every step.
      testPass = largestTestPass.head(rows);
      testInputGradient = null;
    }
    testPass.load(inputs, identity(count), from);
    testPass.forward(parameters);
    return testPass;
  }

  private void testBack(DensePass pass, double[] gradients, int from) {
    for (int layer = layout.layers() - 1; layer > 0; layer--) {
      pass.back(parameters, layer);
    }
    if (largestInputGradient == null) {
      largestInputGradient = spec.precision().allocate(largestTestPass.rows, layout.features());
    }
    if (testInputGradient == null) {
      testInputGradient = largestInputGradient.window(0, 0, pass.rows, layout.features());
    }
    pass.inputGradient(parameters, testInputGradient);
    testInputGradient.copyTo(gradients, from * layout.features());
  }

  private int[] identity(int count) {
    if (identity.length < count) {
      identity = new int[count];
      Arrays.setAll(identity, i -> i);
    }
    return identity;
  }
}
