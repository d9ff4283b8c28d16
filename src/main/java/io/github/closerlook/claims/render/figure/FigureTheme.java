package io.github.closerlook.claims.render.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all figures share: size, lettering, grid, margins; in Lets-Plot's spec language. */
final class FigureTheme {
  /** Width of every figure, in pixels: that of a column of text in a README or an Allure report. */
  static final int WIDTH = 700;

  static final String INK = "#222222";
  static final String QUIET_INK = "#4A4A4A";
  static final String GRID = "#E6E6E6";

  // Found by drawing: Lets-Plot neither wraps nor shrinks a line that is too long for the figure.
  private static final int LETTERS_IN_A_TITLE_LINE = 70;
  private static final int LETTERS_IN_A_SUBTITLE_LINE = 100;

  static final String FONT = "Helvetica, Arial, sans-serif";

  private FigureTheme() {}

  /** A plot without layers: title, size and theme. */
  static Map<String, Object> plot(Figure figure, int height) {
    Map<String, Object> plot = new HashMap<>();
    plot.put("kind", "plot");
    plot.put("ggsize", Map.of("width", WIDTH, "height", height));
    Map<String, Object> title = new HashMap<>();
    title.put("text", String.join("\n", titleLines(figure)));
    if (!figure.subtitle().isBlank()) {
      title.put("subtitle", String.join("\n", subtitleLines(figure)));
    }
    plot.put("ggtitle", title);
    plot.put("theme", theme());
    return plot;
  }

  /** The title in lines that are not too long for the figure. */
  static List<String> titleLines(Figure figure) {
    return wrapped(figure.title(), LETTERS_IN_A_TITLE_LINE);
  }

  /** The subtitle in lines that are not too long for the figure. */
  static List<String> subtitleLines(Figure figure) {
    return wrapped(figure.subtitle(), LETTERS_IN_A_SUBTITLE_LINE);
  }

  private static Map<String, Object> theme() {
    Map<String, Object> theme = new HashMap<>();
    theme.put("name", "none");
    theme.put("text", Map.of("family", FONT, "color", INK, "blank", false));
    theme.put("plot_background", rectangle("white"));
    theme.put("panel_background", rectangle("white"));
    theme.put("panel_border", Map.of("blank", true));
    theme.put("plot_margin", Map.of("t", 14, "r", 18, "b", 10, "l", 12));
    theme.put("plot_title", text(17, INK, "bold"));
    theme.put("plot_subtitle", text(12.5, QUIET_INK, "plain"));
    theme.put("axis_title", text(13.5, INK, "plain"));
    theme.put("axis_text", text(12, QUIET_INK, "plain"));
    theme.put("axis_line", Map.of("blank", false, "color", "#8C8C8C", "size", 1));
    theme.put("axis_ticks", Map.of("blank", false, "color", "#8C8C8C", "size", 1));
    theme.put("panel_grid_major", Map.of("blank", false, "color", GRID, "size", 1));
    theme.put("panel_grid_minor", Map.of("blank", true));
    theme.put("legend_background", rectangle("white"));
    theme.put("legend_text", text(12.5, INK, "plain"));
    theme.put("legend_title", text(12.5, INK, "plain"));
    theme.put("strip_background", rectangle("white"));
    theme.put("strip_text", text(13.5, INK, "bold"));
    theme.put("axis_tooltip", Map.of("blank", true));
    return theme;
  }

  private static Map<String, Object> rectangle(String fill) {
    return Map.of("blank", false, "fill", fill, "color", fill, "size", 0);
  }

  private static Map<String, Object> text(double size, String colour, String face) {
    return Map.of("blank", false, "size", size, "color", colour, "face", face);
  }

  private static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
