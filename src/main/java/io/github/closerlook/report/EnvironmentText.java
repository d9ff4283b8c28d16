package io.github.closerlook.report;

import java.util.Map;

/** What a table was made on: the last section of a Markdown report. */
final class EnvironmentText {

  private EnvironmentText() {}

  static void append(StringBuilder text, Map<String, String> environment) {
    text.append("\n## Environment\n\n");
    environment.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
  }
}
