package io.github.closerlook.claims.render.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What shows a report that Allure wrote in one file: its page, and the style sheets and scripts
 * that the page had inside, two thirds of its size.
 *
 * @param page without them
 * @param styles in the page's order
 * @param scripts in the page's order
 */
record AllureApp(String page, List<String> styles, List<String> scripts) {

  private static final Pattern STYLE = inside("<link [^>]*href=\"data:text/css", " ?/?>");
  private static final Pattern SCRIPT = inside("<script src=\"data:text/javascript", "></script>");

  /**
   * The one font, for the icons, in five formats. A browser that can unpack the report reads the
   * smallest.
   */
  private static final Pattern OTHER_FONTS =
      Pattern.compile(
          "src:url\\(data:application/vnd\\.ms-fontobject;[^)]*\\);"
              + "|url\\([^)]*\\) format\\(\"embedded-opentype\"\\),"
              + "|,url\\([^)]*\\) format\\(\"(?:woff|truetype|svg)\"\\)");

  private static Pattern inside(String before, String after) {
    return Pattern.compile(before + ";base64,([A-Za-z0-9+/=]*)\"" + after);
  }

  /** Takes them out of the page. */
  static AllureApp read(String page) {
    List<String> styles = new ArrayList<>();
    List<String> scripts = new ArrayList<>();
    String unstyled = without(STYLE, page, style -> styles.add(ofOneFont(style)));
    return new AllureApp(without(SCRIPT, unstyled, scripts::add), styles, scripts);
  }

  private static String without(Pattern pattern, String page, Consumer<String> found) {
    return pattern
        .matcher(page)
        .replaceAll(
            match -> {
              found.accept(decoded(match));
              return "";
            });
  }

  private static String ofOneFont(String style) {
    return OTHER_FONTS.matcher(style).replaceAll("");
  }

  private static String decoded(MatchResult match) {
    return new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8);
  }
}
