package io.github.closerlook.train;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** When training ends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StopRule.Epochs.class, name = "epochs"),
  @JsonSubTypes.Type(value = StopRule.Steps.class, name = "steps"),
  @JsonSubTypes.Type(value = StopRule.FullAccuracy.class, name = "full-accuracy")
})
public sealed interface StopRule {

  /** Whole epochs that training takes at least. */
  int fewestEpochs(int stepsPerEpoch);

  /** Whole epochs that training takes at most. */
  int mostEpochs(int stepsPerEpoch);

  /** After so many passes over the training set. */
  record Epochs(int epochs) implements StopRule {
    public Epochs {
      requirePositive(epochs, "epochs");
    }

    @Override
    public int fewestEpochs(int stepsPerEpoch) {
      return epochs;
    }

    @Override
    public int mostEpochs(int stepsPerEpoch) {
      return epochs;
    }

    @Override
    public String toString() {
      return epochs + (epochs == 1 ? " epoch" : " epochs");
    }
  }

  /** After so many SGD steps, in the middle of an epoch if need be. */
  record Steps(int sgdSteps) implements StopRule {
    public Steps {
      requirePositive(sgdSteps, "SGD steps");
    }

    @Override
    public int fewestEpochs(int stepsPerEpoch) {
      return sgdSteps / stepsPerEpoch;
    }

    @Override
    public int mostEpochs(int stepsPerEpoch) {
      return sgdSteps / stepsPerEpoch;
    }

    @Override
    public String toString() {
      return sgdSteps + " SGD steps";
    }
  }

  /**
   * At the end of the first epoch after which every training example is classified as labelled, in
   * test mode, or after {@code budgetEpochs}: then the time to convergence is censored.
   */
  record FullAccuracy(int budgetEpochs) implements StopRule {
    public FullAccuracy {
      requirePositive(budgetEpochs, "epochs of budget");
    }

    @Override
    public int fewestEpochs(int stepsPerEpoch) {
      return 1;
    }

    @Override
    public int mostEpochs(int stepsPerEpoch) {
      return budgetEpochs;
    }

    @Override
    public String toString() {
      return "100 % training accuracy or " + budgetEpochs + " epochs";
    }
  }

  private static void requirePositive(int value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "training takes at least 1 of its " + what + ", not " + value);
    }
  }
}
