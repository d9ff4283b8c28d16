package io.github.closerlook.claims.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Allure reads beside the test results: categories, and the environment. */
final class AllureFolder {

  private AllureFolder() {}

  /**
   * {@code categories.json}. Also of tests that passed, so that the verdicts are counted and not
   * only whether they were expected. The message begins with the verdict, with how a control came
   * out, with drift, or against what was foretold, see {@link CaseReport}; the first category that
   * matches takes the test.
   */
  static String categories() {
    List<Map<String, Object>> categories = new ArrayList<>();
    for (Verdict verdict : Verdict.ofTheJudge()) {
      String words = verdict.words();
      String regex = words.toUpperCase(Locale.ROOT) + ", expected.*";
      categories.add(category("Unexpected: " + words, regex, "failed"));
    }
    categories.add(category("Unexpected: null controls fooled", "FOOLED.*", "failed"));
    categories.add(category("Unexpected: planted effects not found", "NOT FOUND.*", "failed"));
    categories.add(category("Drifted from the accepted result", "DRIFTED from.*", "failed"));
    categories.add(category("Not as the accepted panels foretell", "NOT AS FORETOLD.*", "failed"));
    for (Verdict verdict : Verdict.values()) {
      String capitalized =
          verdict.words().substring(0, 1).toUpperCase(Locale.ROOT) + verdict.words().substring(1);
      categories.add(
          category(
              verdict == Verdict.NOT_JUDGED
                  ? "Smoke runs, not judged: " + verdict.meaning()
                  : Text.format("Claims %s: %s", verdict.words(), verdict.meaning()),
              capitalized + " \\(.*",
              "passed"));
    }
    categories.add(category("Null controls fooled, by chance", "Null control, fooled.*", "passed"));
    categories.add(category("Planted effects not found", "Planted effect, not found.*", "passed"));
    categories.add(category("Broken: no verdict was reached", ".*", "broken"));
    try {
      return JsonMapper.builder()
          .build()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(categories);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the categories", e);
    }
  }

  private static Map<String, Object> category(String name, String message, String status) {
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("name", name);
    // A message has several lines.
    category.put("messageRegex", "(?s)" + message);
    category.put("matchedStatuses", List.of(status));
    return category;
  }

  /** {@code environment.properties}, in Java's format. */
  static String environment(Map<String, String> environment) {
    StringBuilder text = new StringBuilder();
    environment.forEach(
        (name, value) ->
            text.append(name.replace(" ", "\\ "))
                .append(" = ")
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
    return text.toString();
  }
}
