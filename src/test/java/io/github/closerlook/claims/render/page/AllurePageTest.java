package io.github.closerlook.claims.render.page;

import static io.github.closerlook.claims.claim.Verdict.CONTRARY;
import static io.github.closerlook.claims.claim.Verdict.INCONCLUSIVE;
import static io.github.closerlook.claims.claim.Verdict.REPRODUCED;
import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.result.CaseRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AllurePageTest {

  private static final String SUMMARY =
      "{\"reportName\":\"Allure Report\",\"statistic\":{\"failed\":1,\"passed\":6,\"total\":7}}";

  private static final List<CaseRecord> ROWS =
      StandingTest.cases(REPRODUCED, REPRODUCED, REPRODUCED, CONTRARY, INCONCLUSIVE);

  /** A font as Font Awesome names it. */
  private static final String FONT =
      "a {} @font-face{font-weight:400;src:url(data:application/vnd.ms-fontobject;base64,AA==);"
          + "src:url(data:application/vnd.ms-fontobject;base64,AA==?#iefix&v=4.7.0)"
          + " format(\"embedded-opentype\"),url(data:font/woff2;base64,AQ==) format(\"woff2\"),"
          + "url(data:font/woff;base64,Ag==) format(\"woff\"),url(data:font/ttf;base64,Aw==)"
          + " format(\"truetype\"),url(data:image/svg+xml;base64,BA==#regular) format(\"svg\")}"
          + " c {background:url(data:image/svg+xml;base64,BQ==)}";

  private static String data(String type, String text) {
    return "data:text/" + type + ";base64," + base64(text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A page as Allure 2.34 writes it. */
  private static String allures(Map<String, String> files) {
    StringBuilder calls = new StringBuilder();
    files.forEach(
        (name, text) -> calls.append(Text.format("        d('%s','%s'),\n", name, base64(text))));
    return "<html><head><title>Allure Report</title>\n"
        + "<link rel=\"icon\" href=\"data:image/x-icon;base64,AAAB\">\n"
        + "<link rel=\"stylesheet\" type=\"text/css\" href=\""
        + data("css", FONT)
        + "\">\n"
        + "<link rel=\"stylesheet\" type=\"text/css\" href=\""
        + data("css", "b {}")
        + "\">\n"
        + "</head><body>\n"
        + "<script src=\""
        + data("javascript", "app();")
        + "\"></script>\n"
        + "<script src=\""
        + data("javascript", "plugin();")
        + "\"></script>\n"
        + "    <script async>\n        window.reportDataReady = false;\n    </script>\n"
        + "    <script defer>\n      Promise.allSettled([\n"
        + calls
        + "      ]).then(function(){window.reportDataReady = true;})\n"
        + "    </script>\n"
        + "</body></html>";
  }

  @Test
  void should_keep_every_file_that_the_page_reads_and_none_that_it_does_not() throws Exception {
    Map<String, String> files = new TreeMap<>(Map.of("widgets/summary.json", SUMMARY));
    files.put("data/test-cases/a.json", "{\"name\":\"with 95\u00a0% of – ✓\"}");
    files.put("history/history.json", "{}");
    files.put("export/mail.html", "<p>");

    JsonNode packed = packedFiles(files);

    assertThat(packed.fieldNames())
        .toIterable()
        .containsExactly("data/test-cases/a.json", "widgets/summary.json");
    assertThat(packed.path("data/test-cases/a.json").asText())
        .isEqualTo(files.get("data/test-cases/a.json"));
  }

  private static JsonNode packedFiles(Map<String, String> files) throws Exception {
    return packed(AllurePage.render(allures(files), ROWS)).path("files");
  }

  private static JsonNode packed(String page) throws Exception {
    Matcher data =
        Pattern.compile("<script id=\"closer-look-data\"[^>]*>([^<]*)</script>").matcher(page);
    assertThat(data.find()).isTrue();
    try (GZIPInputStream text =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))))) {
      return JsonMapper.builder().build().readTree(text);
    }
  }

  @Test
  void should_pack_what_shows_the_report_in_its_order_with_one_format_of_its_font()
      throws Exception {
    String page = AllurePage.render(allures(Map.of("widgets/summary.json", SUMMARY)), ROWS);

    assertThat(page)
        .contains("<link rel=\"icon\"")
        .doesNotContain("data:text/css", "data:text/javascript");
    assertThat(texts(packed(page).path("styles")))
        .containsExactly(
            "a {} @font-face{font-weight:400;src:url(data:font/woff2;base64,AQ==)"
                + " format(\"woff2\")} c {background:url(data:image/svg+xml;base64,BQ==)}",
            "b {}");
    assertThat(texts(packed(page).path("scripts"))).containsExactly("app();", "plugin();");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void should_put_cases_of_the_same_claim_together() throws Exception {
    Map<String, String> files = new TreeMap<>(Map.of("widgets/summary.json", SUMMARY));
    files.put("data/suites.json", "{}");
    files.put("data/test-cases/1.json", "{\"uid\":\"1\",\"descriptionHtml\":\"of noise\"}");
    files.put("data/test-cases/2.json", "{\"uid\":\"2\",\"descriptionHtml\":\"of digits\"}");
    files.put("data/test-cases/3.json", "{\"uid\":\"3\",\"descriptionHtml\":\"of noise\"}");

    assertThat(packedFiles(files).fieldNames())
        .toIterable()
        .containsExactly(
            "data/suites.json",
            "data/test-cases/2.json",
            "data/test-cases/1.json",
            "data/test-cases/3.json",
            "widgets/summary.json");
  }

  @Test
  void should_take_a_tenth_of_the_room_for_cases_that_say_nearly_the_same() {
    Map<String, String> files = new TreeMap<>(Map.of("widgets/summary.json", SUMMARY));
    for (int i = 0; i < 500; i++) {
      files.put(
          "data/test-cases/" + i + ".json",
          ("{\"description\":\"The paper, section 3.2: case " + i + "\"}\n").repeat(40));
    }

    String written = allures(files);

    assertThat(AllurePage.render(written, ROWS).length()).isLessThan(written.length() / 10);
  }

  @Test
  void should_show_five_verdicts_where_allure_counts_green_tests() throws Exception {
    String page = AllurePage.render(allures(Map.of("widgets/summary.json", SUMMARY)), ROWS);

    String name = "5 comparisons: 3 reproduced, 0 weaker, 0 absent, 1 contrary, 1 inconclusive";
    assertThat(page)
        .contains("<title>closer-look, " + name + "</title>")
        .contains("<strong>3</strong> reproduced", "<strong>0</strong> weaker")
        .contains("6 of 7 tests, claims and controls, are as expected", "href=\"paper.html\"");
    assertThat(packed(page).path("files").path("widgets/summary.json").asText())
        .contains("\"reportName\":\"" + name + "\"");
  }

  @Test
  void should_draw_of_each_verdict_the_share_that_it_has() {
    String ring = Ring.of(ROWS).render();

    // Three fifths of the way round, clockwise from the top: by hand, 48 (sin 216°, -cos 216°).
    assertThat(ring)
        .contains("M0.000,-48.000 A48,48 0 1 1 -28.214,38.833")
        .contains("class=\"contrary\"", "class=\"inconclusive\"")
        .doesNotContain("class=\"weaker\"", "class=\"absent\"");
    assertThat(Ring.of(ROWS.subList(0, 3)).render()).contains("class=\"reproduced\"");
  }

  @Test
  void should_leave_allures_own_overview_where_there_is_no_verdict() {
    assertThat(AllurePage.render(allures(Map.of("widgets/summary.json", SUMMARY)), List.of()))
        .doesNotContain("<svg")
        .contains("<title>Allure Report</title>");
  }

  @Test
  void should_refuse_a_page_of_another_format() {
    assertThatRefused(() -> AllurePage.render("<html></html>", ROWS))
        .hasMessageContaining("has to know the new format");
    assertThatRefused(() -> AllurePage.render(allures(Map.of("a.json", "{}")), ROWS))
        .hasMessageContaining("no widgets/summary.json");
  }
}
