package io.github.closerlook.claims.store;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import java.util.List;

/** How a run that failed is told of: by its spec, in one sentence. */
public final class FailedRuns {

  private FailedRuns() {}

  /** The failure with the run's name; mistakes in the input have a sentence of their own. */
  static RuntimeException named(Run spec, Throwable cause) {
    return cause instanceof BadInputException badInput
        ? badInput
        : new IllegalStateException(sentence(spec, describe(cause)), cause);
  }

  /**
   * The sentence.
   *
   * @param why it failed, in words
   */
  public static String sentence(Run spec, String why) {
    return Text.format("The run %s failed: %s", spec, why);
  }

  /** The message alone where it is ours to read; an error's or none needs its kind beside it. */
  public static String describe(Throwable failure) {
    return failure instanceof Error || failure.getMessage() == null
        ? failure.toString()
        : failure.getMessage();
  }

  /**
   * The first of several, with the others beside it.
   *
   * @param failures at least one
   */
  public static RuntimeException first(List<? extends Throwable> failures) {
    Throwable cause = failures.get(0);
    // Wrapped even where it is a RuntimeException: the worker's stack does not tell who asked.
    RuntimeException failure =
        cause instanceof BadInputException
            ? new BadInputException(cause.getMessage(), cause)
            : new IllegalStateException(cause.getMessage(), cause);
    failures.stream().skip(1).forEach(failure::addSuppressed);
    return failure;
  }
}
