package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.claim.VerdictCounts;
import io.github.closerlook.data.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Allure's report of one file as it is handed out. Allure counts tests, of which each is green that
 * finds the accepted verdict, and writes every file within its report out in full: here the
 * overview shows the verdicts, and the files are packed.
 */
public final class AllurePage {

  /** Its name in a report folder. */
  private static final String FILE = "index.html";

  private static final String TITLE = "<title>Allure Report</title>";
  private static final String DATA_BEGIN =
      "<script async>\n        window.reportDataReady = false;";
  private static final String DATA_END = "window.reportDataReady = true;})\n    </script>";

  private AllurePage() {}

  /**
   * Reads the report that Allure wrote and the verdicts of {@code claims.json}, and writes {@code
   * index.html} beside that.
   *
   * @param arguments the report's path, and the report folder
   * @throws BadInputException if one of them cannot be read or written, or is in another format
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    Path claims = folder.resolve("claims.json");
    // A build that broke before it came to a verdict still shows its tests.
    List<CaseRow> rows = Files.exists(claims) ? CaseRow.read(PaperPage.text(claims)) : List.of();
    PaperPage.write(folder.resolve(FILE), render(PaperPage.text(Path.of(arguments[0])), rows));
  }

  /**
   * The report's page.
   *
   * @param written by Allure
   * @param rows all cases of {@code claims.json}
   */
  static String render(String written, List<CaseRow> rows) {
    int begin = written.indexOf(DATA_BEGIN);
    int end = written.indexOf(DATA_END);
    if (begin < 0 || end < begin) {
      throw new BadInputException(
          "Allure's report does not begin and end its data as Allure 2.34 does; after a change of"
              + " its version AllurePage has to know the new format");
    }
    AllureData data = AllureData.read(written.substring(begin, end));
    String before = written.substring(0, begin);
    String after =
        Element.of("script").markup(PaperPage.resource("allure.js")).render()
            + written.substring(end + DATA_END.length());
    List<CaseRow> judged = rows.stream().filter(row -> row.role() == Role.CLAIM).toList();
    if (judged.isEmpty()) {
      return before + packed(data) + after;
    }
    String name =
        String.format(
            Locale.ROOT,
            "%d comparisons: %s",
            judged.size(),
            VerdictCounts.words(judged, CaseRow::verdict));
    return before.replace(TITLE, Element.of("title", "closer-look, " + name).render())
        + overview(judged, data)
        + packed(data.named(name))
        + after;
  }

  private static String packed(AllureData data) {
    return Element.of("script")
        .with("id", "closer-look-data")
        .with("type", "application/gzip")
        .markup(data.packed())
        .render();
  }

  private static String overview(List<CaseRow> judged, AllureData data) {
    return Element.of("style")
            .markup(PaperPage.resource("verdicts.css") + PaperPage.resource("allure.css"))
            .render()
        + Element.of("template")
            .with("id", "closer-look-overview")
            .add(verdicts(judged, data))
            .render();
  }

  private static Element verdicts(List<CaseRow> judged, AllureData data) {
    Element list = Element.of("ul");
    Verdict.counted(verdict -> Ring.count(judged, verdict) > 0)
        .forEach(
            verdict ->
                list.add(
                    Element.of("li")
                        .add(Standing.of(verdict).mark())
                        .text(" ")
                        .add(Element.of("strong", Long.toString(Ring.count(judged, verdict))))
                        .text(" " + verdict.words())));
    return Element.of("div")
        .ofClass("verdicts")
        .add(Ring.of(judged), list)
        .add(
            Element.of("p", tests(data) + " ")
                .add(
                    Element.of("a", "Begin with the page of all claims")
                        .with("href", PaperPage.FILE))
                .text("."));
  }

  /** What the colours of the tests say, which are not those of the verdicts. */
  private static String tests(AllureData data) {
    return String.format(
        Locale.ROOT,
        "%d of %d tests, claims and controls, are as expected: each found what was accepted, which"
            + " need not be what the paper says.",
        data.tests("passed"),
        data.tests("total"));
  }
}
