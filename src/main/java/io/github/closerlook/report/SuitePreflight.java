package io.github.closerlook.report;

import io.github.closerlook.claim.Preflight;
import io.github.closerlook.claim.ProjectFolder;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.report.drift.AcceptedResults;
import io.github.closerlook.run.NativesFolder;
import java.nio.file.Path;

/**
 * Checks settings, expectations, accepted results and the folder of the native libraries, and does
 * nothing else. The build runs it first, so that a mistake is told in one line, before any test.
 */
public final class SuitePreflight {

  private SuitePreflight() {}

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param arguments none
   * @throws BadInputException with one line for each mistake
   */
  public static void main(String[] arguments) {
    Preflight.main(arguments);
    accepted(ProjectFolder.resolve("reports/accepted"), Settings.ofSystem());
    NativesFolder.check();
  }

  /**
   * The accepted results. Damaged ones are none where they are about to be replaced as a whole:
   * that is a way to mend them.
   *
   * @throws BadInputException if they are damaged otherwise
   */
  public static AcceptedResults accepted(Path folder, Settings settings) {
    try {
      return AcceptedResults.read(folder);
    } catch (BadInputException e) {
      if (settings.acceptance() == Settings.Acceptance.ACCEPT && settings.claims().isEmpty()) {
        return AcceptedResults.NONE;
      }
      throw e;
    }
  }
}
