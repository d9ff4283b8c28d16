package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.Legend;
import io.github.closerlook.paper.study.Arm;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.Condition;
import io.github.closerlook.paper.study.Curves;
import io.github.closerlook.paper.study.NetworkStudy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a claim reads of one study, and the figures drawn of it so far. */
final class Sheet {

  /** By kind of data, the least noise first; where the data do not differ, as they come. */
  private static final Comparator<Arm<?>> ORDER =
      Comparator.comparing(
          arm -> arm.treatment().data(),
          Comparator.comparing(Condition::kind).thenComparing(Condition::percent));

  private final Expectation expectation;
  private final String studyName;
  private final NetworkStudy study;
  private final Findings findings;
  private final Set<String> quantities;
  private final List<Figure> figures = new ArrayList<>();

  Sheet(Expectation expectation, String studyName, Findings findings) {
    this.expectation = expectation;
    this.studyName = studyName;
    this.study = (NetworkStudy) expectation.studies().get(studyName);
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
    return drawn(Curves.class, name);
  }

  /** Those of them whose data are of one of these kinds. */
  Map<String, Curves> curves(String name, Condition.Kind... kinds) {
    Map<String, Curves> curves = curves(name);
    curves
        .keySet()
        .removeIf(
            arm -> !List.of(kinds).contains(study.trained().of(arm).treatment().data().kind()));
    return curves;
  }

  /** What else there is to draw of the arms that are drawn. */
  <T> Map<String, T> drawn(Class<T> type, String name) {
    return drawn(findings.drawn(type, name));
  }

  /** Values seed by seed of the arms that are drawn and have such. */
  Map<String, double[]> perSeed(String name) {
    return quantities(name, Quantity.PerSeed.class, Quantity.PerSeed::values);
  }

  /** Values of all seeds together, where they are known, of the arms that are drawn. */
  Map<String, Double> ofAllSeeds(String name) {
    Map<String, Double> values =
        quantities(
            name,
            Quantity.OfPanel.class,
            panel -> panel.statistic().applyAsDouble(all(panel.seeds())));
    values.values().removeIf(value -> !Double.isFinite(value));
    return values;
  }

  /** What a quantity says of the arms that are drawn and have it in that form. */
  <Q extends Quantity, T> Map<String, T> quantities(
      String name, Class<Q> form, Function<Q, T> says) {
    Map<String, T> values = new LinkedHashMap<>();
    drawn(findings.arms(name)).entrySet().stream()
        .filter(arm -> form.isInstance(arm.getValue()))
        .forEach(arm -> values.put(arm.getKey(), says.apply(form.cast(arm.getValue()))));
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
    subtitle.add(0, study.describe());
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

  private <T> Map<String, T> drawn(Map<String, T> byArm) {
    Arms<?> trained = study.trained();
    Map<String, T> drawn = new LinkedHashMap<>();
    byArm.keySet().stream()
        .flatMap(name -> trained.find(name).stream())
        .filter(arm -> !arm.isForControls())
        .sorted(ORDER)
        .map(Arm::toString)
        .forEach(arm -> drawn.put(arm, byArm.get(arm)));
    return drawn;
  }
}
