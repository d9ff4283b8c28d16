package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Numbers;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.page.PaperPage;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.PooledCase;
import io.github.closerlook.claims.result.PooledCases;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.paper.MemorizationPaper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The page of the sample claims: one of each end that a claim can have. */
class PaperPageTest {

  @TempDir private static Path folder;

  private static Suite suite;
  private static PageDocument page;

  @BeforeAll
  static void write_the_page() throws Exception {
    suite = SampleSuite.of(Scale.DEFAULT);
    CaseReportTest.runSamples(suite);
    Reports.write(folder, suite, Optional.empty());
    page = read(folder);
  }

  private static PageDocument read(Path folder) throws Exception {
    return PageDocument.parse(Files.readString(folder.resolve(PaperPage.FILE)));
  }

  private static JsonNode claimsJson() throws Exception {
    return JsonMapper.builder().build().readTree(folder.resolve("claims.json").toFile());
  }

  @Test
  void should_tell_of_every_case_the_numbers_of_claims_json() throws Exception {
    JsonNode cases = claimsJson();
    assertThat(cases).hasSize(18);
    for (JsonNode row : cases) {
      assertThat(page.text(row.get("claim").asText()))
          .contains(
              Text.format(
                  "%s: %s, 95 %% interval %s to %s; margin %s; p = %s beyond it, %s beyond none; n"
                      + " = %d pairs of seeds. With 80 %% power %s could",
                  row.get("measured").asText().substring(1),
                  Numbers.format(row.get("estimate").asDouble()),
                  Numbers.format(row.get("interval").get(0).asDouble()),
                  Numbers.format(row.get("interval").get(1).asDouble()),
                  Numbers.format(row.get("margin").asDouble()),
                  Numbers.format(row.get("pValue").asDouble()),
                  Numbers.format(row.get("pValueOfNone").asDouble()),
                  row.get("replicates").asInt(),
                  Numbers.format(row.get("detectable").asDouble())));
    }
  }

  @Test
  void should_know_no_number_but_from_the_files_of_the_folder(@TempDir Path other)
      throws Exception {
    String text = rewritten(other, "40.125", "77.25", Set.of()).text("reproduced");

    assertThat(text).contains("exceeds real: 77.3, 95 % interval");
    assertThat(text).doesNotContain("exceeds real: 40.1,");
  }

  /** The page of a folder whose claims.json says something else. */
  private static PageDocument rewritten(Path other, String said, String says, Set<String> asked)
      throws Exception {
    Files.createDirectory(other.resolve("figures"));
    for (String id : figures()) {
      String file = "figures/" + id + ".svg";
      Files.copy(folder.resolve(file), other.resolve(file));
    }
    String json = Files.readString(folder.resolve("claims.json"));
    assertThat(json).contains(said);
    Files.writeString(other.resolve("claims.json"), json.replace(said, says));
    page(asked, all -> true).write(other);
    return read(other);
  }

  private static PaperPage page(Set<String> asked, Predicate<String> dataSets) {
    return new PaperPage(
        new MemorizationPaper(),
        suite.expectations(),
        asked::contains,
        dataSets,
        Map.of("Scale", "default"),
        Optional.empty());
  }

  @Test
  void should_tell_what_several_panels_say_together_beside_the_verdict(@TempDir Path other)
      throws Exception {
    assertThat(page.text("reproduced")).doesNotContain("together");
    CaseRecord row =
        AcceptedResults.read(folder).cases().values().stream()
            .filter(each -> each.id().claim().equals("reproduced"))
            .findFirst()
            .orElseThrow();
    new PooledCases(
            List.of(
                new PooledCase(
                    row.id(),
                    List.of(row.seed(), 10_001L),
                    List.of(row.verdict(), Verdict.WEAKER),
                    Verdict.WEAKER,
                    false,
                    33.5,
                    new Interval(1.5, 44.5),
                    row.margin(),
                    0.5,
                    0.001,
                    17,
                    row.sizes())))
        .write(other);

    PageDocument pooled = rewritten(other, "40.125", "40.125", Set.of());

    assertThat(pooled.text("reproduced"))
        .contains(
            "Seeds from 1 and 10001 together: 33.5, interval 1.5 to 44.5; n = 17; weaker.",
            "With the seeds from 1 and 10001 taken together, 0 of 1 are.");
    assertThat(pooled.all("p"))
        .extracting(PageDocument::text)
        .filteredOn(text -> text.contains("can be pooled (1) come to: 0 reproduced, 1 weaker"))
        .hasSize(1);
  }

  @Test
  void should_say_of_each_claim_how_it_came_out() {
    assertThat(page.text("reproduced-heading")).isEqualTo("Title of reproduced ✓ reproduced");
    assertThat(page.text("fooled-control-heading")).endsWith("◐ reproduced in part");
    assertThat(page.text("weaker-heading")).endsWith("↓ weaker");
    assertThat(page.text("absent-heading")).endsWith("∅ absent");
    assertThat(page.text("contrary-heading")).endsWith("✗ contrary");
    assertThat(page.text("inconclusive-heading")).endsWith("? inconclusive");
    assertThat(page.text("broken-heading")).endsWith("! no verdict");
    assertThat(page.text("broken")).contains("its training or measuring failed");
  }

  @Test
  void should_name_in_each_claim_what_is_not_reproduced_and_what_is_not_run() {
    assertThat(page.text("reproduced")).contains("1 of 1 comparison is reproduced.");
    assertThat(page.text("absent"))
        .contains("0 of 1 comparison are reproduced.")
        .contains("∅ absent, no effect worth telling: mnist: randY against real");
    assertThat(page.text("fooled-control"))
        .contains("1 of 3 comparisons is reproduced.")
        .contains(
            "– not run (2): slower, in timing-cnn: randY or randX against real."
                + " Not yet: a convolutional network.");
  }

  @Test
  void should_open_with_the_five_numbers_and_the_controls() {
    String summary = PageDocument.text(page.all("section").get(0));

    assertThat(summary)
        .startsWith(
            "In short 6 comparisons: 2 reproduced, 1 weaker, 1 absent, 1 contrary, 1 inconclusive."
                + " ✓ reproduced: holds")
        .contains(
            "Of 6 claims that were judged, 1 is reproduced in every comparison that the paper's"
                + " sentence spans, and 1 in part; 2 further comparisons are not run")
        .contains(
            "1 of 6 null controls was fooled (chance foretells up to 2); 5 of 6 planted effects"
                + " were found.");
  }

  @Test
  void should_say_in_whole_sentences_what_holds_and_what_does_not() {
    assertThat(PageDocument.text(page.all("section").get(0)))
        .contains(
            "✓ 2 of 6 comparisons reproduce what the paper says. All that were run do so for Title"
                + " of reproduced; and Title of fooled-control.",
            "↓ In 1 comparison the direction holds, but the size is below what was asked, or not"
                + " settled: Title of weaker (1 of 1).",
            "∅ In 1 comparison there is no effect worth telling: Title of absent (1 of 1).",
            "✗ In 1 comparison the opposite holds: Title of contrary (1 of 1).",
            "? In 1 comparison these seeds do not tell: Title of inconclusive (1 of 1).");
  }

  @Test
  void should_begin_with_a_matrix_of_claims_by_data_network_and_noise() {
    Element matrix = page.all("table").get(0);

    assertThat(PageDocument.text(matrix))
        .contains(
            "ClaimMNIST MLPMNIST CNN realrandXrandYrealrandXrandY Part ✓ Title of reproduced ✓");
    assertThat(tiles("reproduced")).containsExactly("", "", "✓", "", "", "");
    assertThat(tiles("contrary")).containsExactly("", "", "✗", "", "", "");
    assertThat(tiles("broken")).containsExactly("", "", "!", "", "", "");
    // The study of these is not sized: by its name it is one of convolutional networks.
    assertThat(tiles("fooled-control")).containsExactly("", "", "✓", "", "–", "–");
  }

  /** What stands in the cells of a claim's line. */
  private static List<String> tiles(String claim) {
    return cells(claim).map(PageDocument::text).toList();
  }

  private static Stream<Element> cells(String claim) {
    return page.all("td").stream()
        .filter(cell -> cell.getAttribute("role").equals("cell"))
        .filter(cell -> PageDocument.text((Element) cell.getParentNode()).contains("of " + claim));
  }

  @Test
  void should_lead_from_each_tile_to_its_evidence_and_say_in_words_what_it_is() {
    List<Element> tiles =
        page.all("a").stream().filter(a -> a.getAttribute("class").startsWith("tile")).toList();

    assertThat(tiles).hasSize(9);
    Element contrary = tiles.get(3);
    assertThat(contrary.getAttribute("title"))
        .isEqualTo("MNIST, MLP, randY: 1 contrary: randY against real.");
    assertThat(contrary.getAttribute("aria-label"))
        .isEqualTo("1 contrary: Title of contrary, MNIST, MLP, randY");
    assertThat(page.text(contrary.getAttribute("href").substring(1)))
        .startsWith("✗ contrary mnist: randY against real");
    Element notRun = tiles.get(7);
    assertThat(notRun.getAttribute("title"))
        .endsWith("1 not run: randY against real. Not yet: a convolutional network.");
    assertThat(page.text(notRun.getAttribute("href").substring(1))).startsWith("– not run (2)");
  }

  @Test
  void should_draw_the_matrix_as_a_picture_by_itself() throws Exception {
    PageDocument picture = PageDocument.parse(Files.readString(folder.resolve("matrix.svg")));

    assertThat(picture.all("text"))
        .extracting(PageDocument::text)
        .containsSubsequence("MNIST", "MLP", "MNIST", "CNN", "Part", "Title of contrary", "✗")
        .endsWith("◐", "reproduced in part", "–", "not run");
    assertThat(picture.values("href"))
        .contains("paper.html#contrary-slower-mnist-randy-against-real")
        .allSatisfy(link -> assertThat(page.values("id")).contains(link.replaceFirst(".*#", "")));
  }

  @Test
  void should_count_claims_and_cases_verdict_by_verdict() {
    String counts = PageDocument.text(page.all("table").get(1));

    assertThat(counts)
        .contains("✓ reproduced12", "◐ reproduced in part1", "↓ weaker11", "∅ absent11")
        .contains("✗ contrary11", "? inconclusive11", "! no verdict11", "all77");
  }

  @Test
  void should_tell_first_what_is_not_as_expected_and_how_to_repeat_it() {
    String summary = PageDocument.text(page.all("section").get(0));

    assertThat(summary)
        .contains("∅ Title of absent, mnist: randY against real: absent, expected reproduced.")
        .contains("mvn verify -Dclaims=absent -Dscale=default -Dseed=1 -Dengine=fused")
        .contains("Title of broken: no verdict");
    assertThat(page.text("absent")).contains("expected was reproduced");
    assertThat(page.text("contrary")).doesNotContain("expected was");
  }

  @Test
  void should_name_the_controls_that_came_out_as_they_must_not() {
    String summary = PageDocument.text(page.all("section").get(0));

    assertThat(summary)
        .contains(
            "! Null control fooled: Title of fooled-control, slower, mnist: real again against"
                + " real.")
        .contains("! Planted effect not found: Title of inconclusive, slower,");
    assertThat(page.text("fooled-control"))
        .contains("! null control fooled", "○ planted effect found");
    assertThat(page.text("reproduced"))
        .contains("○ null control not fooled", "○ planted effect found")
        .doesNotContain("! ");
  }

  @Test
  void should_give_the_reason_where_a_claim_does_not_hold() {
    assertThat(page.text("contrary")).contains("the opposite holds", "Made to deviate.");
    assertThat(PageDocument.text(page.all("section").get(0)))
        .contains("What is contrary or absent here")
        .contains("✗ Contrary: Title of contrary (mnist: randY against real). Made to deviate.");
  }

  @Test
  void should_say_what_the_paper_claims_and_how_it_is_tested_and_why_the_margin() {
    assertThat(page.text("reproduced"))
        .contains("The paper. Noise is <slower> & \"harder\".", "The test. By comparing.")
        .contains(
            "Reproduced if the whole interval lies above 5. The smallest effect worth telling is 5"
                + " (time): Made up.")
        .contains("Section 3.3.2, figure 6 · central claim");
  }

  @Test
  void should_list_the_claims_in_their_order_with_their_verdicts_in_words() {
    List<String> titles = suite.expectations().stream().map(Expectation::title).toList();
    Element contents = page.all("nav").get(0);

    assertThat(PageDocument.text(contents)).containsSubsequence(titles);
    assertThat(PageDocument.text(contents)).contains("Title of inconclusive ? inconclusive");
    assertThat(PageDocument.text(contents)).contains("Title of fooled-control 1 of 3 ◐");
    assertThat(page.all("article"))
        .extracting(a -> a.getAttribute("id"))
        .isEqualTo(suite.expectations().stream().map(Expectation::id).toList());
  }

  @Test
  void should_hold_every_figure_with_a_name_and_links_to_its_numbers() throws Exception {
    assertThat(figures()).isNotEmpty();
    for (String id : figures()) {
      assertThat(page.text(id + "-title")).isNotBlank();
    }
    assertThat(page.all("svg"))
        .hasSizeGreaterThan(figures().size())
        .allSatisfy(
            svg -> {
              assertThat(svg.getAttribute("role")).isEqualTo("img");
              assertThat(accessibleName(svg)).isNotBlank();
            });
  }

  private static String accessibleName(Element svg) {
    if (svg.hasAttribute("aria-label")) {
      return svg.getAttribute("aria-label");
    }
    return String.join(
        " ",
        List.of(svg.getAttribute("aria-labelledby").split(" ")).stream().map(page::text).toList());
  }

  private static List<String> figures() throws Exception {
    return claimsJson().findValues("figures").stream()
        .flatMap(figures -> figures.valueStream())
        .map(JsonNode::asText)
        .distinct()
        .toList();
  }

  @Test
  void should_have_no_id_twice_and_no_link_that_leads_nowhere() {
    assertThat(page.values("id")).doesNotHaveDuplicates();
    List<String> links = page.values("href");
    assertThat(links).hasSizeGreaterThan(20);
    for (String link : links) {
      if (link.startsWith("#")) {
        assertThat(page.values("id")).contains(link.substring(1));
      } else if (link.startsWith("index.html")) {
        // Allure's report, which comes beside the page when the tests are over.
        assertThat(link).matches("index\\.html(#behaviors/[0-9a-f]{32})?");
      } else if (!link.startsWith("https://arxiv.org/")) {
        assertThat(folder.resolve(link)).isNotEmptyFile();
      }
    }
    for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
      page.values(attribute).stream()
          .flatMap(ids -> List.of(ids.split(" ")).stream())
          .forEach(id -> assertThat(page.text(id)).isNotBlank());
    }
  }

  @Test
  void should_load_nothing_and_run_nothing() {
    assertThat(page.all("script", "link", "img", "iframe", "object")).isEmpty();
    assertThat(page.values("src")).isEmpty();
    page.all("style").forEach(style -> assertThat(style.getTextContent()).doesNotContain("url("));
    assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void should_have_headings_and_landmarks_in_order() {
    assertThat(page.all("header", "main", "nav", "footer"))
        .extracting(Element::getTagName)
        .containsExactly("header", "main", "nav", "footer");
    List<Integer> levels =
        page.all("h1", "h2", "h3", "h4", "h5").stream()
            .map(heading -> Integer.parseInt(heading.getTagName().substring(1)))
            .toList();
    assertThat(levels.get(0)).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as("heading %d", i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void should_not_link_to_an_allure_report_that_is_not_there(@TempDir Path accepted)
      throws Exception {
    AcceptedReport.write(accepted, suite, SampleAccepted.check(AcceptedResults.NONE, Map.of()));

    assertThat(read(accepted).values("href")).noneMatch(link -> link.startsWith("index.html"));
  }

  @Test
  void should_tell_a_claim_that_was_left_out_from_one_that_failed(@TempDir Path other)
      throws Exception {
    PageDocument rewritten = rewritten(other, "", "", Set.of("reproduced"));

    assertThat(rewritten.text("broken-heading")).endsWith("– not run");
    assertThat(page.text("broken-heading")).endsWith("! no verdict");
  }

  @Test
  void should_say_what_was_skipped_and_where_to_get_its_data(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("claims.json"), "[]");

    page(Set.of("reproduced"), none -> false).write(other);

    PageDocument skipped = read(other);
    assertThat(skipped.text("reproduced-heading")).endsWith("– skipped");
    assertThat(skipped.text("reproduced")).contains("Skipped: mnist comes with the project: set");
    assertThat(skipped.text("broken-heading")).endsWith("– not run");
    assertThat(PageDocument.text(skipped.all("table").get(1))).contains("– skipped11", "not run66");
  }

  @Test
  void should_show_skipped_cases_beside_those_that_were_judged(@TempDir Path other)
      throws Exception {
    rewritten(other, "", "", Set.of());
    ArrayNode rows = (ArrayNode) claimsJson();
    assertThat(rows.get(1).get("role").asText()).isEqualTo("null");
    rows.remove(1);
    Files.writeString(other.resolve("claims.json"), rows.toString());

    page(Set.of(), none -> false).write(other);

    PageDocument partly = read(other);
    assertThat(partly.text("reproduced-heading")).endsWith("✓ reproduced");
    assertThat(partly.text("reproduced"))
        .contains("– skipped mnist: real again against real mnist comes with the project");
    assertThat(page.text("reproduced")).doesNotContain("skipped");
  }

  @Test
  void should_say_that_most_of_the_quick_scale_is_a_smoke_run(@TempDir Path quick)
      throws Exception {
    PageDocument hasty =
        rewritten(quick, "\"scale\" : \"default\"", "\"scale\" : \"quick\"", Set.of());

    assertThat(PageDocument.text(hasty.all("main").get(0))).contains("Run at quick scale");
    assertThat(PageDocument.text(page.all("main").get(0))).doesNotContain("Run at quick scale");
  }
}
