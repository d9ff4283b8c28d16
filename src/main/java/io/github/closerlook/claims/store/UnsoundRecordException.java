package io.github.closerlook.claims.store;

/** A file that is no sound record of the run it is named after; the message says why. */
final class UnsoundRecordException extends Exception {
  private static final long serialVersionUID = 1;

  UnsoundRecordException(String message) {
    super(message);
  }
}
