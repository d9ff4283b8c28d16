package io.github.closerlook.claims.render;

import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.List;

/** A Markdown table whose columns also line up on a console. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  /** A table without rows. */
  public TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  /**
   * A row more.
   *
   * @param cells as many as there are heads
   */
  public void add(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(
          Text.format(
              "a row of %d cells in a table of %d columns", cells.size(), rows.get(0).size()));
    }
    rows.add(cells.stream().map(Template::cell).toList());
  }

  /** The table, without a line end behind it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      append(text, rows.get(i), widths);
      if (i == 0) {
        for (int width : widths) {
          text.append('|').append("-".repeat(width + 2));
        }
        text.append("|\n");
      }
    }
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, List<String> row, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      text.append("| ").append(cell).append(" ".repeat(widths[column] - cell.length() + 1));
    }
    text.append("|\n");
  }
}
