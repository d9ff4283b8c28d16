package io.github.closerlook.paper.model.onednn;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.dense.FloatMatrix;
import io.github.closerlook.paper.model.dense.LayerNoise;
import io.github.closerlook.paper.model.dense.NetworkPass;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;

/**
 * Forward and backward passes of the paper's convolutional network over a batch of a fixed number
 * of rows, in oneDNN.
 */
final class CnnPass implements NetworkPass {

  /** With which statistics batch normalizations work, and what the backward pass computes. */
  enum Mode {
    /** The batch's own statistics; gradients with respect to the parameters. */
    TRAINING,
    /** The running statistics, no noise; gradients with respect to the inputs. */
    TEST
  }

  private final int rows;
  private final FloatMatrix inputGradients;
  private final FloatMatrix outputs;
  private final FloatMatrix deltas;
  private final OneDnn dnn = new OneDnn();
  private final OneDnnProgram forward = new OneDnnProgram(dnn);
  private final OneDnnProgram backward = new OneDnnProgram(dnn);
  private final List<OneDnnStage> stages = new ArrayList<>();
  private final FloatMatrix inputs;

  /** Where the stages added so far end. */
  private memory last;

  private long[] dimensions;

  /**
   * @param noise on layers' inputs; {@link LayerNoise#NONE} in test mode
   */
  CnnPass(NetworkSpec spec, CnnParameters parameters, int rows, Mode mode, LayerNoise noise) {
    this.rows = rows;
    inputs = FloatMatrix.allocate(rows, spec.features());
    inputGradients = mode == Mode.TEST ? FloatMatrix.allocate(rows, spec.features()) : null;
    outputs = FloatMatrix.allocate(rows, spec.classes());
    deltas = FloatMatrix.allocate(rows, spec.classes());

    Architecture.Cnn cnn = (Architecture.Cnn) spec.architecture();
    setDimensions(cnn.inputOf(0, spec.inputs()));
    last = dnn.on(inputs.memory(), dnn.plain(dimensions));
    memory start = last;
    int layer = 0;
    int part = 0;
    for (; layer < Architecture.Cnn.CONVOLUTIONS; layer++) {
      ImageShape images = cnn.inputOf(layer, spec.inputs());
      addNoise(noise, layer);
      addConvolution(parameters, part++, images, cnn.filters(), mode);
      ImageShape filtered = new ImageShape(cnn.filters(), images.height(), images.width());
      setDimensions(filtered);
      add(new OneDnnBatchNorm(dnn, forward, last, parameters.normalization(dnn, part++), mode));
      add(new OneDnnMaxPool(dnn, forward, last, rows, filtered));
      setDimensions(cnn.inputOf(layer + 1, spec.inputs()));
    }
    for (int i = 0; i < cnn.dense().size(); i++, layer++) {
      addNoise(noise, layer);
      addDense(parameters, part++, mode);
      add(new OneDnnBatchNorm(dnn, forward, last, parameters.normalization(dnn, part++), mode));
    }
    addNoise(noise, layer);
    addDense(parameters, part, mode);
    forward.move(last, dnn.on(outputs.memory(), dnn.plain(rows, spec.classes())));
    addBackward(start);
  }

  private void setDimensions(ImageShape images) {
    dimensions = new long[] {rows, images.channels(), images.height(), images.width()};
  }

  private void add(OneDnnStage stage) {
    stages.add(stage);
    last = stage.output();
  }

  private void addNoise(LayerNoise noise, int layer) {
    if (noise.kind(layer) != LayerNoise.Kind.NONE) {
      add(new OneDnnNoise(dnn, forward, last, dimensions, noise, layer));
    }
  }

  private void addConvolution(
      CnnParameters parameters, int part, ImageShape images, int filters, Mode mode) {
    long[] shape = {filters, images.channels(), Architecture.Cnn.KERNEL, Architecture.Cnn.KERNEL};
    memory gradient = mode == Mode.TRAINING ? parameters.weightGradient(dnn, part, shape) : null;
    add(
        new OneDnnConvolution(
            dnn,
            forward,
            last,
            rows,
            images,
            filters,
            parameters.weights(dnn, part, shape),
            gradient));
  }

  private void addDense(CnnParameters parameters, int part, Mode mode) {
    CnnParameters.Dense dense = parameters.dense(dnn, part, dimensions, mode);
    add(new OneDnnDense(dnn, forward, last, dimensions, dense));
    dimensions = new long[] {rows, dense.outputs()};
  }

  private void addBackward(memory start) {
    OneDnnStage top = stages.get(stages.size() - 1);
    backward.move(dnn.on(deltas.memory(), dnn.own(top.delta().get_desc())), top.delta());
    memory belowAll =
        inputGradients == null ? null : dnn.on(inputGradients.memory(), dnn.own(start.get_desc()));
    // While training, nobody asks for gradients with respect to what the first convolution reads.
    int lowest = inputGradients == null && !stages.get(0).hasParameters() ? 1 : 0;
    for (int i = stages.size() - 1; i >= lowest; i--) {
      stages.get(i).addBackward(backward, i > lowest ? stages.get(i - 1).delta() : belowAll);
    }
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void load(float[] source, int[] order, int from) {
    inputs.gather(source, order, from);
  }

  @Override
  public void forward() {
    forward.run();
  }

  @Override
  public FloatMatrix outputs() {
    return outputs;
  }

  @Override
  public FloatMatrix deltas() {
    return deltas;
  }

  @Override
  public void backward() {
    backward.run();
  }

  /** In test mode alone. */
  @Override
  public FloatMatrix inputGradients() {
    return inputGradients;
  }

  @Override
  public void close() {
    dnn.close();
  }
}
