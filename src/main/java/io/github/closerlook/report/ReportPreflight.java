package io.github.closerlook.report;

import io.github.closerlook.data.BadInputException;
import io.github.closerlook.run.ExecutableFolder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Checks that Allure's report can be made, before anything trains: Allure is a program that the
 * build unpacks into its own folder, once all is judged.
 */
public final class ReportPreflight {

  private ReportPreflight() {}

  /**
   * Checks a folder.
   *
   * @param arguments the folder that the build writes into
   * @throws BadInputException if no report could be made there
   */
  public static void main(String[] arguments) {
    check(Path.of(arguments[0]));
  }

  static void check(Path folder) {
    try {
      if (!ExecutableFolder.is(folder)) {
        throw new BadInputException(
            "%s is mounted noexec, and Allure, which the build unpacks there to make the report, could not run; accepted: a checkout on a file system that programs can run from"
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new BadInputException(
          "%s cannot be written (%s); accepted: a checkout that can be written"
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
