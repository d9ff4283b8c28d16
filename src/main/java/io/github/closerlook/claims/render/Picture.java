package io.github.closerlook.claims.render;

import io.github.closerlook.claims.files.Text;
import java.util.List;

/**
 * A picture for pages that take no tables of tiles, such as the front page of the repository: light
 * and dark as its reader's screen is, in the colours of the verdicts, and in both on a ground of
 * its own.
 */
public final class Picture {

  private static final String STYLE =
      """
      text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; fill: var(--ink); }
      .ground { fill: var(--paper); }
      """;

  private Picture() {}

  /**
   * The text of an SVG file.
   *
   * @param width in pixels
   * @param height in pixels
   * @param name the picture in words, for those who hear it
   * @param style of what is drawn, in CSS
   */
  public static String svg(int width, int height, String name, String style, List<Element> drawn) {
    String right = Integer.toString(width);
    String bottom = Integer.toString(height);
    return Element.of("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", Text.format("0 0 %d %d", width, height))
            .with("width", right)
            .with("height", bottom)
            .with("role", "img")
            .with("aria-label", name)
            .add(Element.of("style").markup(Template.resource("verdicts.css") + STYLE + style))
            .add(
                Element.of("rect")
                    .with("x", "0")
                    .with("y", "0")
                    .with("width", right)
                    .with("height", bottom)
                    .ofClass("ground"))
            .add(drawn.toArray(Element[]::new))
            .render()
        + "\n";
  }
}
