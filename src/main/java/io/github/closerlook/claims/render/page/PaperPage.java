package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.result.CaseRecord;
import io.github.closerlook.claims.result.OtherData;
import io.github.closerlook.claims.result.PooledCases;
import io.github.closerlook.claims.result.ResultFile;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code paper.html}, one file without scripts: the paper's claims in the paper's order, with
 * verdicts, evidence and figures.
 *
 * @param paper whose claims they are
 * @param expectations all claims there are, in the paper's order
 * @param asked whether a claim was to be run, by its id
 * @param dataSets whether a data set is at hand, by its id
 * @param environment what the results were made with: name to value
 * @param allure address of Allure's report seen from the page, where there is one
 */
public record PaperPage(
    Paper paper,
    List<Expectation> expectations,
    Predicate<String> asked,
    Predicate<String> dataSets,
    Map<String, String> environment,
    Optional<String> allure) {

  /** Name of the file in a report folder. */
  public static final String FILE = "paper.html";

  /**
   * Writes the page into a report folder, from the {@code claims.json} and the figures in it; and
   * its matrix as a picture by itself.
   *
   * @throws BadInputException if one of them cannot be read, or the page not be written
   */
  public void write(Path folder) {
    List<CaseRecord> rows = cases(folder);
    List<CaseRecord> others = OtherData.read(folder);
    PooledCases pooled = PooledCases.read(folder);
    List<ClaimView> claims =
        expectations.stream()
            .map(claim -> ClaimView.of(claim, rows, asked, dataSets, others, pooled))
            .toList();
    ClaimMatrix matrix = ClaimMatrix.of(paper, claims);
    ReportFiles.write(folder.resolve(FILE), Template.PAGE.render(view(folder, claims, matrix)));
    ReportFiles.write(folder.resolve(MatrixSvg.FILE), MatrixSvg.render(matrix));
  }

  /** All that the template of the page asks for. */
  private record View(Paper paper, Summary summary, List<Part> parts, String allure, Prose prose) {}

  /** The claims of one part of the paper. */
  private record Part(String name, List<ClaimArticle> articles) {

    String title() {
      return PaperPage.title(name);
    }

    String anchor() {
      return "part-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }

  private View view(Path folder, List<ClaimView> claims, ClaimMatrix matrix) {
    List<LadderEntry> ladders = LadderFiles.read(folder);
    Map<String, List<ClaimArticle>> parts = new LinkedHashMap<>();
    for (ClaimView claim : claims) {
      ClaimArticle article =
          new ClaimArticle(
              paper,
              claim,
              allure.orElse(""),
              id -> svg(folder, "figures", id),
              LadderView.of(
                  claim.claim().id(), ladders, id -> svg(folder, LadderFiles.FOLDER, id)));
      parts.computeIfAbsent(claim.claim().part(), part -> new ArrayList<>()).add(article);
    }
    return new View(
        paper,
        new Summary(paper, claims, new MatrixTable(matrix), environment),
        parts.entrySet().stream().map(part -> new Part(part.getKey(), part.getValue())).toList(),
        allure.orElse(""),
        new Prose(expectations.stream().map(Expectation::id).toList()));
  }

  private static String svg(Path folder, String figures, String id) {
    return ReportFiles.read(folder.resolve(figures).resolve(id + ".svg"));
  }

  /** The name of a part without the number that it has for the sake of order. */
  static String title(String part) {
    return part.replaceFirst("^\\d+ ", "");
  }

  /** The cases of a report folder. */
  static List<CaseRecord> cases(Path folder) {
    return new ResultFile(folder.resolve("claims.json"), "let 'mvn verify' write it anew")
        .read(CaseRecord.class);
  }
}
