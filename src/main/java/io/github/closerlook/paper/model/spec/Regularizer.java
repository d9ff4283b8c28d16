package io.github.closerlook.paper.model.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What holds memorization down (section 5 of the paper), one at a time. The last two also change
 * the examples that are presented, which is the training loop's part.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Regularizer.None.class, name = "none"),
  @JsonSubTypes.Type(value = Regularizer.Dropout.class, name = "dropout"),
  @JsonSubTypes.Type(value = Regularizer.InputDropout.class, name = "input-dropout"),
  @JsonSubTypes.Type(value = Regularizer.HiddenNoise.class, name = "hidden-noise"),
  @JsonSubTypes.Type(value = Regularizer.InputNoise.class, name = "input-noise"),
  @JsonSubTypes.Type(value = Regularizer.WeightDecay.class, name = "weight-decay"),
  @JsonSubTypes.Type(value = Regularizer.L2.class, name = "l2"),
  @JsonSubTypes.Type(value = Regularizer.DropoutAdversarial.class, name = "dropout-adversarial"),
  @JsonSubTypes.Type(value = Regularizer.Augmentation.class, name = "augmentation")
})
public sealed interface Regularizer {

  /** What it does to training. */
  TrainingEffects effects();

  /** No regularizer. */
  record None() implements Regularizer {
    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE;
    }

    @Override
    public String toString() {
      return "no regularizer";
    }
  }

  /**
   * Dropout on the outputs of every hidden layer, scaled by 1/(1 - rate) while training.
   *
   * @param rate probability to drop a unit (DL4J's {@code dropOut} takes the probability to keep)
   */
  record Dropout(double rate) implements Regularizer {
    public Dropout {
      requireRate(rate, "dropout");
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withHidden(TrainingNoise.dropout(rate));
    }

    @Override
    public String toString() {
      return "dropout " + rate;
    }
  }

  /**
   * Dropout on the network's inputs.
   *
   * @param rate probability to drop an input
   */
  record InputDropout(double rate) implements Regularizer {
    public InputDropout {
      requireRate(rate, "input dropout");
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withInputs(TrainingNoise.dropout(rate));
    }

    @Override
    public String toString() {
      return "input dropout " + rate;
    }
  }

  /**
   * Gaussian noise added to the outputs of every hidden layer while training.
   *
   * @param standardDeviation in units of the activations
   */
  record HiddenNoise(double standardDeviation) implements Regularizer {
    public HiddenNoise {
      requirePositive(standardDeviation, "standard deviation of hidden noise");
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withHidden(TrainingNoise.gaussian(standardDeviation));
    }

    @Override
    public String toString() {
      return "hidden noise " + standardDeviation;
    }
  }

  /**
   * Gaussian noise added to the network's inputs while training.
   *
   * @param standardDeviation in units of the inputs, which are in [0, 1]
   */
  record InputNoise(double standardDeviation) implements Regularizer {
    public InputNoise {
      requirePositive(standardDeviation, "standard deviation of input noise");
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withInputs(TrainingNoise.gaussian(standardDeviation));
    }

    @Override
    public String toString() {
      return "input noise " + standardDeviation;
    }
  }

  /**
   * Decoupled weight decay, as DL4J's {@code weightDecay}: every step takes rate x coefficient x
   * weights from the weights, beside the gradient's update; biases are left alone.
   */
  record WeightDecay(double coefficient) implements Regularizer {
    public WeightDecay {
      requirePositive(coefficient, "coefficient of weight decay");
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withWeights(WeightShrinkage.Kind.DECAY, coefficient);
    }

    @Override
    public String toString() {
      return "weight decay " + coefficient;
    }
  }

  /** The penalty coefficient/2 x sum of squared weights, as DL4J's {@code l2}; not on biases. */
  record L2(double coefficient) implements Regularizer {
    public L2 {
      requirePositive(coefficient, "coefficient of l2");
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withWeights(WeightShrinkage.Kind.L2, coefficient);
    }

    @Override
    public String toString() {
      return "l2 " + coefficient;
    }
  }

  /**
   * Dropout on the outputs of every hidden layer, with adversarial training on critical samples:
   * each time an example comes up in a batch it is replaced, with probability w = weight, by the
   * point x~ where LASS (Algorithm 1) from it ends on the present network in test mode, and keeps
   * its training label. The search is for another predicted class, as in section 4; x~ is the
   * critical sample where one is found, else the last point tried.
   *
   * <p>The expected loss of a step is the weighted sum (1 - w) L(x) + w L(x~) that the paper trains
   * on; drawing one of the two takes one gradient and not two, and adds to its variance.
   *
   * @param dropout probability to drop a unit; the paper's are 0.03 to 0.5
   * @param weight w, in (0, 1]; the paper's are 0.2 to 0.7
   * @param radius half the side of the box that is searched, in units of the inputs, which are in
   *     [0, 1]
   * @param steps of the search, at most
   */
  record DropoutAdversarial(double dropout, double weight, double radius, int steps)
      implements Regularizer, BatchChange {
    public DropoutAdversarial {
      requireRate(dropout, "dropout");
      if (!(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException(
            "adversarial training has a weight above 0 and at most 1, not " + weight);
      }
      requirePositive(radius, "radius of adversarial training");
      if (steps < 1) {
        throw new IllegalArgumentException(
            "adversarial training searches at least 1 step, not " + steps);
      }
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withHidden(TrainingNoise.dropout(dropout)).withBatches(this);
    }

    @Override
    public <T> T match(
        Supplier<T> none,
        Function<DropoutAdversarial, T> adversarial,
        Function<Augmentation, T> augmentation) {
      return adversarial.apply(this);
    }

    @Override
    public double passesPerExample() {
      // A step of a search is a forward and a backward pass; one more forward pass sees where the
      // last step led.
      return weight * (1 + 2.0 * steps);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "dropout %s with adversarial weight %s, radius %s, %d steps",
          dropout,
          weight,
          radius,
          steps);
    }
  }

  /**
   * Data augmentation: each time an example is presented it is rotated about the image's centre,
   * multiplied by a factor, and gets noise, in that order; each with a draw of its own. Rotation
   * interpolates bilinearly; what comes from outside the image is 0.
   *
   * <p>Not in the paper. Inputs are not clipped to [0, 1] afterwards, as those of {@link
   * InputNoise} are not.
   *
   * @param rotationDegrees the angle is uniform in +- this, at most 180
   * @param noise standard deviation of Gaussian noise on each input, in units of the inputs
   * @param intensity the factor is uniform in 1 +- this, at most 1
   */
  record Augmentation(double rotationDegrees, double noise, double intensity)
      implements Regularizer, BatchChange {
    public Augmentation {
      if (!(rotationDegrees >= 0 && rotationDegrees <= 180)
          || !(noise >= 0 && noise < Double.POSITIVE_INFINITY)
          || !(intensity >= 0 && intensity <= 1)
          || rotationDegrees + noise + intensity == 0) {
        throw new IllegalArgumentException(
            "augmentation rotates by 0 to 180 degrees, adds noise of at least 0 and changes"
                + String.format(
                    Locale.ROOT,
                    " intensity by 0 to 1, not all 0; not %s, %s and %s",
                    rotationDegrees,
                    noise,
                    intensity));
      }
    }

    @Override
    public TrainingEffects effects() {
      return TrainingEffects.NONE.withBatches(this);
    }

    @Override
    public <T> T match(
        Supplier<T> none,
        Function<DropoutAdversarial, T> adversarial,
        Function<Augmentation, T> augmentation) {
      return augmentation.apply(this);
    }

    @Override
    public double passesPerExample() {
      return 0;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "augmentation by rotation %s degrees, noise %s, intensity %s",
          rotationDegrees,
          noise,
          intensity);
    }
  }

  private static void requireRate(double rate, String what) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(what + " has a rate between 0 and 1, not " + rate);
    }
  }

  private static void requirePositive(double value, String what) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the " + what + " is a positive number, not " + value);
    }
  }
}
