package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.model.dense.ChunkedNetwork;
import io.github.closerlook.paper.model.dense.LayerNoise;
import io.github.closerlook.paper.model.dense.SeededNoise;
import io.github.closerlook.paper.model.spec.NetworkSpec;

/**
 * The paper's convolutional network with oneDNN's layers on DL4J's parameter vector. It does what
 * DL4J's {@code fit} does with the same configuration, to rounding; the differential tests hold it
 * to that. Single precision only.
 */
public final class OneDnnNetwork extends ChunkedNetwork<CnnPass> {

  /**
   * Rows of a test-mode pass. Searches for critical samples ask for another number at every step,
   * and a pass has a fixed one; rows left over are computed in vain, so it is small.
   */
  private static final int TEST_ROWS = 32;

  private final CnnParameters parameters;
  private final LayerNoise noise;
  private CnnPass testPass;

  public OneDnnNetwork(NetworkSpec spec) {
    this(spec, SeededNoise.of(spec.regularizer(), spec.seed()));
  }

  OneDnnNetwork(NetworkSpec spec, LayerNoise noise) {
    super(spec, TEST_ROWS);
    this.noise = noise;
    parameters = new CnnParameters(network, spec);
  }

  @Override
  protected CnnPass trainingPass(int rows) {
    return new CnnPass(spec, parameters, rows, CnnPass.Mode.TRAINING, noise);
  }

  @Override
  protected CnnPass testPass(int rows) {
    if (testPass == null) {
      testPass = new CnnPass(spec, parameters, TEST_ROWS, CnnPass.Mode.TEST, LayerNoise.NONE);
    }
    return testPass;
  }

  @Override
  protected void descend(CnnPass pass, double rate) {
    pass.backward();
    parameters.descend(rate);
  }

  /** The gradient of the batch's mean cross-entropy, in training mode and DL4J's order. */
  double[] gradient(float[] inputs, int[] labels, int[] order, int from, int count) {
    started(inputs, labels, order, from, count).backward();
    return parameters.gradient();
  }

  @Override
  public void close() {
    super.close();
    close(testPass);
    testPass = null;
  }
}
