package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Points;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureSvgTest {
  // Drawn once for all tests that only read it.
  private static final Map<Figure, String> DRAWN =
      SampleFigures.all().stream().collect(Collectors.toMap(f -> f, FigureSvg::render));

  static List<Figure> samples() {
    return SampleFigures.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_draw_the_same_bytes_twice(Figure figure) {
    assertThat(FigureSvg.render(figure)).isEqualTo(DRAWN.get(figure));
  }

  @Test
  void should_draw_the_same_bytes_from_two_threads() throws Exception {
    List<String> alone = samples().stream().map(DRAWN::get).toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> together = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        together.add(threads.submit(() -> samples().stream().map(FigureSvg::render).toList()));
      }
      for (Future<List<String>> drawn : together) {
        assertThat(drawn.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_scale_and_be_valid_xml_with_a_text_alternative(Figure figure) throws Exception {
    Element svg = parsed(DRAWN.get(figure));

    assertThat(svg.getTagName()).isEqualTo("svg");
    assertThat(svg.getAttribute("viewBox")).matches("0 0 700 [2-6]\\d\\d");
    assertThat(svg.getAttribute("viewBox"))
        .isEqualTo("0 0 %s %s", svg.getAttribute("width"), svg.getAttribute("height"));
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(textOf(svg, "title")).containsExactly(figure.title());
    assertThat(textOf(svg, "desc"))
        .singleElement()
        .asString()
        .contains(figure.x().label(), figure.y().label())
        .contains(figure.layers().stream().map(Layer::series).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_stand_alone(Figure figure) {
    String svg = DRAWN.get(figure);

    assertThat(svg)
        .doesNotContainIgnoringCase("<script", "javascript:", "@import", "@font-face", "<image")
        .doesNotContainPattern("(href|src)=\"[^#]")
        .doesNotContainPattern("url\\((?!#)");
    // The two name spaces of SVG are names and are not fetched.
    assertThat(matches("https?://[^\"\\s]+", svg))
        .contains("http://www.w3.org/2000/svg")
        .isSubsetOf("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_number_ids_in_order_and_refer_to_none_other(Figure figure) {
    String svg = DRAWN.get(figure);

    List<String> ids =
        Pattern.compile("\\bid=\"([^\"]+)\"").matcher(svg).results().map(m -> m.group(1)).toList();
    List<String> numbered =
        IntStream.rangeClosed(1, ids.size() - 2)
            .mapToObj(number -> figure.id() + "-" + number)
            .toList();
    assertThat(ids.subList(0, 2))
        .containsExactly(figure.id() + "-title", figure.id() + "-description");
    assertThat(ids.subList(2, ids.size())).containsExactlyElementsOf(numbered);
    assertThat(ids)
        .containsAll(
            Pattern.compile("url\\(#([^)]+)\\)")
                .matcher(svg)
                .results()
                .map(m -> m.group(1))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_name_all_series_and_axes_in_letters(Figure figure) throws Exception {
    List<String> texts = textOf(parsed(DRAWN.get(figure)), "text");

    assertThat(texts).contains(figure.x().label(), figure.y().label());
    if (figure.layers().size() > 1) {
      assertThat(texts).containsAll(figure.layers().stream().map(Layer::series).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void should_round_to_what_can_be_seen(Figure figure) {
    assertThat(matches("=\"[^\"]*\\d\\.\\d{3}[^\"]*\"", DRAWN.get(figure))).isEmpty();
  }

  @Test
  void should_use_the_palette_and_the_style_of_each_line() {
    String svg = FigureSvg.render(SampleFigures.dropout());

    // Lets-Plot writes colours in decimal: these are #0072B2, #009E73 and the latter with dropout.
    assertThat(svg).contains("rgb(0,114,178)", "rgb(0,158,115)", "rgb(0,87,63)");
    assertThat(svg).contains("stroke-dasharray");
  }

  @Test
  void should_write_names_that_mean_something_to_xml() throws Exception {
    double[] numbers = {1, 2};
    Figure figure =
        Figure.of(
            "fig",
            "Loss < 1 & \"rising\"",
            "a <b> & c",
            Axis.linear("x < 3"),
            Axis.linear("|dL/dx| & more"),
            List.of(Line.of("real <i>&</i> $1", numbers, numbers)));

    Element svg = parsed(FigureSvg.render(figure));

    assertThat(textOf(svg, "text"))
        .contains("Loss < 1 & \"rising\"", "a <b> & c", "x < 3", "real <i>&</i> $1");
  }

  @Test
  void should_break_a_title_that_is_too_long_for_one_line() throws Exception {
    Figure figure = SampleFigures.dropout();

    List<String> texts = textOf(parsed(FigureSvg.render(figure)), "text");

    assertThat(texts).doesNotContain(figure.title());
    assertThat(String.join(" ", texts)).contains(figure.title());
  }

  @ParameterizedTest
  @EnumSource(Axis.Scale.class)
  void should_draw_a_single_value(Axis.Scale scale) throws Exception {
    Axis axis = new Axis("value", scale, OptionalDouble.empty(), OptionalDouble.empty());
    double[] seven = {7};
    List<String> names = List.of("a");
    Figure point =
        Figure.of(
            "fig",
            "Title",
            "",
            axis,
            axis,
            List.of(
                new Points(
                    "real",
                    FigureNumbers.list(seven),
                    FigureNumbers.list(seven),
                    List.of(),
                    List.of())));
    Figure tile =
        Figure.of(
            "fig",
            "Title",
            "",
            Axis.linear("x"),
            Axis.linear("y"),
            List.of(HeatMap.of("real", names, names, new double[][] {seven}, axis)));

    assertThat(parsed(FigureSvg.render(point)).getElementsByTagName("circle").getLength())
        .as("the point and its key in the legend")
        .isEqualTo(2);
    assertThat(textOf(parsed(FigureSvg.render(tile)), "text")).contains("value", "x", "y");
  }

  @ParameterizedTest
  @EnumSource(Axis.Scale.class)
  void should_leave_out_what_lies_beyond_stated_ends(Axis.Scale scale) throws Exception {
    Axis axis = new Axis("value", scale, OptionalDouble.of(1), OptionalDouble.of(10));
    double[] numbers = {2, 5, 1000};
    Figure figure =
        Figure.of("fig", "Title", "", axis, axis, List.of(Line.of("real", numbers, numbers)));

    assertThat(textOf(parsed(FigureSvg.render(figure)), "text"))
        .contains("2", "10")
        .doesNotContain("1,000");
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  private static List<String> textOf(Element svg, String tag) {
    NodeList found = svg.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent().strip())
        .toList();
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
