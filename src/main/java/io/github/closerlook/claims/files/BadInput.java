package io.github.closerlook.claims.files;

/** Makes refusals of what a user has given, with values in their messages. */
public final class BadInput {

  private BadInput() {}

  /** A mistake seen directly; the message is made as by {@link Text#format}. */
  public static BadInputException of(String format, Object... values) {
    return new BadInputException(Text.format(format, values));
  }

  /** A mistake that another exception made known. */
  public static BadInputException of(Throwable cause, String format, Object... values) {
    return new BadInputException(Text.format(format, values), cause);
  }
}
