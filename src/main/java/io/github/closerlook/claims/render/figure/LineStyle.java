package io.github.closerlook.claims.render.figure;

/**
 * How a line is drawn; tells apart series that share a colour, such as with and without dropout.
 */
public enum LineStyle {
  SOLID("solid"),
  DASHED("dashed"),
  DOTTED("dotted");

  private final String letsPlotName;

  LineStyle(String letsPlotName) {
    this.letsPlotName = letsPlotName;
  }

  String letsPlotName() {
    return letsPlotName;
  }
}
