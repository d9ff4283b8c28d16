package io.github.closerlook.report.page;

import io.github.closerlook.claim.Expectation;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.report.ladder.LadderFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * {@code paper.html}, one file without scripts: the paper's claims in the paper's order, with
 * verdicts, evidence and figures.
 *
 * @param expectations all claims there are, in the paper's order
 * @param asked whether a claim was to be run, by its id
 * @param dataSets whether a data set is at hand, by its id
 * @param environment what the results were had with: name to value
 * @param allure address of Allure's report seen from the page, where there is one
 */
public record PaperPage(
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
    List<ClaimView> claims = claims(CaseRow.read(text(folder.resolve("claims.json"))));
    Matrix matrix = Matrix.of(claims);
    Path figures = folder.resolve("figures");
    LadderSection ladders =
        new LadderSection(
            LadderFiles.read(folder),
            id -> text(folder.resolve(LadderFiles.FOLDER).resolve(id + ".svg")));
    String page = render(claims, matrix, id -> text(figures.resolve(id + ".svg")), ladders);
    write(folder.resolve(FILE), page);
    write(folder.resolve(MatrixSvg.FILE), MatrixSvg.render(matrix));
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s cannot be written (%s); a report wants a folder that can be written, with free space",
              file,
              e.getMessage()),
          e);
    }
  }

  private List<ClaimView> claims(List<CaseRow> rows) {
    return expectations.stream().map(claim -> ClaimView.of(claim, rows, asked, dataSets)).toList();
  }

  private String render(
      List<ClaimView> claims, Matrix matrix, UnaryOperator<String> figures, LadderSection ladders) {
    Prose prose = new Prose(expectations.stream().map(Expectation::id).toList());
    Map<String, Element> parts = new LinkedHashMap<>();
    Element main = Element.of("main").add(new Summary(claims, matrix, prose).render(environment));
    main.markup(resource("guide.html")).add(new Contents(claims).render());
    for (ClaimView view : claims) {
      parts
          .computeIfAbsent(view.claim().part(), Contents::part)
          .add(new ClaimArticle(view, prose, allure, figures, ladders).render());
    }
    main.add(parts.values().toArray(Element[]::new));
    Element body =
        Element.of("body")
            .add(Element.of("a", "To the summary").ofClass("skip").with("href", "#in-short"))
            .add(header(), main, footer());
    return "<!DOCTYPE html>\n"
        + Element.of("html").with("lang", "en").add(head(), body).render()
        + "\n";
  }

  private static Element head() {
    return Element.of("head")
        .add(
            Element.of("meta").with("charset", "UTF-8"),
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
            Element.of("title", "A Closer Look at Memorization in Deep Networks: what holds"),
            Element.of("style").markup(resource("verdicts.css") + resource("page.css")));
  }

  private static Element header() {
    return Element.of("header")
        .add(Element.of("h1", "A Closer Look at Memorization in Deep Networks: what holds?"))
        .add(
            Element.of(
                    "p",
                    "A network can learn a data set by the patterns in it, or by memorizing"
                        + " its examples one by one. In 2017 Arpit and others compared the two: ")
                .add(Element.of("a", "arXiv:1706.05394").with("href", AllureLinks.PAPER))
                .text(
                    ". Here their claims are tested again, one after the other, on small networks:"
                        + " what was claimed, what was measured, and how sure we are."));
  }

  private Element footer() {
    Element line =
        Element.of("p", "Beside this page: ")
            .add(Element.of("a", "all verdicts as a table").with("href", "claims.md"))
            .text(", ")
            .add(Element.of("a", "and for machines").with("href", "claims.json"));
    allure.ifPresent(
        report ->
            line.text(", ")
                .add(Element.of("a", "the Allure report of the test run").with("href", report)));
    return Element.of("footer").add(line.text("."));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s cannot be read (%s); a page of the report is made of it",
              file,
              e.getMessage()),
          e);
    }
  }

  static String resource(String name) {
    try (InputStream stream = PaperPage.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
