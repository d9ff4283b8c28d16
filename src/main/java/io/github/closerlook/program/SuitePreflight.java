package io.github.closerlook.program;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.paper.run.NativesFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Checks settings, expectations, accepted results and the folder of the native libraries, and does
 * nothing else. The build runs it first, so that a mistake is told in one line, before any test.
 */
public final class SuitePreflight {

  private static final String ACTIVE = "=true";

  private SuitePreflight() {}

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param arguments profiles that make a build do something else, with {@code =true} behind those
   *     that are active
   * @throws Refusal with one line for each mistake, and nothing else: the build would print it all
   */
  public static void main(String[] arguments) {
    try {
      Preflight.check(active(arguments));
      Path folder = ProjectFolder.resolve("reports/accepted");
      // Without facts: these load the native libraries, whose folder is looked at below.
      Settings.ofSystem().options(Map.of()).readAccepted(folder);
      AcceptedPanels.read(folder);
      NativesFolder.check();
    } catch (BadInputException e) {
      throw new Refusal(e.getMessage());
    }
  }

  private static List<String> active(String... profiles) {
    return Arrays.stream(profiles)
        .filter(profile -> profile.endsWith(ACTIVE))
        .map(profile -> profile.substring(0, profile.length() - ACTIVE.length()))
        .toList();
  }

  /** A mistake as the user is told it, without the way through the code that led to it. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message, null, false, false);
    }
  }
}
