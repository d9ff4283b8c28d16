package io.github.closerlook.paper.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.function.DoubleFunction;

/** The ways to regularize that are compared, each with one number for its strength. */
public enum RegularizerKind {
  /** Strength: probability to drop a hidden unit. */
  @JsonProperty("dropout")
  DROPOUT("dropout", Regularizer.Dropout::new),

  /** Strength: probability to drop an input. */
  @JsonProperty("input-dropout")
  INPUT_DROPOUT("input dropout", Regularizer.InputDropout::new),

  /** Strength: standard deviation, inputs being in [0, 1]. */
  @JsonProperty("input-noise")
  INPUT_NOISE("input noise", Regularizer.InputNoise::new),

  /** Strength: standard deviation, in units of the activations. */
  @JsonProperty("hidden-noise")
  HIDDEN_NOISE("hidden noise", Regularizer.HiddenNoise::new),

  /** Strength: the coefficient. */
  @JsonProperty("weight-decay")
  WEIGHT_DECAY("weight decay", Regularizer.WeightDecay::new),

  /**
   * Dropout with adversarial training. Strength: the dropout's; the paper's 0.03 to 0.5 went with
   * weights of 0.2 to 0.7, here the weight is half throughout.
   */
  @JsonProperty("dropout-adversarial")
  DROPOUT_ADVERSARIAL("dropout with adversarial training", RegularizerKind::adversarial),

  /** The same within the radius at which the paper searches for critical samples. */
  @JsonProperty("dropout-adversarial-small-radius")
  DROPOUT_ADVERSARIAL_SMALL_RADIUS(
      "dropout with adversarial training at a small radius",
      RegularizerKind::adversarialAtSmallRadius),

  /** Strength: 1 stands for rotations of up to 15 degrees, noise of 0.1 and intensities of 20 %. */
  @JsonProperty("augmentation")
  AUGMENTATION("augmentation", RegularizerKind::augmentation);

  /** The middle of the paper's range. */
  private static final double ADVERSARIAL_WEIGHT = 0.5;

  /** In trials it held memorization down more at 0.1 than at 0.03. */
  private static final double ADVERSARIAL_RADIUS = 0.1;

  /** The paper's 0.3 on the scale from 0 to 255 (footnote 6). */
  private static final double SMALL_RADIUS = 0.3 / 255;

  /** The paper's step of five sixths of the radius reaches the edge of the box in two. */
  private static final int ADVERSARIAL_STEPS = 2;

  private final String label;
  private final DoubleFunction<Regularizer> ofStrength;

  RegularizerKind(String label, DoubleFunction<Regularizer> ofStrength) {
    this.label = label;
    this.ofStrength = ofStrength;
  }

  private static Regularizer adversarial(double dropout) {
    return adversarial(dropout, ADVERSARIAL_RADIUS);
  }

  private static Regularizer adversarialAtSmallRadius(double dropout) {
    return adversarial(dropout, SMALL_RADIUS);
  }

  private static Regularizer adversarial(double dropout, double radius) {
    return new Regularizer.DropoutAdversarial(
        dropout, ADVERSARIAL_WEIGHT, radius, ADVERSARIAL_STEPS);
  }

  private static Regularizer augmentation(double strength) {
    return new Regularizer.Augmentation(15 * strength, 0.1 * strength, 0.2 * strength);
  }

  /** The regularizer of that strength. */
  Regularizer of(double strength) {
    return ofStrength.apply(strength);
  }

  /** As arms, figures and reports name it. */
  public String label() {
    return label;
  }

  /** The kind at a strength, such as {@code dropout 0.5}. */
  public String at(double strength) {
    return label + " " + strength;
  }

  /** The kind at the strength that a study picks for it by its rule. */
  public String tuned() {
    return "tuned " + label;
  }
}
