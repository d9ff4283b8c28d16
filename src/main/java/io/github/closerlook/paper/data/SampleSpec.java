package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Which examples a network is trained or tested on, completely: the same spec is the same sample,
 * bit for bit.
 *
 * @param dataSet id in the {@link Catalogue}
 * @param examples how many, as evenly over the classes as they divide
 * @param side rows and columns of an image after downscaling, in pixels; has to divide the original
 * @param seed of the choice of the examples and of the noise
 */
public record SampleSpec(
    String dataSet, Part part, int examples, int side, Inputs inputs, Labels labels, long seed) {
  public SampleSpec {
    require(dataSet != null && !dataSet.isBlank(), "dataSet", dataSet, "a data set's id");
    require(part != null, "part", part, "training or validation");
    require(examples >= 1, "examples", examples, "at least 1");
    require(side >= 1, "side", side, "at least 1 pixel");
    require(inputs != null, "inputs", inputs, "real or randX");
    require(labels != null, "labels", labels, "true, randY or one-class-an-example");
  }

  /** Real inputs under their true labels. */
  public static SampleSpec real(String dataSet, Part part, int examples, int side, long seed) {
    return new SampleSpec(dataSet, part, examples, side, Inputs.real(), Labels.trueLabels(), seed);
  }

  /** The same examples, other inputs. */
  public SampleSpec withInputs(Inputs other) {
    return new SampleSpec(dataSet, part, examples, side, other, labels, seed);
  }

  /** The same examples, other labels. */
  public SampleSpec withLabels(Labels other) {
    return new SampleSpec(dataSet, part, examples, side, inputs, other, seed);
  }

  /** Everything but the seed, such as {@code 1000 of mnist training 14x14, randY 40 %}. */
  public String description() {
    StringJoiner text = new StringJoiner(", ");
    text.add(String.format(Locale.ROOT, "%d of %s %s %dx%d", examples, dataSet, part, side, side));
    boolean realInputs = inputs.equals(Inputs.real());
    boolean trueLabels = labels.equals(Labels.trueLabels());
    if (realInputs && trueLabels) {
      text.add("real");
    }
    if (!realInputs) {
      text.add(inputs.toString());
    }
    if (!trueLabels) {
      text.add(labels.toString());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return description() + ", seed " + seed;
  }

  private static void require(boolean holds, String component, Object found, String accepted) {
    if (!holds) {
      throw new BadInputException(
          String.format(
              Locale.ROOT, "Sample: %s is '%s'; expected %s", component, found, accepted));
    }
  }
}
