package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.files.Bounds;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Part;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.List;
import java.util.Locale;

/**
 * The training that a study starts from and varies.
 *
 * @param dataSet id in the catalogue
 * @param side rows and columns of an image after downscaling, in pixels
 * @param examples in the training set
 */
public record Baseline(
    String dataSet, int side, int examples, Architecture architecture, Optimizer optimizer) {

  /** Rows and columns of the images of every known set; CIFAR-10's are cropped to them. */
  private static final int FULL_SIDE = 28;

  /** Hundreds of times what any study here takes, or the paper. */
  private static final double MAX_LEARNING_RATE = 100;

  public Baseline {
    Bounds bounds = new Bounds("Baseline");
    bounds.require(
        Catalogue.ids().contains(dataSet),
        "dataSet",
        "'" + dataSet + "'",
        "one of " + String.join(", ", Catalogue.ids()));
    bounds.require(
        side >= 1 && FULL_SIDE % side == 0,
        "side",
        side,
        Text.format("a number of pixels that divides %d", FULL_SIDE));
    bounds.whole("examples", examples, 1, Sizes.MAX_EXAMPLES);
    bounds.above("learningRate", optimizer.learningRate(), 0, MAX_LEARNING_RATE);
  }

  /** The same with another number of training examples. */
  public Baseline withExamples(int other) {
    return new Baseline(dataSet, side, other, architecture, optimizer);
  }

  /** The same with other hidden layers, see {@link Architecture#withWidth}. */
  public Baseline withWidth(int other) {
    return new Baseline(dataSet, side, examples, architecture.withWidth(other), optimizer);
  }

  /** Data set and kind of network, such as {@code mnist} and {@code MLP}. */
  Ground ground() {
    return new Ground(dataSet, architecture.getClass().getSimpleName().toUpperCase(Locale.ROOT));
  }

  /** Units per hidden layer, or filters of the first layer. */
  int width() {
    return architecture.match(Architecture.Mlp::width, Architecture.Cnn::firstLayerFilters);
  }

  /** Real training examples; the choice is the seed's. */
  SampleSpec training(long seed) {
    return SampleSpec.real(dataSet, Part.TRAINING, examples, side, seed);
  }

  /** Real examples that no network is trained on. */
  SampleSpec unseen(int count, long seed) {
    return SampleSpec.real(dataSet, Part.VALIDATION, count, side, seed);
  }

  /** A run in single precision without a regularizer. */
  RunSpec run(SampleSpec sample, StopRule stop, List<Probe> probes, Panel panel, long seed) {
    return new RunSpec(
        sample,
        architecture,
        new Regularizer.None(),
        optimizer,
        stop,
        probes,
        Precision.SINGLE,
        Engine.of(panel.engine()),
        seed);
  }

  /** Such as {@code 1000 mnist images of 14x14, MLP 2 x 256, SGD rate 0.05, batch 25}. */
  @Override
  public String toString() {
    return of(Integer.toString(examples));
  }

  /** The same where networks are trained on each of these numbers of examples, if any is given. */
  String over(List<Integer> sizes) {
    return sizes.isEmpty() ? toString() : of(sizes.get(0) + " to " + sizes.get(sizes.size() - 1));
  }

  private String of(String number) {
    return Text.format(
        "%s %s images of %dx%d, %s, %s", number, dataSet, side, side, architecture, optimizer);
  }
}
