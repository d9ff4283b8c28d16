package io.github.closerlook.paper.data;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a sample's labels are: the data set's, partly random (randY, section 2), or one each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Labels.TrueLabels.class, name = "true"),
  @JsonSubTypes.Type(value = Labels.RandomLabels.class, name = "randY"),
  @JsonSubTypes.Type(value = Labels.OneClassAnExample.class, name = "one-class-an-example")
})
public sealed interface Labels {
  /** Which fraction of the labels is permuted, from 0 to 1. */
  double permutedFraction();

  /** Whether each example has a class of its own. */
  boolean oneClassPerExample();

  /** The data set's own labels. */
  static Labels trueLabels() {
    return new TrueLabels();
  }

  /** randY at a fraction, over 0 and at most 1. */
  static Labels random(double fraction) {
    return new RandomLabels(fraction);
  }

  /** As many classes as examples. */
  static Labels oneClassAnExample() {
    return new OneClassAnExample();
  }

  /** The data set's own labels. */
  record TrueLabels() implements Labels {
    @Override
    public double permutedFraction() {
      return 0;
    }

    @Override
    public boolean oneClassPerExample() {
      return false;
    }

    @Override
    public String toString() {
      return "true labels";
    }
  }

  /**
   * randY: the labels of a fraction of the examples are permuted among themselves, which keeps
   * every class as frequent as it was. A permuted label can be the true one: with ten classes,
   * about one in ten is.
   *
   * @param fraction over 0 and at most 1; rounded to the nearest count of examples
   */
  record RandomLabels(double fraction) implements Labels {
    public RandomLabels {
      Fractions.require("randY", fraction);
    }

    @Override
    public double permutedFraction() {
      return fraction;
    }

    @Override
    public boolean oneClassPerExample() {
      return false;
    }

    @Override
    public String toString() {
      return Fractions.describe("randY", fraction);
    }
  }

  /** Example i has label i, and there are as many classes as examples (Fig 3, right). */
  record OneClassAnExample() implements Labels {
    @Override
    public double permutedFraction() {
      return 0;
    }

    @Override
    public boolean oneClassPerExample() {
      return true;
    }

    @Override
    public String toString() {
      return "one class an example";
    }
  }
}
