package io.github.closerlook.claim;

import io.github.closerlook.data.BadInputException;
import java.nio.file.Files;

/**
 * Checks settings and expectations, and does nothing else. The build runs it first, so that a slip
 * of the keyboard is told in one line, before any test.
 */
public final class Preflight {

  private Preflight() {}

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param arguments none
   * @throws BadInputException with one line for each mistake
   */
  public static void main(String[] arguments) {
    Settings settings = Settings.ofSystem();
    checkPlan(System.getProperty("plan"));
    PowerSettings.ofSystem();
    ShardSettings.ofSystem();
    checkOneOf(System.getProperty("plan"), System.getProperty("shard"));
    checkHistory(System.getProperty("history"));
    settings.select(Expectations.read(ProjectFolder.resolve("expectations"), settings.scale()));
  }

  /** Maven plans as soon as the property is set, whatever its value: so there is only one. */
  static void checkPlan(String value) {
    if (value != null && !value.isBlank() && !value.strip().equals("true")) {
      throw Settings.refused("plan", value, "true, or no value for true");
    }
  }

  /** A plan is of all that would be trained, and trains nothing. */
  static void checkOneOf(String plan, String shard) {
    if (plan != null && shard != null) {
      throw new BadInputException("-Dplan and -Dshard cannot be given together; accepted: one");
    }
  }

  /** The build reads and writes it by itself, and would do so in a folder of any name. */
  static void checkHistory(String value) {
    Settings.path("history", value)
        .filter(Files::exists)
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            file -> {
              throw Settings.refused("history", value, "the path of a folder");
            });
  }
}
