package io.github.closerlook.paper.model.spec;

import java.util.function.Function;
import java.util.function.Supplier;

/** What a regularizer does to the examples of a batch before a step is taken on them. */
public sealed interface BatchChange
    permits BatchChange.None, Regularizer.DropoutAdversarial, Regularizer.Augmentation {

  /** Examples are presented as they are. */
  record None() implements BatchChange {
    @Override
    public <T> T match(
        Supplier<T> none,
        Function<Regularizer.DropoutAdversarial, T> adversarial,
        Function<Regularizer.Augmentation, T> augmentation) {
      return none.get();
    }

    @Override
    public double passesPerExample() {
      return 0;
    }
  }

  /** The answer of the kind that this is: whoever asks has one for each kind. */
  <T> T match(
      Supplier<T> none,
      Function<Regularizer.DropoutAdversarial, T> adversarial,
      Function<Regularizer.Augmentation, T> augmentation);

  /** What it costs on average, in forward passes per example that is presented. */
  double passesPerExample();
}
