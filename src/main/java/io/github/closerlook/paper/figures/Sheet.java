package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.Legend;
import io.github.closerlook.paper.measure.Filters;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.ClassMatrix;
import io.github.closerlook.paper.study.Curves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a claim reads of one study, and the figures drawn of it so far. */
final class Sheet {

  private static final List<String> KINDS = List.of("real", "clean", "randX", "randY");

  /** Real data first, then what is left of it, then noise, the least of it first. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(Sheet::kind).thenComparingInt(Sheet::percent);

  private final Expectation expectation;
  private final String studyName;
  private final Findings findings;
  private final Set<String> quantities;
  private final List<Figure> figures = new ArrayList<>();

  Sheet(Expectation expectation, String studyName, Findings findings) {
    this.expectation = expectation;
    this.studyName = studyName;
    this.findings = Objects.requireNonNull(findings, "findings of " + studyName);
    this.quantities =
        expectation.cases().stream()
            .filter(claimCase -> expectation.studyName(claimCase).equals(studyName))
            .map(claimCase -> expectation.criterion(claimCase).quantity())
            .collect(Collectors.toSet());
  }

  /** Whether a case of the claim compares one of these quantities. */
  boolean uses(String... any) {
    return List.of(any).stream().anyMatch(quantities::contains);
  }

  /** Curves of the arms that are drawn, in the order in which the paper would name them. */
  Map<String, Curves> curves(String name) {
    return drawn(findings.drawn(Curves.class, name));
  }

  /** Matrices of the arms that are drawn. */
  Map<String, ClassMatrix> matrices(String name) {
    return drawn(findings.drawn(ClassMatrix.class, name));
  }

  /** Filters of the arms that are drawn. */
  Map<String, Filters> filters(String name) {
    return drawn(findings.drawn(Filters.class, name));
  }

  /** A quantity of the arms that are drawn. */
  Map<String, Quantity> quantity(String name) {
    return drawn(findings.arms(name));
  }

  /** Values seed by seed of the arms that are drawn and have such. */
  Map<String, double[]> perSeed(String name) {
    Map<String, double[]> values = new LinkedHashMap<>();
    quantity(name)
        .forEach(
            (arm, quantity) -> {
              if (quantity instanceof Quantity.PerSeed perSeed) {
                values.put(arm, perSeed.values());
              }
            });
    return values;
  }

  /** Values of all seeds together, where they are known, of the arms that are drawn. */
  Map<String, Double> ofAllSeeds(String name) {
    Map<String, Double> values = new LinkedHashMap<>();
    quantity(name)
        .forEach(
            (arm, quantity) -> {
              if (quantity instanceof Quantity.OfPanel panel) {
                double value = panel.statistic().applyAsDouble(all(panel.seeds()));
                if (Double.isFinite(value)) {
                  values.put(arm, value);
                }
              }
            });
    return values;
  }

  private static int[] all(int seeds) {
    return IntStream.range(0, seeds).toArray();
  }

  /** Adds a figure of curves of many points, such as epochs, as lines in bands. */
  void bands(String suffix, String title, Map<String, Curves> curves, Axis x, Axis y) {
    draw(suffix, title, CurvesByArm.bands(curves), x, y, CurvesByArm.banded(curves));
  }

  /** Adds a figure of curves of few points, such as widths, as lines through bars. */
  void bars(String suffix, String title, Map<String, Curves> curves, Axis x, Axis y) {
    draw(suffix, title, CurvesByArm.bars(curves), x, y, CurvesByArm.barred(curves));
  }

  /** Adds a figure, if it has any layers, with its legend where it hides nothing. */
  void draw(String suffix, String title, List<String> notes, Axis x, Axis y, List<Layer> layers) {
    draw(suffix, title, notes, x, y, layers, Legend.AUTOMATIC);
  }

  /**
   * Adds a figure, if it has any layers.
   *
   * @param suffix of its id where it is not the first: what it shows
   * @param notes what the subtitle says beside data, network and training
   */
  void draw(
      String suffix,
      String title,
      List<String> notes,
      Axis x,
      Axis y,
      List<Layer> layers,
      Legend legend) {
    if (layers.isEmpty()) {
      return;
    }
    List<String> subtitle = new ArrayList<>(notes);
    subtitle.add(0, expectation.studies().get(studyName).describe());
    figures.add(
        Figure.of(id(suffix), title, String.join("; ", subtitle), x, y, layers).with(legend));
  }

  /** The figures, in the order in which they were drawn. */
  List<Figure> figures() {
    return List.copyOf(figures);
  }

  private String id(String suffix) {
    String base = expectation.id() + (studyName.equals(expectation.study()) ? "" : "-" + studyName);
    return figures.isEmpty() ? base : base + "-" + suffix;
  }

  private static <T> Map<String, T> drawn(Map<String, T> byArm) {
    Map<String, T> drawn = new LinkedHashMap<>();
    byArm.keySet().stream()
        .filter(arm -> !Arms.isForControls(arm))
        .sorted(ORDER)
        .forEach(arm -> drawn.put(arm, byArm.get(arm)));
    return drawn;
  }

  private static int kind(String arm) {
    int kind = KINDS.indexOf(arm.split(" ")[0]);
    return kind < 0 ? KINDS.size() : kind;
  }

  /** Level of noise; arms that have no such level stay in the order they came in. */
  private static int percent(String arm) {
    return kind(arm) < KINDS.size() ? Arms.level(arm).percent() : 100;
  }
}
