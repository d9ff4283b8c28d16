package io.github.closerlook.paper.train;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;

/** Copies of a batch's examples, free to be changed before the step on them. */
final class Batch {

  private final TrainableNetwork network;
  private final Sample sample;
  private final int[] rows;
  private final int[] labels;

  /** [rows, features]; of the last {@link #load}. */
  final float[] inputs;

  Batch(TrainableNetwork network, Sample sample) {
    this.network = network;
    this.sample = sample;
    int size = Math.min(network.spec().optimizer().batch(), sample.examples());
    inputs = new float[size * sample.features()];
    labels = new int[size];
    rows = new int[size];
    Arrays.setAll(rows, row -> row);
  }

  /** Row i becomes example {@code order[from + i]}. */
  void load(int[] order, int from, int count) {
    for (int row = 0; row < count; row++) {
      int example = order[from + row];
      labels[row] = sample.labels()[example];
      int features = sample.features();
      System.arraycopy(sample.inputs(), example * features, inputs, row * features, features);
    }
  }

  /** One SGD step on the first {@code count} rows. */
  void step(int count) {
    network.step(inputs, labels, rows, 0, count);
  }
}
