package io.github.closerlook.claims.session;

import io.github.closerlook.claims.files.BadInputException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that is opened when it is first asked for. If a mistake of the user's keeps it from
 * that, whoever asks first is told so, and all others get nothing: one sentence, not one a claim.
 */
final class Once<T> implements AutoCloseable {

  private final Supplier<T> opening;
  private final Consumer<T> closing;
  private boolean asked;
  private Optional<T> opened = Optional.empty();

  Once(Supplier<T> opening, Consumer<T> closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** What was opened; nothing if it could not be, and somebody else was told. */
  synchronized Optional<T> get() {
    if (!asked) {
      asked = true;
      try {
        opened = Optional.of(opening.get());
      } catch (BadInputException e) {
        // Without the way through the code that led to it, which says nothing to a user.
        BadInputException sentence = new BadInputException(e.getMessage());
        sentence.setStackTrace(new StackTraceElement[0]);
        throw sentence;
      }
    }
    return opened;
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(closing);
  }
}
