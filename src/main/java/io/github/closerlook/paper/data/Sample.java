package io.github.closerlook.paper.data;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a network is trained or tested on. The arrays are shared by every network that uses the
 * sample and are not copied: treat them as read-only.
 *
 * @param shape of one image
 * @param inputs row-major [examples, features], features in the order of the shape; real pixels lie
 *     in [0, 1], noise does not have to
 * @param labels what the network is told, [examples], 0 to classes - 1
 * @param classes how many outputs a network needs
 * @param trueLabels the data set's own labels, [examples]
 * @param origins each example's position in its {@link ImageSet}, [examples]
 * @param inputReplaced whether the input is noise, [examples]
 * @param labelReplaced whether the label was drawn by randY, be it by chance the true one,
 *     [examples]; one class an example is not noise
 */
public record Sample(
    ImageShape shape,
    float[] inputs,
    int[] labels,
    int classes,
    int[] trueLabels,
    int[] origins,
    boolean[] inputReplaced,
    boolean[] labelReplaced) {
  public Sample {
    int examples = labels.length;
    if (inputs.length != (long) examples * shape.features()
        || trueLabels.length != examples
        || origins.length != examples
        || inputReplaced.length != examples
        || labelReplaced.length != examples) {
      throw new IllegalArgumentException(
          String.format(
                  Locale.ROOT,
                  "%d labels, %d input values of images of %s, %d true labels, %d origins, %d and %d noise",
                  examples,
                  inputs.length,
                  shape,
                  trueLabels.length,
                  origins.length,
                  inputReplaced.length,
                  labelReplaced.length)
              + " marks: not of one number of examples");
    }
  }

  /** A sample made by hand, nothing of it noise. */
  public static Sample clean(ImageShape shape, float[] inputs, int[] labels, int classes) {
    int[] origins = new int[labels.length];
    Arrays.setAll(origins, i -> i);
    return new Sample(
        shape,
        inputs,
        labels,
        classes,
        labels,
        origins,
        new boolean[labels.length],
        new boolean[labels.length]);
  }

  /** How many examples there are. */
  public int examples() {
    return labels.length;
  }

  /** Numbers an example: channels x height x width. */
  public int features() {
    return shape.features();
  }

  /** One input value; the feature counts within the example. */
  public float input(int example, int feature) {
    return inputs[example * features() + feature];
  }

  /** By content, so that "the same bits" can be asserted. Costs a pass over the inputs. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Sample that
        && shape.equals(that.shape)
        && classes == that.classes
        && Arrays.equals(inputs, that.inputs)
        && Arrays.equals(labels, that.labels)
        && Arrays.equals(trueLabels, that.trueLabels)
        && Arrays.equals(origins, that.origins)
        && Arrays.equals(inputReplaced, that.inputReplaced)
        && Arrays.equals(labelReplaced, that.labelReplaced);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(origins) * 31 + Arrays.hashCode(labels);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d examples of %s in %d classes, %d inputs and %d labels replaced",
        examples(),
        shape,
        classes,
        count(inputReplaced),
        count(labelReplaced));
  }

  private static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
