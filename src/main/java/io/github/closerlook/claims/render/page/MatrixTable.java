package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@link ClaimMatrix} on the page: each mark leads to its evidence, and says in words what it
 * is. The roles in its template are those that the elements have by themselves, until a narrow
 * screen lays the lines out otherwise.
 */
record MatrixTable(ClaimMatrix matrix) {

  /** What a mark says; a picture of tiles is nothing without. */
  record Explained(Standing standing, String meaning) {}

  /** The claims of one part of the paper. */
  record Part(String title, List<Row> lines) {}

  /** One claim with all columns. */
  record Row(ClaimView view, List<Place> places) {}

  /** A cell of the table, which may be empty. */
  record Place(ClaimMatrix.Condition condition, List<List<Cell.Mark>> rows) {}

  List<Explained> legend() {
    List<Explained> legend = new ArrayList<>();
    for (Verdict verdict : Verdict.counted(matrix::shows)) {
      legend.add(
          new Explained(
              Standing.of(verdict), verdict.words() + ": " + verdict.meaning().split("; ")[0]));
    }
    legend.add(new Explained(Standing.NOT_RUN, "not run: the reason is behind the link"));
    return legend;
  }

  List<ClaimMatrix.Named> grounds() {
    return matrix.named();
  }

  List<ClaimMatrix.Condition> conditions() {
    return matrix.conditions();
  }

  /** What the columns are, in sentences. */
  String meaning() {
    return matrix.columns();
  }

  int columns() {
    return conditions().size();
  }

  /** With that of the titles. */
  int allColumns() {
    return 1 + columns();
  }

  /** Columns of one ground. */
  int kinds() {
    return matrix.paper().kinds().size();
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    matrix
        .parts()
        .forEach(
            (part, lines) ->
                parts.add(new Part(PaperPage.title(part), lines.stream().map(this::row).toList())));
    return parts;
  }

  private Row row(ClaimMatrix.Line line) {
    return new Row(
        line.view(),
        conditions().stream()
            .map(each -> new Place(each, line.cell(each).map(Cell::rows).orElse(List.of())))
            .toList());
  }
}
