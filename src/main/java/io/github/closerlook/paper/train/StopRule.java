package io.github.closerlook.paper.train;

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
  int minEpochs(int stepsPerEpoch);

  /** Whole epochs that training takes at most. */
  int maxEpochs(int stepsPerEpoch);

  /** SGD steps that training takes at most. */
  long maxSteps(int stepsPerEpoch);

  /** Whether training ends after an epoch at whose end every training example is fitted. */
  boolean endsWhenFitted();

  /**
   * How many examples are presented, each time counted, as far as can be said before training: an
   * unknown time to convergence is taken as half its budget.
   *
   * @param examples of the training set
   * @param batch examples per step
   */
  double expectedExamples(int examples, int batch);

  /** After so many passes over the training set. */
  record Epochs(int epochs) implements StopRule {
    public Epochs {
      requirePositive(epochs, "epochs");
    }

    @Override
    public int minEpochs(int stepsPerEpoch) {
      return epochs;
    }

    @Override
    public int maxEpochs(int stepsPerEpoch) {
      return epochs;
    }

    @Override
    public long maxSteps(int stepsPerEpoch) {
      return (long) epochs * stepsPerEpoch;
    }

    @Override
    public boolean endsWhenFitted() {
      return false;
    }

    @Override
    public double expectedExamples(int examples, int batch) {
      return (double) epochs * examples;
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
    public int minEpochs(int stepsPerEpoch) {
      return sgdSteps / stepsPerEpoch;
    }

    @Override
    public int maxEpochs(int stepsPerEpoch) {
      return sgdSteps / stepsPerEpoch;
    }

    @Override
    public long maxSteps(int stepsPerEpoch) {
      return sgdSteps;
    }

    @Override
    public boolean endsWhenFitted() {
      return false;
    }

    @Override
    public double expectedExamples(int examples, int batch) {
      return (double) sgdSteps * batch;
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
    public int minEpochs(int stepsPerEpoch) {
      return 1;
    }

    @Override
    public int maxEpochs(int stepsPerEpoch) {
      return budgetEpochs;
    }

    @Override
    public long maxSteps(int stepsPerEpoch) {
      return (long) budgetEpochs * stepsPerEpoch;
    }

    @Override
    public boolean endsWhenFitted() {
      return true;
    }

    @Override
    public double expectedExamples(int examples, int batch) {
      return budgetEpochs / 2.0 * examples;
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
