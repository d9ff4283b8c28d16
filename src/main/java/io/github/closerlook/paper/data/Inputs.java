package io.github.closerlook.paper.data;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a sample's inputs are: images, or noise in the place of some of them (randX, section 2). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Inputs.RealInputs.class, name = "real"),
  @JsonSubTypes.Type(value = Inputs.RandomInputs.class, name = "randX")
})
public sealed interface Inputs {
  /** Which fraction of the images is replaced by noise, from 0 to 1. */
  double noiseFraction();

  /** The images themselves. */
  static Inputs real() {
    return new RealInputs();
  }

  /** randX at a fraction, over 0 and at most 1. */
  static Inputs random(double fraction) {
    return new RandomInputs(fraction);
  }

  /** The images themselves. */
  record RealInputs() implements Inputs {
    @Override
    public double noiseFraction() {
      return 0;
    }

    @Override
    public String toString() {
      return "real inputs";
    }
  }

  /**
   * randX: a fraction of the images is replaced by i.i.d. Gaussian noise with the mean and variance
   * of the real sample's pixels, over all channels. The noise is not clipped to [0, 1].
   *
   * @param fraction over 0 and at most 1; rounded to the nearest count of examples
   */
  record RandomInputs(double fraction) implements Inputs {
    public RandomInputs {
      Fractions.require("randX", fraction);
    }

    @Override
    public double noiseFraction() {
      return fraction;
    }

    @Override
    public String toString() {
      return Fractions.describe("randX", fraction);
    }
  }
}
