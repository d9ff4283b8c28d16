package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.model.dense.FloatMatrix;
import org.bytedeco.dnnl.memory;

/** A layer in oneDNN by itself, between plain inputs and outputs. */
final class FastLayer implements AutoCloseable {

  private final OneDnn dnn = new OneDnn();
  private final OneDnnProgram forward = new OneDnnProgram(dnn);
  private final OneDnnProgram backward = new OneDnnProgram(dnn);
  private final FloatMatrix inputs;
  private final FloatMatrix outputs;
  private final FloatMatrix deltas;
  private final FloatMatrix inputGradient;

  /** Writes a layer's forward computation. */
  interface Writer {
    OneDnnStage write(LayerKind.Place place);
  }

  FastLayer(
      long[] inputDimensions, LayerCase.Layout layout, long[] outputDimensions, Writer writer) {
    inputs = matrix(inputDimensions);
    inputGradient = matrix(inputDimensions);
    outputs = matrix(outputDimensions);
    deltas = matrix(outputDimensions);
    memory plainInput = dnn.on(inputs.memory(), dnn.plain(inputDimensions));
    memory input = dnn.allocate(dnn.layout(layout.tag, inputDimensions));
    forward.move(plainInput, input);
    OneDnnStage stage = writer.write(new LayerKind.Place(dnn, forward, input));
    forward.move(stage.output(), dnn.on(outputs.memory(), dnn.plain(outputDimensions)));

    backward.move(dnn.on(deltas.memory(), dnn.plain(outputDimensions)), stage.delta());
    // As between the layers of a network: in the layout of what the layer read.
    memory below = dnn.allocate(dnn.own(input.get_desc()));
    stage.addBackward(backward, below);
    backward.move(below, dnn.on(inputGradient.memory(), dnn.plain(inputDimensions)));
  }

  private static FloatMatrix matrix(long[] dimensions) {
    int columns = 1;
    for (int i = 1; i < dimensions.length; i++) {
      columns *= (int) dimensions[i];
    }
    return FloatMatrix.allocate((int) dimensions[0], columns);
  }

  double[] outputs(double[] of) {
    inputs.copyFrom(of, 0);
    forward.run();
    return values(outputs);
  }

  /** The inputs' gradient; parameters' gradients are where the layer was told to write them. */
  double[] backward(double[] from) {
    deltas.copyFrom(from, 0);
    backward.run();
    return values(inputGradient);
  }

  private static double[] values(FloatMatrix matrix) {
    double[] values = new double[matrix.size()];
    matrix.copyTo(values, 0);
    return values;
  }

  @Override
  public void close() {
    dnn.close();
  }
}
