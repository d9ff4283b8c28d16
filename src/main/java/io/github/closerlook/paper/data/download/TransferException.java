package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why a file could not be brought here: a part of a sentence that names the file. */
abstract sealed class TransferException extends Exception {
  private static final long serialVersionUID = 1L;

  private TransferException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The site answered, but not with the file that is wanted. */
  static final class Refused extends TransferException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason, null);
    }
  }

  /** The connection was not made or did not last: a later one may go on where it ended. */
  static final class Cut extends TransferException {
    private static final long serialVersionUID = 1L;

    Cut(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /** The folder on this machine does not take the file. */
  static final class Unwritable extends TransferException {
    private static final long serialVersionUID = 1L;

    Unwritable(Path file, IOException cause) {
      super(Text.format("%s cannot be written (%s)", file, said(cause)), cause);
    }

    /** The message of a {@link FileSystemException} would name the file again. */
    private static String said(IOException e) {
      String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
      return reason == null ? e.getClass().getSimpleName() : reason;
    }
  }
}
