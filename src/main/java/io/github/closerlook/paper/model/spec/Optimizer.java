package io.github.closerlook.paper.model.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stochastic gradient descent on the mean cross-entropy of a batch.
 *
 * @param learningRate at the first step
 * @param momentum 0 for plain SGD, else Nesterov's momentum as DL4J defines it (DL4J has no other)
 * @param batch examples per step; the last batch of an epoch may be smaller
 * @param schedule how the learning rate changes
 */
public record Optimizer(double learningRate, double momentum, int batch, Schedule schedule) {

  /** More examples per step than any data set here has. */
  private static final int MAX_EXAMPLES = 100_000;

  public Optimizer {
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the learning rate is a positive number, not " + learningRate);
    }
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("momentum is in [0, 1), not " + momentum);
    }
    if (batch < 1 || batch > MAX_EXAMPLES) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a batch has 1 to %d examples, not %d", MAX_EXAMPLES, batch));
    }
  }

  /** Plain SGD at a constant rate. */
  public static Optimizer sgd(double learningRate, int batch) {
    return new Optimizer(learningRate, 0, batch, new Schedule.Constant());
  }

  /** The same with momentum. */
  public Optimizer withMomentum(double momentum) {
    return new Optimizer(learningRate, momentum, batch, schedule);
  }

  /** The same with another schedule. */
  public Optimizer withSchedule(Schedule schedule) {
    return new Optimizer(learningRate, momentum, batch, schedule);
  }

  /** SGD steps per epoch over so many examples. */
  public int stepsPerEpoch(int examples) {
    return (examples + batch - 1) / batch;
  }

  /**
   * The learning rate of a step.
   *
   * @param step counted from 0
   */
  public double rateAt(long step, int stepsPerEpoch) {
    return schedule.rateAt(learningRate, step, stepsPerEpoch);
  }

  @Override
  public String toString() {
    return "SGD rate "
        + learningRate
        + (momentum > 0 ? ", momentum " + momentum : "")
        + ", batch "
        + batch
        + schedule.match(() -> "", decay -> ", " + decay);
  }

  /** How the learning rate changes with the epochs. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Schedule.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Schedule.StepDecay.class, name = "step-decay")
  })
  public sealed interface Schedule {

    /** The learning rate of a step, counted from 0. */
    double rateAt(double initial, long step, int stepsPerEpoch);

    /** The answer of the kind that this is: whoever asks has one for each kind. */
    <T> T match(Supplier<T> constant, Function<StepDecay, T> stepDecay);

    /** Always the same rate. */
    record Constant() implements Schedule {
      @Override
      public double rateAt(double initial, long step, int stepsPerEpoch) {
        return initial;
      }

      @Override
      public <T> T match(Supplier<T> constant, Function<StepDecay, T> stepDecay) {
        return constant.get();
      }
    }

    /**
     * Multiplied by {@code factor} every so many epochs; the paper's CNN halves every 15.
     *
     * @param everyEpochs at least 1
     * @param factor in (0, 1)
     */
    record StepDecay(int everyEpochs, double factor) implements Schedule {
      public StepDecay {
        if (everyEpochs < 1 || !(factor > 0 && factor < 1)) {
          throw new IllegalArgumentException(
              "a step decay has at least 1 epoch and a factor in (0, 1), not "
                  + everyEpochs
                  + " and "
                  + factor);
        }
      }

      @Override
      public double rateAt(double initial, long step, int stepsPerEpoch) {
        return initial * Math.pow(factor, step / ((long) everyEpochs * stepsPerEpoch));
      }

      @Override
      public <T> T match(Supplier<T> constant, Function<StepDecay, T> stepDecay) {
        return stepDecay.apply(this);
      }

      @Override
      public String toString() {
        return "times " + factor + " every " + everyEpochs + " epochs";
      }
    }
  }
}
