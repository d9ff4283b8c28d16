package io.github.closerlook.claims.render.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.files.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files within a report that Allure wrote as one: in its page each is a call {@code
 * d('name','Base64')}. All of them are text.
 *
 * @param files by name
 */
record AllureData(Map<String, String> files) {

  private static final Pattern FILE = Pattern.compile("d\\('([^']+)','([A-Za-z0-9+/=]*)'\\)");

  /** What runs and other programs read next time, and no page does. */
  private static final Pattern FOR_OTHERS = Pattern.compile("(history|export)/.*");

  private static final String DESCRIPTION = "\"descriptionHtml\"";
  private static final String SUMMARY = "widgets/summary.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads them.
   *
   * @throws BadInputException if the text has no such calls
   */
  static AllureData read(String text) {
    Map<String, String> files = new TreeMap<>();
    FILE.matcher(text)
        .results()
        .filter(match -> !FOR_OTHERS.matcher(match.group(1)).matches())
        .forEach(
            match ->
                files.put(
                    match.group(1),
                    new String(
                        Base64.getDecoder().decode(match.group(2)), StandardCharsets.UTF_8)));
    if (!files.containsKey(SUMMARY)) {
      throw new BadInputException(
          "Allure's report has no "
              + SUMMARY
              + " within it; expected is a report of one file as Allure 2.34 writes it");
    }
    return new AllureData(files);
  }

  /** The same under another name. */
  AllureData named(String name) {
    ObjectNode summary = (ObjectNode) json(SUMMARY);
    Map<String, String> renamed = new TreeMap<>(files);
    renamed.put(SUMMARY, summary.put("reportName", name).toString());
    return new AllureData(renamed);
  }

  /** How many tests there are of a status such as {@code passed}, or in {@code total}. */
  int tests(String status) {
    return json(SUMMARY).path("statistic").path(status).asInt();
  }

  private JsonNode json(String name) {
    try {
      return JSON.readTree(files.get(name));
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          name + " within Allure's report is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The same files, those with the same description together: gzip finds what it has seen within
   * the last 32 KB, and the names of files are random.
   */
  Map<String, String> alikeTogether() {
    Map<String, String> sorted = new LinkedHashMap<>();
    files.entrySet().stream()
        .sorted(Comparator.comparing(AllureData::folder).thenComparing(AllureData::description))
        .forEach(file -> sorted.put(file.getKey(), file.getValue()));
    return sorted;
  }

  private static String folder(Map.Entry<String, String> file) {
    return file.getKey().substring(0, file.getKey().lastIndexOf('/') + 1);
  }

  /** A file from there on, or all of it. */
  private static String description(Map.Entry<String, String> file) {
    return file.getValue().substring(Math.max(0, file.getValue().indexOf(DESCRIPTION)));
  }
}
