package io.github.closerlook.claims.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on what is refused. */
public final class Refusals {

  private Refusals() {}

  /** As AssertJ's own of what is thrown, which has to be a refusal of what the user gave. */
  public static AbstractThrowableAssert<?, ? extends Throwable> assertThatRefused(
      ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(BadInputException.class);
  }

  /** The same where it is another class that asks for what makes no sense. */
  public static AbstractThrowableAssert<?, ? extends Throwable> assertThatMisuse(
      ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }
}
