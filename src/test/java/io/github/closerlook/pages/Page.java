package io.github.closerlook.pages;

import io.github.closerlook.claims.files.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param file from the root of the checkout
 */
public record Page(Path file, String text) {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}(.*)$");
  private static final Pattern IN_LINE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /** The pages at the root and in {@code docs}. */
  public static List<Page> all() {
    return Stream.of(Path.of(""), Path.of("docs"))
        .flatMap(folder -> Folder.files(folder).stream())
        .filter(file -> file.toString().endsWith(".md"))
        .sorted()
        .map(Page::read)
        .toList();
  }

  public static Page read(Path file) {
    return new Page(file, Folder.text(file));
  }

  /** What a reader may copy, line by line: what is indented by four, and what is in backticks. */
  public String code() {
    String unfenced = without(FENCED, text);
    return Stream.of(INDENTED, IN_LINE)
        .flatMap(code -> code.matcher(unfenced).results())
        .map(code -> code.group(1))
        .collect(Collectors.joining("\n"));
  }

  /** Where links and pictures lead, as the page has it, without those to other sites. */
  public List<String> links() {
    String prose = without(IN_LINE, without(INDENTED, without(FENCED, text)));
    return LINK.matcher(prose)
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("(?i)[a-z]+:.*"))
        .toList();
  }

  /** The anchors that GitHub gives the headings. */
  public Set<String> anchors() {
    return HEADING
        .matcher(without(FENCED, text))
        .results()
        .map(Page::anchor)
        .collect(Collectors.toSet());
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static String without(Pattern code, String text) {
    return code.matcher(text).replaceAll("");
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
