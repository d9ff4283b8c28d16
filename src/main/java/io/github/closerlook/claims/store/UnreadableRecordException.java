package io.github.closerlook.claims.store;

/**
 * A record that this process was kept from reading, be it sound or not; the message says why. It
 * may well be sound for whoever wrote it: a file of another user's, or one that is locked.
 */
final class UnreadableRecordException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableRecordException(String message) {
    super(message);
  }
}
