package io.github.closerlook.paper.model.dense;

/**
 * Noise on the inputs of a dense network's layers while it trains: dropout masks or Gaussian noise.
 * A test hands the same masks to DL4J and to the fused step.
 */
public interface LayerNoise {

  /** How the noise acts on a layer's input. */
  enum Kind {
    NONE,
    /** input x mask */
    MULTIPLIED,
    /** input + mask */
    ADDED
  }

  /** What a layer's inputs meet; the same for the whole life of a network. */
  Kind kind(int layer);

  /** Fills {@code mask} [rows, inputs of the layer] with the next draw. */
  void draw(int layer, Matrix mask);

  /** No noise at all, as in test mode. */
  LayerNoise NONE =
      new LayerNoise() {
        @Override
        public Kind kind(int layer) {
          return Kind.NONE;
        }

        @Override
        public void draw(int layer, Matrix mask) {
          throw new IllegalStateException("no noise to draw");
        }
      };
}
