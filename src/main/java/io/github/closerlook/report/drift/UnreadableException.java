package io.github.closerlook.report.drift;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A file of the accepted results is damaged; whoever knows its path makes a sentence of it. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }

  /** Such as {@code line 3: }. */
  static String place(JsonProcessingException exception) {
    return exception.getLocation() == null || exception.getLocation().getLineNr() < 1
        ? ""
        : "line " + exception.getLocation().getLineNr() + ": ";
  }
}
