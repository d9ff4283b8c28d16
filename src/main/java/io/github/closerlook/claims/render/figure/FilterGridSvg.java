package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.util.Collections;
import java.util.List;

/**
 * A figure of filters in SVG, in the look of the others. Not by Lets-Plot, whose tiles take some
 * two hundred letters each where a report holds ten thousand of them.
 */
final class FilterGridSvg {
  // As Lets-Plot places them in the other figures, in pixels.
  private static final int MARGIN = 14;
  private static final int TITLE_SIZE = 17;
  private static final int BELOW_TITLE = 4;
  private static final double SUBTITLE_SIZE = 12.5;
  private static final double LABEL_SIZE = 13.5;
  private static final double CAPTION_SIZE = 12;
  private static final double LINE_HEIGHT = 1.25;

  // Left of the grids, for the name of the vertical axis.
  private static final int BESIDE = 40;
  private static final int BETWEEN_GRIDS = 22;

  // A grid alone would otherwise fill the figure.
  private static final int WIDEST_GRID = 300;

  // Between filters, in weights.
  private static final int GAP = 1;

  private final Figure figure;
  private final List<FilterGrid> grids;
  private final StringBuilder svg = new StringBuilder();

  private FilterGridSvg(Figure figure) {
    this.figure = figure;
    this.grids = figure.filterGrids();
  }

  /** The document, without a text alternative. */
  static String of(Figure figure) {
    return new FilterGridSvg(figure).document();
  }

  private String document() {
    double y = MARGIN;
    for (String line : FigureTheme.titleLines(figure)) {
      y += TITLE_SIZE * LINE_HEIGHT;
      text(BESIDE, y, TITLE_SIZE, FigureTheme.INK, "font-weight=\"bold\"", line);
    }
    y += BELOW_TITLE;
    for (String line : FigureTheme.subtitleLines(figure)) {
      y += SUBTITLE_SIZE * LINE_HEIGHT;
      text(BESIDE, y, SUBTITLE_SIZE, FigureTheme.QUIET_INK, "", line);
    }
    y += MARGIN + LABEL_SIZE * LINE_HEIGHT;
    double names = y;
    double captions = names + CAPTION_SIZE * LINE_HEIGHT;
    double top = captions + MARGIN / 2.0;
    double scale = pixelsOfWeight();
    double tallest = 0;
    double x = BESIDE;
    for (FilterGrid grid : grids) {
      double width = weightsAcross(grid) * scale;
      text(x, names, LABEL_SIZE, FigureTheme.INK, "font-weight=\"bold\"", grid.series());
      text(x, captions, CAPTION_SIZE, FigureTheme.QUIET_INK, "", grid.caption());
      grid(grid, x, top, scale);
      x += width + BETWEEN_GRIDS;
      tallest = Math.max(tallest, width);
    }
    double middle = BESIDE + (x - BETWEEN_GRIDS - BESIDE) / 2;
    double bottom = top + tallest + LABEL_SIZE * LINE_HEIGHT + 4;
    label(figure.x().label(), middle, bottom, "");
    double left = BESIDE - 14.0;
    double half = top + tallest / 2;
    label(
        figure.y().label(), left, half, Text.format("transform=\"rotate(-90 %s %s)\"", left, half));
    return Text.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"%s\">",
            FigureTheme.WIDTH, Math.round(bottom + MARGIN), FigureTheme.FONT)
        + "\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>"
        + svg
        + "\n</svg>";
  }

  /** A whole number, so that weights are squares of one size. */
  private int pixelsOfWeight() {
    int room = FigureTheme.WIDTH - BESIDE - MARGIN - (grids.size() - 1) * BETWEEN_GRIDS;
    int widest = grids.stream().mapToInt(FilterGridSvg::weightsAcross).max().orElseThrow();
    return Math.max(1, Math.min(WIDEST_GRID, room / grids.size()) / widest);
  }

  private static int weightsAcross(FilterGrid grid) {
    return grid.across() * (grid.side() + GAP) - GAP;
  }

  private void grid(FilterGrid grid, double x, double y, double scale) {
    // Crisp, or else the background would shine through between weights.
    svg.append(
        Text.format(
            "\n<g transform=\"translate(%s %s) scale(%s)\" shape-rendering=\"crispEdges\">",
            Math.round(x), Math.round(y), Math.round(scale)));
    for (int filter = 0; filter < grid.filters().size(); filter++) {
      int left = filter % grid.across() * (grid.side() + GAP);
      int top = filter / grid.across() * (grid.side() + GAP);
      for (int row = 0; row < grid.side(); row++) {
        for (int column = 0; column < grid.side(); column++) {
          svg.append(
              Text.format(
                  "\n<path d=\"M%d %dh1v1h-1z\" fill=\"%s\"/>",
                  left + column, top + row, colour(grid, filter, row, column)));
        }
      }
    }
    svg.append("\n</g>");
  }

  private static String colour(FilterGrid grid, int filter, int row, int column) {
    int[] rgb = new int[3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = shade(grid, filter, grid.weight(filter, i % grid.channels(), row, column));
    }
    return Text.format("#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
  }

  private static int shade(FilterGrid grid, int filter, double weight) {
    double low = Collections.min(grid.filters().get(filter));
    double high = Collections.max(grid.filters().get(filter));
    return (int) Math.round(255 * (high > low ? (weight - low) / (high - low) : 0.5));
  }

  private void label(String label, double x, double y, String transform) {
    text(x, y, LABEL_SIZE, FigureTheme.INK, "text-anchor=\"middle\" " + transform, label);
  }

  private void text(double x, double y, double size, String ink, String more, String text) {
    svg.append(
        Text.format(
            "\n<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" %s>%s</text>",
            x, y, size, ink, more, FigureSvg.escaped(text)));
  }
}
