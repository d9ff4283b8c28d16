package io.github.closerlook.report.page;

import io.github.closerlook.claim.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * The {@link Matrix} on the page: each mark leads to its evidence, and says in words what it is.
 */
final class MatrixTable {

  private static final String LEGEND = "how-to-read-the-matrix";

  private final Matrix matrix;
  private final List<Matrix.Condition> conditions;

  MatrixTable(Matrix matrix) {
    this.matrix = matrix;
    this.conditions = matrix.conditions();
  }

  Element render() {
    // The roles are those that the elements have by themselves, until a narrow screen lays the
    // lines out otherwise.
    Element table =
        Element.of("table")
            .ofClass("matrix")
            .with("role", "table")
            .with("aria-describedby", LEGEND)
            .with("style", "--columns: " + conditions.size())
            .add(Element.of("caption", "Every comparison of every claim, by what it was made on"))
            .add(head());
    matrix.parts().forEach((part, lines) -> table.add(part(part, lines)));
    return Element.of("div").ofClass("matrix-box").add(legend(), table, columns());
  }

  private Element head() {
    Element grounds = row().add(header("Claim", "col", "columnheader").with("rowspan", "2"));
    for (Ground ground : matrix.grounds()) {
      grounds.add(
          header(ground.dataSetName() + " ", "colgroup", "columnheader")
              .ofClass("first")
              .with("colspan", Integer.toString(Noise.values().length))
              .add(Element.of("span", ground.network()).ofClass("network")));
    }
    Element noises = row();
    conditions.forEach(
        condition ->
            noises.add(
                header(condition.noise().words(), "col", "columnheader")
                    .ofClass(place(condition))));
    return Element.of("thead").with("role", "rowgroup").add(grounds, noises);
  }

  private Element part(String part, List<Matrix.Line> lines) {
    Element body =
        Element.of("tbody")
            .with("role", "rowgroup")
            .add(
                row()
                    .ofClass("part-name")
                    .add(
                        header(Contents.title(part), "rowgroup", "rowheader")
                            .with("colspan", Integer.toString(1 + conditions.size()))));
    lines.forEach(line -> body.add(line(line)));
    return body;
  }

  private Element line(Matrix.Line line) {
    Element row =
        row()
            .add(
                header("", "row", "rowheader")
                    .add(line.view().standing().mark())
                    .text(" ")
                    .add(line.view().link()));
    for (Matrix.Condition condition : conditions) {
      Element cell = Element.of("td").with("role", "cell").ofClass(place(condition));
      line.cell(condition)
          .ifPresent(
              each -> each.rows().forEach(marks -> cell.add(tiles(line.view(), condition, marks))));
      row.add(cell);
    }
    return row;
  }

  private static Element tiles(ClaimView view, Matrix.Condition condition, List<Cell.Mark> marks) {
    Element tiles = Element.of("div").ofClass("tiles");
    marks.forEach(mark -> tiles.add(mark(view, condition, mark)));
    return tiles;
  }

  private static Element mark(ClaimView view, Matrix.Condition condition, Cell.Mark mark) {
    return mark.standing()
        .tile(mark.number())
        .with("href", "#" + mark.anchor())
        .with("title", condition.words() + ": " + mark.words())
        .with(
            "aria-label",
            String.format(
                Locale.ROOT,
                "%d %s: %s, %s",
                mark.count(),
                mark.standing().words(),
                view.claim().title(),
                condition.words()));
  }

  /** What the marks say; a picture of tiles is nothing without. */
  private Element legend() {
    Element legend = Element.of("ul").ofClass("legend").with("id", LEGEND);
    for (Verdict verdict : Verdict.counted(matrix::shows)) {
      legend.add(
          item(Standing.of(verdict), verdict.words() + ": " + verdict.meaning().split("; ")[0]));
    }
    return legend.add(item(Standing.NOT_RUN, "not run: the reason is behind the link"));
  }

  private static Element columns() {
    return Element.of(
            "p",
            "Each column is a data set, a network and a kind of data: real data alone (real), random"
                + " inputs (randX) or random labels (randY), mostly compared with real data. A number"
                + " counts comparisons, and each tile leads to them. Where a cell is empty, the"
                + " paper's sentence says nothing. The sign before a claim sums it up: ◐ is"
                + " reproduced in part.")
        .ofClass("meta");
  }

  private static Element item(Standing standing, String words) {
    return Element.of("li").add(standing.mark()).text(" " + words);
  }

  private static String place(Matrix.Condition condition) {
    return condition.noise() == Noise.NONE ? "first" : "next";
  }

  private static Element row() {
    return Element.of("tr").with("role", "row");
  }

  private static Element header(String words, String scope, String role) {
    return Element.of("th", words).with("scope", scope).with("role", role);
  }
}
