package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;

/**
 * Draws figures as SVG. The same figure gives the same bytes, so that an accepted figure can be
 * compared with a later one. The SVG stands alone: no scripts, no fonts or pictures from elsewhere.
 */
public final class FigureSvg {
  private static final Pattern OPENING_TAG =
      Pattern.compile(
          "<svg [^>]*\\bwidth=\"(?<width>[\\d.]+)\" height=\"(?<height>[\\d.]+)\"[^>]*>");
  private static final Pattern DEFINED_ID = Pattern.compile("\\bid=\"([^\"]+)\"");
  private static final Pattern ANY_ID = Pattern.compile("(\\bid=\"|#)([A-Za-z][\\w-]*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("=\"[^\"]*\"");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");

  // A hundredth of a pixel cannot be seen, and JVMs differ in the last digits of a logarithm.
  private static final int DECIMALS = 2;

  private FigureSvg() {}

  /** The figure as an SVG document that scales, with a text alternative for screen readers. */
  public static String render(Figure figure) {
    return described(figure, shortened(renumbered(figure.id(), drawn(figure)))) + "\n";
  }

  private static String drawn(Figure figure) {
    if (!figure.filterGrids().isEmpty()) {
      return FilterGridSvg.of(figure);
    }
    Map<String, Object> spec =
        figure.heatMaps().isEmpty() ? ChartSpec.of(figure) : HeatMapSpec.of(figure);
    return PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(spec, null, true);
  }

  /**
   * Lets-Plot's ids are random. Numbered in order of appearance they are the same each time, and
   * with the figure's id before them they stay distinct when a page holds several figures.
   */
  private static String renumbered(String figureId, String svg) {
    Map<String, String> numbers = new LinkedHashMap<>();
    DEFINED_ID
        .matcher(svg)
        .results()
        .map(found -> found.group(1))
        .forEach(id -> numbers.computeIfAbsent(id, i -> figureId + "-" + (numbers.size() + 1)));
    return ANY_ID
        .matcher(svg)
        .replaceAll(found -> found.group(1) + numbers.getOrDefault(found.group(2), found.group(2)));
  }

  private static String shortened(String svg) {
    return ATTRIBUTE
        .matcher(svg)
        .replaceAll(
            attribute ->
                Matcher.quoteReplacement(
                    DECIMAL.matcher(attribute.group()).replaceAll(FigureSvg::rounded)));
  }

  private static String rounded(MatchResult decimal) {
    BigDecimal value = new BigDecimal(decimal.group()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String described(Figure figure, String svg) {
    Matcher tag = OPENING_TAG.matcher(svg);
    if (!tag.find()) {
      throw new IllegalStateException(Text.format("no SVG was drawn for figure '%s'", figure.id()));
    }
    String opening = tag.group();
    String title = figure.id() + "-title";
    String description = figure.id() + "-description";
    return svg.substring(0, tag.start())
        + opening.substring(0, opening.length() - 1)
        + Text.format(" viewBox=\"0 0 %s %s\"", tag.group("width"), tag.group("height"))
        + Text.format(" role=\"img\" aria-labelledby=\"%s %s\">", title, description)
        + Text.format("\n  <title id=\"%s\">%s</title>", title, escaped(figure.title()))
        + Text.format(
            "\n  <desc id=\"%s\">%s</desc>", description, escaped(FigureText.describe(figure)))
        + svg.substring(tag.end());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
