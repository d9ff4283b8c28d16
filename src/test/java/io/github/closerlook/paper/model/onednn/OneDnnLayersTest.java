package io.github.closerlook.paper.model.onednn;

import static io.github.closerlook.paper.model.Batches.largestDifference;
import static io.github.closerlook.paper.model.onednn.StockLayer.dot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.dense.LayerNoise;
import io.github.closerlook.paper.model.dense.Matrix;
import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.onednn.LayerCase.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each layer in oneDNN by itself does what DL4J's own does in double precision, and its gradients
 * are those of finite differences of that.
 */
class OneDnnLayersTest {

  /** Of numbers of about 1 to 10, and sums of up to some hundreds of products, in float. */
  private static final double ROUNDING = 1e-4;

  @BeforeAll
  static void only_where_onednn_runs() {
    assumeTrue(OneDnnLibrary.whyNot() == null, OneDnnLibrary.whyNot());
  }

  /** Odd and even sides, 1 and 3 channels, filters that fill blocks of 8 and 16 or not, one row. */
  static List<LayerCase> training() {
    return Stream.of(
            images(LayerKind.CONVOLUTION, 2, new ImageShape(1, 5, 7), 3),
            images(LayerKind.CONVOLUTION, 3, new ImageShape(3, 9, 6), 5),
            images(LayerKind.CONVOLUTION, 1, new ImageShape(5, 4, 3), 9),
            images(LayerKind.CONVOLUTION, 2, new ImageShape(8, 7, 8), 16),
            images(LayerKind.NORMALIZATION, 4, new ImageShape(3, 5, 4), 0),
            images(LayerKind.NORMALIZATION, 1, new ImageShape(9, 3, 4), 0),
            images(LayerKind.NORMALIZATION, 3, new ImageShape(16, 2, 2), 0),
            rows(LayerKind.NORMALIZATION, 6, 5, 0),
            images(LayerKind.MAX_POOL, 2, new ImageShape(1, 7, 7), 0),
            images(LayerKind.MAX_POOL, 3, new ImageShape(5, 6, 9), 0),
            images(LayerKind.MAX_POOL, 1, new ImageShape(8, 8, 8), 0),
            images(LayerKind.MAX_POOL, 1, new ImageShape(3, 2, 1), 0),
            images(LayerKind.DENSE, 4, new ImageShape(3, 4, 3), 7),
            images(LayerKind.DENSE, 1, new ImageShape(9, 2, 2), 16),
            rows(LayerKind.DENSE, 5, 11, 3),
            rows(LayerKind.DENSE_WITH_BIAS, 5, 8, 10),
            rows(LayerKind.DENSE_WITH_BIAS, 1, 13, 4))
        .flatMap(cases -> cases)
        .toList();
  }

  private static Stream<LayerCase> images(LayerKind kind, int rows, ImageShape images, int units) {
    return Stream.of(Layout.CHANNELS, Layout.BLOCKS)
        .map(l -> new LayerCase(kind, CnnPass.Mode.TRAINING, rows, images, units, l));
  }

  private static Stream<LayerCase> rows(LayerKind kind, int rows, int inputs, int units) {
    ImageShape row = ImageShape.row(inputs);
    return Stream.of(new LayerCase(kind, CnnPass.Mode.TRAINING, rows, row, units, Layout.ROWS));
  }

  static List<LayerCase> test() {
    return training().stream().map(test -> test.in(CnnPass.Mode.TEST)).toList();
  }

  @ParameterizedTest
  @MethodSource("training")
  void should_do_what_dl4j_does_while_training(LayerCase test) {
    try (LayerPair pair = new LayerPair(test)) {
      assertClose(pair.outputs(), pair.stock.outputs());
      assertClose(pair.inputGradient(), pair.stock.backward(pair.deltas));
      assertClose(pair.gradient(), pair.stock.gradient());
    }
  }

  @ParameterizedTest
  @MethodSource("training")
  void should_have_the_gradients_of_finite_differences_while_training(LayerCase test) {
    try (LayerPair pair = new LayerPair(test)) {
      pair.outputs();
      assertSlopeByInputs(pair);
      if (pair.trained() > 0) {
        double[] direction = test.gaussian(pair.initialParameters().length, "direction");
        Arrays.fill(direction, pair.trained(), direction.length, 0);
        assertSlope(
            dot(pair.gradient(), direction), pair.stock.slopeByParameters(pair.deltas, direction));
      }
    }
  }

  /** DL4J goes back in training mode only: here finite differences are what there is. */
  @ParameterizedTest
  @MethodSource("test")
  void should_do_what_dl4j_does_in_test_mode_and_leave_its_parameters_alone(LayerCase test) {
    try (LayerPair pair = new LayerPair(test)) {
      assertClose(pair.outputs(), pair.stock.outputs());
      assertSlopeByInputs(pair);
      assertThat(pair.parameters()).isEqualTo(pair.initialParameters());
    }
  }

  private static void assertSlopeByInputs(LayerPair pair) {
    double[] direction = pair.test.gaussian(pair.inputs.length, "direction");
    assertSlope(
        dot(pair.inputGradient(), direction), pair.stock.slopeByInputs(pair.deltas, direction));
  }

  private static void assertSlope(double fast, double exact) {
    assertThat(Math.abs(exact)).isGreaterThan(0.01);
    // A slope sums up to a thousand numbers, each rounded.
    assertThat(fast).isCloseTo(exact, within(ROUNDING * Math.max(1, Math.abs(exact) / 10)));
  }

  private static void assertClose(double[] fast, double[] exact) {
    assertThat(largestDifference(fast, exact)).isLessThan(ROUNDING);
  }

  /** Masks are drawn in the order of the features, whatever the layout. */
  @ParameterizedTest
  @CsvSource({
    "MULTIPLIED, CHANNELS", "MULTIPLIED, BLOCKS", "MULTIPLIED, ROWS",
    "ADDED, CHANNELS", "ADDED, BLOCKS", "ADDED, ROWS"
  })
  void should_put_every_mask_on_the_features_it_was_drawn_for(LayerNoise.Kind kind, Layout layout) {
    LayerCase test =
        new LayerCase(null, CnnPass.Mode.TRAINING, 3, new ImageShape(5, 3, 4), 0, layout);
    double[] inputs = test.gaussian(180, "inputs");
    double[] deltas = test.gaussian(180, "deltas");
    double[] drawn = test.gaussian(2 * 180, "masks");
    try (FastLayer fast = noise(test, new Tape(kind, drawn))) {
      for (int batch = 0; batch < 2; batch++) {
        double[] mask = Arrays.copyOfRange(drawn, 180 * batch, 180 * (batch + 1));
        boolean multiplies = kind == LayerNoise.Kind.MULTIPLIED;
        assertThat(fast.outputs(inputs))
            .containsExactly(
                multiplies
                    ? floats(inputs, mask, (a, b) -> a * b)
                    : floats(inputs, mask, (a, b) -> a + b));
        assertThat(fast.backward(deltas))
            .containsExactly(multiplies ? floats(deltas, mask, (a, b) -> a * b) : deltas);
      }
    }
  }

  private static FastLayer noise(LayerCase test, LayerNoise noise) {
    return new FastLayer(
        test.dimensions(),
        test.layout(),
        test.dimensions(),
        place ->
            new OneDnnNoise(
                place.dnn(), place.program(), place.input(), test.dimensions(), noise, 0));
  }

  /** As single precision rounds it. */
  private static double[] floats(double[] first, double[] second, DoubleBinaryOperator operator) {
    double[] result = new double[first.length];
    Arrays.setAll(result, i -> (float) operator.applyAsDouble(first[i], second[i]));
    return result;
  }

  /** Hands out these numbers. */
  private static final class Tape implements LayerNoise {

    private final Kind kind;
    private final double[] numbers;
    private int next;

    Tape(Kind kind, double[] numbers) {
      this.kind = kind;
      this.numbers = numbers;
    }

    @Override
    public Kind kind(int layer) {
      return kind;
    }

    @Override
    public void draw(int layer, Matrix mask) {
      mask.copyFrom(numbers, next);
      next += mask.size();
    }
  }
}
