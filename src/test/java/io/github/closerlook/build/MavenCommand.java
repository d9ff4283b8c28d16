package io.github.closerlook.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of Maven as it is written down.
 *
 * @param properties by their names; without a value, the empty text
 * @param options all other words that begin with a dash
 */
record MavenCommand(
    String text,
    List<String> goals,
    List<String> profiles,
    Map<String, String> properties,
    List<String> options) {

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

  /** From the words of a command line that follow {@code mvn}. */
  static MavenCommand of(String text, List<String> words) {
    List<String> goals = new ArrayList<>();
    List<String> profiles = new ArrayList<>();
    Map<String, String> properties = new LinkedHashMap<>();
    List<String> options = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("-P")) {
        profiles.addAll(List.of(word.substring(2).split(",")));
      } else if (word.startsWith("-D")) {
        String[] parts = word.substring(2).split("=", 2);
        properties.put(parts[0], parts.length == 2 ? parts[1] : "");
      } else if (word.startsWith("-")) {
        options.add(word);
      } else {
        goals.add(word);
      }
    }
    return new MavenCommand(text, goals, profiles, properties, options);
  }

  /** The calls in a script or a text: lines that begin with {@code mvn} or {@code .ci/run}. */
  static List<MavenCommand> in(String text) {
    List<MavenCommand> commands = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      List<String> words = words(line);
      String program = words.isEmpty() ? "" : words.remove(0);
      if (program.equals("mvn")) {
        commands.add(of(line, words));
      } else if (program.equals(".ci/run")) {
        words.add(0, "verify");
        commands.add(of(line, words));
      }
    }
    return commands;
  }

  /**
   * As a shell takes them: in quotes a word may have spaces. What a script was given is left out.
   */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group();
      if (!word.equals("\"$@\"")) {
        words.add(word.replace("\"", ""));
      }
    }
    return words;
  }
}
