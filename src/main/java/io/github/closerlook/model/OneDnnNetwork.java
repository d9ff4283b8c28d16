package io.github.closerlook.model;

import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * The paper's convolutional network with oneDNN's layers on DL4J's parameter vector. It does what
 * DL4J's {@code fit} does with the same configuration, to rounding; the differential tests hold it
 * to that. Single precision only.
 */
final class OneDnnNetwork implements TrainableNetwork {

  /**
   * Rows of a test-mode pass. Searches for critical samples ask for another number at every step,
   * and a pass has a fixed one; rows left over are computed in vain, so it is small.
   */
  private static final int TEST_ROWS = 32;

  private final NetworkSpec spec;
  private final MultiLayerNetwork network;
  private final CnnParameters parameters;
  private final LayerNoise noise;

  private CnnPass fullBatch;
  private CnnPass lastBatch;
  private CnnPass testPass;
  private int[] identity = {};
  private long steps;

  OneDnnNetwork(NetworkSpec spec) {
    this(spec, SeededNoise.of(spec.regularizer(), spec.seed()));
  }

  OneDnnNetwork(NetworkSpec spec, LayerNoise noise) {
    this.spec = spec;
    this.noise = noise;
    network = Networks.initialized(spec);
    parameters = new CnnParameters(network, spec);
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
    computeGradient(inputs, labels, order, from, count);
    double rate = spec.optimizer().rateAt(steps++, spec.stepsPerEpoch());
    parameters.descend(rate);
  }

  /** The gradient of the batch's mean cross-entropy, in training mode and DL4J's order. */
  double[] gradient(float[] inputs, int[] labels, int[] order, int from, int count) {
    computeGradient(inputs, labels, order, from, count);
    return parameters.gradient();
  }

  private void computeGradient(float[] inputs, int[] labels, int[] order, int from, int count) {
    CnnPass pass = passOf(count);
    pass.load(inputs, order, from);
    pass.forward();
    startBack(pass, labels, order, from, 1.0 / count);
    pass.backward();
  }

  private CnnPass passOf(int count) {
    if (fullBatch == null) {
      fullBatch = trainingPass(spec.optimizer().batch());
    }
    if (count == fullBatch.rows) {
      return fullBatch;
    }
    if (lastBatch == null || count != lastBatch.rows) {
      closeIfOpen(lastBatch);
      lastBatch = trainingPass(count);
    }
    return lastBatch;
  }

  private CnnPass trainingPass(int rows) {
    return new CnnPass(spec, parameters, rows, CnnPass.Mode.TRAINING, noise);
  }

  private static void startBack(CnnPass pass, int[] labels, int[] order, int from, double scale) {
    pass.softmax();
    pass.deltas.copyFrom(pass.outputs);
    pass.deltas.subtractLabels(labels, order, from, scale);
  }

  @Override
  public double[] logits(float[] inputs, int count) {
    double[] logits = new double[count * spec.classes()];
    double[] ofPass = new double[TEST_ROWS * spec.classes()];
    for (int from = 0; from < count; from += TEST_ROWS) {
      CnnPass pass = testForward(inputs, from, count);
      pass.outputs.copyTo(ofPass, 0);
      copyHead(ofPass, logits, from, count, spec.classes());
    }
    return logits;
  }

  @Override
  public double[] lossByInputs(float[] inputs, int[] labels, int count) {
    return byInputs(
        inputs, count, (pass, from) -> startBack(pass, labels, rowsFrom(from, count), 0, 1));
  }

  @Override
  public PredictedLoss predictedLossByInputs(float[] inputs, int count) {
    int[] predicted = new int[count];
    double[] logits = new double[TEST_ROWS * spec.classes()];
    double[] gradients =
        byInputs(
            inputs,
            count,
            (pass, from) -> {
              pass.outputs.copyTo(logits, 0);
              int[] ofPass = PredictedLoss.classes(logits, spec.classes());
              System.arraycopy(ofPass, 0, predicted, from, Math.min(TEST_ROWS, count - from));
              startBack(pass, predicted, rowsFrom(from, count), 0, 1);
            });
    return new PredictedLoss(predicted, gradients);
  }

  @Override
  public double[] logitByInputs(float[] inputs, int[] logit, int count) {
    return byInputs(
        inputs,
        count,
        (pass, from) -> {
          pass.deltas.setZero();
          pass.deltas.subtractLabels(logit, rowsFrom(from, count), 0, -1);
        });
  }

  private interface StartOfWayBack {
    void set(CnnPass pass, int from);
  }

  private double[] byInputs(float[] inputs, int count, StartOfWayBack start) {
    double[] gradients = new double[count * spec.features()];
    double[] ofPass = new double[TEST_ROWS * spec.features()];
    for (int from = 0; from < count; from += TEST_ROWS) {
      CnnPass pass = testForward(inputs, from, count);
      start.set(pass, from);
      pass.backward();
      pass.inputGradient.copyTo(ofPass, 0);
      copyHead(ofPass, gradients, from, count, spec.features());
    }
    return gradients;
  }

  /**
   * Examples of a pass; the rows left over take the last example's label, and nobody reads them.
   */
  private int[] rowsFrom(int from, int count) {
    if (identity.length == 0) {
      identity = new int[TEST_ROWS];
    }
    Arrays.setAll(identity, row -> Math.min(from + row, count - 1));
    return identity;
  }

  private static void copyHead(double[] ofPass, double[] all, int from, int count, int columns) {
    int rows = Math.min(TEST_ROWS, count - from);
    System.arraycopy(ofPass, 0, all, from * columns, rows * columns);
  }

  private CnnPass testForward(float[] inputs, int from, int count) {
    if (testPass == null) {
      testPass = new CnnPass(spec, parameters, TEST_ROWS, CnnPass.Mode.TEST, LayerNoise.NONE);
    }
    testPass.load(inputs, from, Math.min(from + TEST_ROWS, count));
    testPass.forward();
    return testPass;
  }

  @Override
  public void close() {
    closeIfOpen(fullBatch);
    closeIfOpen(lastBatch);
    closeIfOpen(testPass);
    fullBatch = null;
    lastBatch = null;
    testPass = null;
  }

  private static void closeIfOpen(CnnPass pass) {
    if (pass != null) {
      pass.close();
    }
  }
}
