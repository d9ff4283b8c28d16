package io.github.closerlook.paper.model.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.closerlook.paper.data.ImageShape;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shape of a network, but for its inputs and classes, which the data give. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Architecture.Mlp.class, name = "mlp"),
  @JsonSubTypes.Type(value = Architecture.Cnn.class, name = "cnn")
})
public sealed interface Architecture {

  /** More units per layer, or filters, than this are a typing error: the paper has 8192. */
  int MAX_UNITS = 1 << 16;

  /** More hidden layers than this are, too: the paper has 2. */
  int MAX_LAYERS = 64;

  /**
   * Multiply-adds of the forward pass of one example, those of the output layer left out: what a
   * run costs is estimated from them.
   */
  double multiplyAdds(ImageShape inputs);

  /** Filters of the first convolution; 0 where there is none. */
  int firstLayerFilters();

  /** The answer of the kind that this is: whoever asks has one for each kind. */
  <T> T match(Function<Mlp, T> mlp, Function<Cnn, T> cnn);

  /** Units of each hidden layer that is fully connected, from the inputs on. */
  List<Integer> hiddenUnits();

  /** The same with so many units per hidden layer, or filters a convolution. */
  Architecture withWidth(int width);

  /**
   * The paper's multilayer perceptron (section 2): dense ReLU layers of one width, softmax output.
   *
   * @param width units per hidden layer; the paper's is 4096, and 16 for loss sensitivity
   * @param depth hidden layers; the paper's is 2
   */
  record Mlp(int width, int depth) implements Architecture {
    public Mlp {
      if (width < 1 || width > MAX_UNITS || depth < 0 || depth > MAX_LAYERS) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "an MLP has 1 to %d units a layer and 0 to %d hidden layers, not width %d and depth %d",
                MAX_UNITS,
                MAX_LAYERS,
                width,
                depth));
      }
    }

    @Override
    public double multiplyAdds(ImageShape inputs) {
      return (double) inputs.features() * width + (depth - 1.0) * width * width;
    }

    @Override
    public int firstLayerFilters() {
      return 0;
    }

    @Override
    public <T> T match(Function<Mlp, T> mlp, Function<Cnn, T> cnn) {
      return mlp.apply(this);
    }

    @Override
    public List<Integer> hiddenUnits() {
      return Collections.nCopies(depth, width);
    }

    @Override
    public Mlp withWidth(int other) {
      return new Mlp(other, depth);
    }

    @Override
    public String toString() {
      return "MLP " + depth + " x " + width;
    }
  }

  /**
   * The paper's convolutional network, in the style of a small AlexNet (section 2): twice a
   * convolution of 5x5, batch normalization, ReLU and max-pooling of 3x3; then dense layers, each
   * with batch normalization and ReLU; then the softmax output.
   *
   * <p>The paper does not say how images are padded and how far the pools are apart. Here a
   * convolution keeps the size of the image, and a pool halves it (stride 2, padded where needed).
   * Layers before a batch normalization have no bias, which it would take away again.
   *
   * @param filters of each convolution; the paper's are 200
   * @param dense units of the dense layers; the paper's are 384 and 192
   */
  record Cnn(int filters, List<Integer> dense) implements Architecture {

    /** Rows and columns of a convolution's filter, in pixels. */
    public static final int KERNEL = 5;

    /** Convolutions, each with its pool. */
    public static final int CONVOLUTIONS = 2;

    /** Rows and columns that a pool takes the maximum of, in pixels. */
    public static final int POOL = 3;

    /** Pixels from one pool to the next. */
    public static final int STRIDE = 2;

    public Cnn {
      dense = List.copyOf(dense);
      if (filters < 1
          || filters > MAX_UNITS
          || dense.size() > MAX_LAYERS
          || dense.stream().anyMatch(units -> units < 1 || units > MAX_UNITS)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a CNN has 1 to %d filters, at most %d dense layers and 1 to %d units in each, not %d and %s",
                MAX_UNITS,
                MAX_LAYERS,
                MAX_UNITS,
                filters,
                dense));
      }
    }

    /** The shape of the images that a convolution reads, counted from 0; after the last, pooled. */
    public ImageShape inputOf(int convolution, ImageShape images) {
      ImageShape shape = images;
      for (int i = 0; i < convolution; i++) {
        shape = new ImageShape(filters, pooled(shape.height()), pooled(shape.width()));
      }
      return shape;
    }

    /** What a pool leaves of so many pixels. */
    public static int pooled(int pixels) {
      return (pixels + STRIDE - 1) / STRIDE;
    }

    @Override
    public double multiplyAdds(ImageShape inputs) {
      double sum = 0;
      for (int i = 0; i < CONVOLUTIONS; i++) {
        sum += (double) inputOf(i, inputs).features() * KERNEL * KERNEL * filters;
      }
      int units = inputOf(CONVOLUTIONS, inputs).features();
      for (int next : dense) {
        sum += (double) units * next;
        units = next;
      }
      return sum;
    }

    @Override
    public int firstLayerFilters() {
      return filters;
    }

    @Override
    public <T> T match(Function<Mlp, T> mlp, Function<Cnn, T> cnn) {
      return cnn.apply(this);
    }

    @Override
    public List<Integer> hiddenUnits() {
      return dense;
    }

    /** So many filters; the dense layers grow and shrink in proportion. */
    @Override
    public Cnn withWidth(int other) {
      return new Cnn(
          other, dense.stream().map(units -> Math.max(1, units * other / filters)).toList());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "CNN 2 x %d filters, dense %s",
          filters,
          dense.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }
}
