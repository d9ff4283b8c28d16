package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Exceeds;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Importance;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.SpeaksOf;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.HeatMap;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.Curves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Claims about some quantities, and findings that no network left. */
final class MadeUpFindings {

  static final Baseline BASELINE =
      new Baseline("mnist", 14, 100, new Architecture.Mlp(16, 2), Optimizer.sgd(0.1, 10));

  static final int SEEDS = 8;

  private static final Margin MARGIN = new Margin("kind", Effect.DIFFERENCE, 0.1, "because");

  private MadeUpFindings() {}

  /** A claim named {@code claim} that compares these quantities of one study. */
  static Expectation claim(Study study, String... quantities) {
    return claim(Map.of("own", study), Map.of("", List.of(quantities)));
  }

  /**
   * A claim named {@code claim} with a study of its own, named {@code own}.
   *
   * @param quantities by the study as a case names it
   */
  static Expectation claim(Map<String, Study> studies, Map<String, List<String>> quantities) {
    List<Criterion> criteria = new ArrayList<>();
    List<ClaimCase> cases = new ArrayList<>();
    quantities.forEach(
        (study, names) ->
            names.forEach(
                name -> {
                  String id = "criterion-" + criteria.size();
                  criteria.add(new Exceeds(id, name, MARGIN, SpeaksOf.REAL_DATA));
                  cases.add(
                      new ClaimCase(id, study, List.of("real", "real again"), Role.NULL, null, ""));
                }));
    return new Expectation(
        "claim",
        OptionalInt.empty(),
        Importance.SUPPORTING,
        "3 Part",
        "3.1",
        "1",
        "Title",
        "Says.",
        "How.",
        "own",
        studies,
        criteria,
        List.of(),
        List.of(),
        cases,
        "id: claim");
  }

  static List<Figure> figures(Expectation claim, Findings findings) {
    return ClaimFigures.of(claim, Map.of("own", findings)).get("own");
  }

  /** The same curve from every seed, but for as much as the seed's number times a spread. */
  static Curves curves(double spread, double[] x, DoubleUnaryOperator curve) {
    return new Curves(
        x,
        IntStream.range(0, SEEDS)
            .mapToObj(
                seed -> Arrays.stream(x).map(curve).map(value -> value + seed * spread).toArray())
            .toArray(double[][]::new));
  }

  /** Value, value + spread, value + 2 spread and so on. */
  static Quantity perSeed(double value, double spread) {
    return new Quantity.PerSeed(
        IntStream.range(0, SEEDS).mapToDouble(seed -> value + seed * spread).toArray());
  }

  static List<String> ids(List<Figure> figures) {
    return figures.stream().map(Figure::id).toList();
  }

  static List<String> lines(Figure figure) {
    return figure.layers().stream()
        .filter(Layer.Line.class::isInstance)
        .map(Layer::series)
        .toList();
  }

  static Layer.Line line(Figure figure, String series) {
    return only(figure, series, Layer.Line.class);
  }

  static Layer.Points points(Figure figure, String series) {
    return only(figure, series, Layer.Points.class);
  }

  static Layer.Band band(Figure figure, String series) {
    return only(figure, series, Layer.Band.class);
  }

  static HeatMap heatMap(Figure figure, String series) {
    return only(figure, series, HeatMap.class);
  }

  private static <T extends Layer> T only(Figure figure, String series, Class<T> kind) {
    List<T> found =
        figure.layers().stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .filter(layer -> layer.series().equals(series))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          Text.format("%d %s of '%s' in %s", found.size(), kind.getSimpleName(), series, figure));
    }
    return found.get(0);
  }
}
