package io.github.closerlook.model;

import org.bytedeco.dnnl.memory;

/**
 * A layer in oneDNN. Its constructor writes the forward computation into a program; here is the way
 * back.
 */
interface OneDnnStage {

  /** What the layer gives. */
  memory output();

  /** The loss by the output, in the output's layout; the layer above writes it. */
  memory delta();

  /**
   * Writes the backward computation: from {@link #delta} to the gradient of the layer's own
   * parameters, if it trains, and to the loss by its input.
   *
   * @param deltaBelow where that goes, or null where nobody asks
   */
  void addBackward(OneDnnProgram program, memory deltaBelow);
}
