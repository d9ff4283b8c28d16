package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.render.Element;
import io.github.closerlook.claims.render.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The {@link ClaimMatrix} as a picture for pages that take no tables of tiles, such as the front
 * page of the repository: light and dark as its reader's screen is, and in both on a ground of its
 * own.
 */
final class MatrixSvg {

  /** Name of its file in a report folder. */
  static final String FILE = "matrix.svg";

  private static final int MARGIN = 16;
  private static final int TITLES = 400;
  private static final int COLUMN = 46;
  private static final int BETWEEN_GROUNDS = 10;
  private static final int TILE = 18;
  private static final int GAP = 2;
  private static final int LINE = TILE + 6;
  private static final int TITLE_LINE = 16;

  /** Letters of a title that fit beside the tiles. */
  private static final int LETTERS = 56;

  private static final int HEAD = 62;
  private static final int PART = 30;

  private final ClaimMatrix matrix;
  private final List<Element> drawn = new ArrayList<>();
  private int top;

  private MatrixSvg(ClaimMatrix matrix) {
    this.matrix = matrix;
  }

  /** The picture; its marks lead to the page beside it. */
  static String render(ClaimMatrix matrix) {
    return new MatrixSvg(matrix).draw();
  }

  private String draw() {
    head();
    matrix
        .parts()
        .forEach(
            (part, lines) -> {
              part(PaperPage.title(part));
              lines.forEach(this::line);
            });
    legend();
    int width = x(matrix.conditions().size()) + MARGIN;
    return Picture.svg(width, top, name(), STYLE, drawn);
  }

  private static final String STYLE =
      """
      .quiet { fill: var(--quiet); }
      .strong { font-weight: 600; }
      .middle { text-anchor: middle; }
      .line { stroke: var(--line); }
      .tile rect { fill: var(--tile); stroke: var(--tile-edge, var(--tile)); }
      .tile text { fill: var(--on-tile); font-size: 12px; font-weight: 600; text-anchor: middle; }
      """;

  /** The picture in words, for those who hear it. */
  private String name() {
    return matrix.lines().stream()
        .map(line -> line.view().claim().title() + ": " + line.view().standing().words())
        .collect(Collectors.joining("; ", "What holds of each claim. ", "."));
  }

  private void head() {
    int columns = matrix.paper().kinds().size();
    for (int i = 0; i < matrix.sites().size(); i++) {
      ClaimMatrix.Named ground = matrix.named().get(i);
      int middle = x(i * columns) + columns * COLUMN / 2;
      drawn.add(text(middle, 22, ground.dataSetName()).ofClass("strong middle"));
      drawn.add(text(middle, 38, ground.model()).ofClass("quiet middle"));
    }
    for (int i = 0; i < matrix.conditions().size(); i++) {
      drawn.add(
          text(x(i) + COLUMN / 2, HEAD - 6, matrix.conditions().get(i).kind())
              .ofClass("quiet middle"));
    }
    top = HEAD;
  }

  private void part(String title) {
    drawn.add(text(MARGIN, top + PART - 8, title).ofClass("strong"));
    top += PART;
  }

  private void line(ClaimMatrix.Line line) {
    List<ClaimMatrix.Condition> conditions = matrix.conditions();
    drawn.add(
        Element.of("line")
            .ofClass("line")
            .with("x1", Integer.toString(MARGIN))
            .with("x2", Integer.toString(x(conditions.size())))
            .with("y1", Integer.toString(top))
            .with("y2", Integer.toString(top)));
    drawn.add(tile(MARGIN, top + 3, TILE + 4, line.view().standing(), ""));
    List<String> title = wrapped(line.view().claim().title());
    Element link = link(line.view().claim().id());
    for (int i = 0; i < title.size(); i++) {
      link.add(text(MARGIN + TILE + 12, top + 17 + i * TITLE_LINE, title.get(i)));
    }
    drawn.add(link);
    int rows = title.size();
    for (int i = 0; i < conditions.size(); i++) {
      List<List<Cell.Mark>> cell = line.cell(conditions.get(i)).map(Cell::rows).orElse(List.of());
      for (int j = 0; j < cell.size(); j++) {
        row(x(i) + GAP, top + 3 + j * (TILE + GAP), cell.get(j));
      }
      rows = Math.max(rows, cell.size());
    }
    top += LINE + (rows - 1) * (TILE + GAP);
  }

  /** In two lines where one is too short. */
  private static List<String> wrapped(String title) {
    if (title.length() <= LETTERS) {
      return List.of(title);
    }
    int space = title.lastIndexOf(' ', LETTERS);
    return List.of(title.substring(0, space), title.substring(space + 1));
  }

  private void row(int x, int y, List<Cell.Mark> marks) {
    int width = (COLUMN - 2 * GAP - (marks.size() - 1) * GAP) / marks.size();
    for (int i = 0; i < marks.size(); i++) {
      Cell.Mark mark = marks.get(i);
      drawn.add(
          link(mark.anchor())
              .add(tile(x + i * (width + GAP), y, width, mark.standing(), mark.number())));
    }
  }

  private void legend() {
    top += 14;
    int x = MARGIN;
    List<Standing> standings =
        new ArrayList<>(Verdict.counted(matrix::shows).stream().map(Standing::of).toList());
    standings.addAll(List.of(Standing.IN_PART, Standing.NOT_RUN));
    for (Standing standing : standings) {
      drawn.add(tile(x, top, TILE + 4, standing, ""));
      drawn.add(text(x + TILE + 10, top + 14, standing.words()));
      x += TILE + 30 + 7 * standing.words().length();
    }
    top += TILE + 16;
  }

  private static Element tile(int x, int y, int width, Standing standing, String number) {
    return Element.of("g")
        .ofClass("tile " + standing.styleClass())
        .add(
            rectangle(x, y, width, TILE).with("rx", "3"),
            text(x + width / 2, y + 13, (standing.sign() + " " + number).strip()));
  }

  private static Element link(String anchor) {
    return Element.of("a").with("href", PaperPage.FILE + "#" + anchor);
  }

  /** Left edge of a column. */
  private int x(int column) {
    return MARGIN
        + TITLES
        + column * COLUMN
        + column / matrix.paper().kinds().size() * BETWEEN_GROUNDS;
  }

  private static Element text(int x, int y, String words) {
    return Element.of("text", words).with("x", Integer.toString(x)).with("y", Integer.toString(y));
  }

  private static Element rectangle(int x, int y, int width, int height) {
    return Element.of("rect")
        .with("x", Integer.toString(x))
        .with("y", Integer.toString(y))
        .with("width", Integer.toString(width))
        .with("height", Integer.toString(height));
  }
}
