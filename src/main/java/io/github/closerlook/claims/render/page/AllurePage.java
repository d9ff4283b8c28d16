package io.github.closerlook.claims.render.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.claim.VerdictCounts;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Element;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.result.CaseRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Allure's report of one file as it is handed out. Allure counts tests, of which each is green that
 * finds the accepted verdict, and writes out in full whatever its report has inside: here the
 * overview shows the verdicts, and its files, style sheets and scripts are packed.
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
    // A build that broke before it came to a verdict has none, and still shows its tests.
    List<CaseRecord> rows = PaperPage.cases(folder);
    ReportFiles.write(folder.resolve(FILE), render(ReportFiles.read(Path.of(arguments[0])), rows));
  }

  /**
   * The report's page.
   *
   * @param written by Allure
   * @param rows all cases of {@code claims.json}
   */
  static String render(String written, List<CaseRecord> rows) {
    int begin = written.indexOf(DATA_BEGIN);
    int end = written.indexOf(DATA_END);
    if (begin < 0 || end < begin) {
      throw new BadInputException(
          "Allure's report does not begin and end its data as Allure 2.34 does; after a change of"
              + " its version AllurePage has to know the new format");
    }
    AllureData data = AllureData.read(written.substring(begin, end));
    AllureApp app = AllureApp.read(written.substring(0, begin));
    String before = app.page();
    String after =
        Element.of("script").markup(Template.resource("allure.js")).render()
            + written.substring(end + DATA_END.length());
    List<CaseRecord> judged = rows.stream().filter(row -> row.id().role() == Role.CLAIM).toList();
    if (judged.isEmpty()) {
      return before + packed(app, data) + after;
    }
    String name =
        Text.format(
            "%d comparisons: %s", judged.size(), VerdictCounts.words(judged, CaseRecord::verdict));
    return before.replace(TITLE, Element.of("title", "closer-look, " + name).render())
        + Template.ALLURE_OVERVIEW.render(new Overview(judged, data))
        + packed(app, data.named(name))
        + after;
  }

  private static String packed(AllureApp app, AllureData data) {
    return Element.of("script")
        .with("id", "closer-look-data")
        .with("type", "application/gzip")
        .markup(new Packed(app.styles(), app.scripts(), data.alikeTogether()).base64())
        .render();
  }

  /** What {@code allure.js} unpacks. */
  private record Packed(List<String> styles, List<String> scripts, Map<String, String> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** This as JSON, compressed by gzip and written in Base64. */
    String base64() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(JSON.writeValueAsBytes(this));
      } catch (IOException e) {
        throw new UncheckedIOException("nothing is written but memory", e);
      }
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
  }

  /** All that the template of the overview asks for. */
  private record Overview(List<CaseRecord> judged, AllureData data) {

    String ring() {
      return Ring.of(judged).render();
    }

    List<Count> verdicts() {
      return Verdict.counted(verdict -> Ring.count(judged, verdict) > 0).stream()
          .map(verdict -> new Count(Standing.of(verdict), Ring.count(judged, verdict)))
          .toList();
    }

    int passed() {
      return data.tests("passed");
    }

    int total() {
      return data.tests("total");
    }

    String page() {
      return PaperPage.FILE;
    }
  }

  /** How many comparisons came to a verdict. */
  private record Count(Standing standing, long count) {}
}
