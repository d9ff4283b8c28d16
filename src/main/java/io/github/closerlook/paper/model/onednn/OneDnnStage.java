package io.github.closerlook.paper.model.onednn;

import org.bytedeco.dnnl.memory;

/** A layer in oneDNN. Its constructor writes the forward computation into a program. */
abstract class OneDnnStage {

  final OneDnn dnn;

  /** What the layer reads. */
  final memory input;

  private memory output;
  private memory delta;

  OneDnnStage(OneDnn dnn, memory input) {
    this.dnn = dnn;
    this.input = input;
  }

  /** Allocates {@link #output} and {@link #delta}; once, by the constructor. */
  final void allocate(memory.desc layout) {
    output = dnn.allocate(layout);
    delta = dnn.allocate(layout);
  }

  /** What the layer gives. */
  final memory output() {
    return output;
  }

  /** Gradient with respect to the output, in its layout; the layer above writes it. */
  final memory delta() {
    return delta;
  }

  /** Whether it has parameters that training changes. */
  abstract boolean hasParameters();

  /**
   * Writes the backward computation: from {@link #delta} to the gradients of the layer's own
   * parameters, if it trains, and to those with respect to its input.
   *
   * @param deltaBelow where the latter go, or null where nobody asks
   */
  abstract void addBackward(OneDnnProgram program, memory deltaBelow);
}
