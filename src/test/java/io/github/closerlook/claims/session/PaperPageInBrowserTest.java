package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.render.page.PaperPage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser lays it out: on a telephone and on a desk, in light and in dark. */
class PaperPageInBrowserTest {

  private static final int MOST_SECONDS = 300;

  /** What the inspection has to notice: the test could not fail otherwise. */
  private static final String BAD =
      """
      <!DOCTYPE html><html lang="en"><head><title>bad</title></head>
      <body style="background: #ffffff"><p style="width: 50em; color: #aaaaaa">Too wide</p>
      <a href="#none" style="color: #000000">link</a></body></html>\
      """;

  @TempDir private static Path folder;

  private static List<String> findings;

  @BeforeAll
  static void inspect_the_page_and_a_bad_one() throws Exception {
    Browser browser = Browser.onThisMachine(folder);
    Suite suite = SampleSuite.of(Scale.DEFAULT);
    CaseReportTest.runSamples(suite);
    Reports.write(folder, suite, Optional.empty());
    String page = Files.readString(folder.resolve(PaperPage.FILE));
    findings = inspect(browser, Map.of("page", page, "bad", BAD));
  }

  @Test
  void should_fit_its_screen_and_be_legible_in_light_and_dark() {
    assertThat(findings).filteredOn(finding -> finding.startsWith("WRONG page")).isEmpty();
    assertThat(findings)
        .contains(
            "page 390 light: width 390, light, 7 claims, background rgb(255, 255, 255)",
            "page 390 dark: width 390, dark, 7 claims, background rgb(21, 24, 28)",
            "page 1200 light: width 1200, light, 7 claims, background rgb(255, 255, 255)",
            "page 1200 dark: width 1200, dark, 7 claims, background rgb(21, 24, 28)");
  }

  @Test
  void should_notice_a_page_that_does_not_fit_and_cannot_be_read() {
    assertThat(findings)
        .anyMatch(finding -> finding.startsWith("WRONG bad 390 light: scrolls sideways"))
        .anyMatch(
            finding -> finding.startsWith("WRONG bad 390 light: contrast 2.3 of \"Too wide\""))
        .anyMatch(finding -> finding.equals("WRONG bad 1200 dark: #none leads nowhere"))
        .noneMatch(finding -> finding.startsWith("WRONG bad 1200 light: scrolls"));
  }

  /** What the inspection of these pages found, a line each. */
  private static List<String> inspect(Browser browser, Map<String, String> pages) throws Exception {
    Path inspection = folder.resolve("inspection.html");
    Files.writeString(inspection, inspection(pages));
    Path dom = folder.resolve("dom.html");
    Process process =
        browser
            .showing(inspection.toUri().toString(), "--virtual-time-budget=10000", "--dump-dom")
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the browser has not finished in " + MOST_SECONDS + " s");
    }
    String shown = Files.readString(dom);
    assertThat(shown).contains("<pre id=\"findings\">").doesNotContain(">unfinished<");
    int start = shown.indexOf("<pre id=\"findings\">") + "<pre id=\"findings\">".length();
    return shown.substring(start, shown.indexOf("</pre>", start)).lines().toList();
  }

  private static String inspection(Map<String, String> pages) throws Exception {
    try (InputStream stream =
        PaperPageInBrowserTest.class.getResourceAsStream("inspect-page.html")) {
      String frame = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      // Within a script element nothing may look like a tag.
      String quoted =
          JsonMapper.builder().build().writeValueAsString(pages).replace("<", "\\u003c");
      return frame.replace("PAGES", quoted);
    }
  }
}
