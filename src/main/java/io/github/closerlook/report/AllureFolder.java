package io.github.closerlook.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Allure reads beside the test results: categories of failures, and the environment. */
final class AllureFolder {

  private AllureFolder() {}

  /**
   * {@code categories.json}. A failure's message starts with the verdict, or with drift, see {@link
   * CaseReport}; the first category that matches takes the test.
   */
  static String categories() {
    List<Map<String, Object>> categories =
        List.of(
            category(
                "Unexpected: reproduced, though a control or a known deviation",
                "(?s)REPRODUCED, expected.*",
                "failed"),
            category("Not reproduced", "(?s)NOT REPRODUCED, expected.*", "failed"),
            category("Inconclusive", "(?s)INCONCLUSIVE, expected.*", "failed"),
            category("Drifted from the accepted result", "(?s)DRIFTED from.*", "failed"),
            category("Known deviation, as expected", "(?s)Known deviation.*", "passed"),
            category("Broken: no verdict was reached", "(?s).*", "broken"));
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
    category.put("messageRegex", message);
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
