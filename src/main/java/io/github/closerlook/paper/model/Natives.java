package io.github.closerlook.paper.model;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import java.io.File;
import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's native libraries. JavaCPP unpacks them into a folder of the user's and loads them from
 * there; where that fails, ND4J tells of it once, far from the cause, and then only that a class
 * could not be initialized. So they are loaded before anything is trained.
 */
public final class Natives {

  private Natives() {}

  /**
   * Loads them; from the second time on, does nothing.
   *
   * @throws BadInputException if they do not load, with the folder, the reason and what is needed
   */
  public static void load() {
    try {
      Nd4j.create(1).close();
    } catch (LinkageError | RuntimeException e) {
      String folder = folder();
      throw new BadInputException(sentence(folder, reason(folder, e)), e);
    }
  }

  /** What JavaCPP would unpack them into, or why it would not. */
  private static String folder() {
    try {
      return Loader.getCacheDir().toString();
    } catch (IOException | RuntimeException e) {
      return "no folder, as none can be made (" + e.getMessage() + ")";
    }
  }

  /** What to tell whoever has no such folder. */
  public static String sentence(String folder, String reason) {
    return Text.format(
        "The native libraries of ND4J do not load from %s (%s); accepted: -Dorg.bytedeco.javacpp.cachedir=<a folder that can be written, has 500 MB free and is not mounted noexec>",
        folder, reason);
  }

  static String reason(String folder, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason = String.valueOf(cause.getMessage());
    int named = reason.lastIndexOf(folder);
    // The loader puts the library's path before its own message, which begins with it.
    if (named >= 0) {
      reason = reason.substring(named + folder.length() + File.separator.length());
    }
    return reason.strip();
  }
}
