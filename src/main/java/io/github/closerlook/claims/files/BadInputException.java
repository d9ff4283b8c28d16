package io.github.closerlook.claims.files;

import java.util.Locale;

/**
 * Something a user can mend: a damaged file, a property or an expectation that makes no sense.
 *
 * <p>The message is one sentence for that user. It names the file or the property, what was found
 * there, and what is accepted. A fault of ours is an {@link IllegalStateException} or {@link
 * IllegalArgumentException} instead.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A mistake seen directly. */
  public BadInputException(String message) {
    super(message);
  }

  /**
   * The value of a property makes no sense.
   *
   * @param accepted what does
   */
  public static BadInputException ofProperty(String name, String value, String accepted) {
    return new BadInputException(
        String.format(
            Locale.ROOT, "-D%s=%s is not understood; accepted: %s", name, value, accepted));
  }

  /** A mistake that another exception made known. */
  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
