package io.github.closerlook.paper.train;

import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Keeps the batches that a network is to step on, and never steps: it stays as it was built. */
record RecordingNetwork(TrainableNetwork recorded, List<Step> steps) implements TrainableNetwork {

  /** The inputs [count x features] and labels [count] of one step. */
  record Step(float[] inputs, int[] labels) {}

  RecordingNetwork(TrainableNetwork recorded) {
    this(recorded, new ArrayList<>());
  }

  @Override
  public NetworkSpec spec() {
    return recorded.spec();
  }

  @Override
  public MultiLayerNetwork network() {
    return recorded.network();
  }

  @Override
  public void step(float[] inputs, int[] labels, int[] order, int from, int count) {
    int features = spec().features();
    float[] seen = new float[count * features];
    int[] told = new int[count];
    for (int row = 0; row < count; row++) {
      int example = order[from + row];
      System.arraycopy(inputs, example * features, seen, row * features, features);
      told[row] = labels[example];
    }
    steps.add(new Step(seen, told));
  }

  @Override
  public double[] logits(float[] inputs, int count) {
    return recorded.logits(inputs, count);
  }

  @Override
  public double[] inputGradients(float[] inputs, int[] labels, int count) {
    return recorded.inputGradients(inputs, labels, count);
  }
}
