package io.github.closerlook.render.page;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Grid;
import io.github.closerlook.claim.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The paper's grid at a glance: a line for each claim, a column for each condition, and in each
 * cell how the comparisons of that claim under that condition came out.
 *
 * @param grounds data sets and networks; each has a column for every kind of noise
 * @param lines in the paper's order
 */
record ClaimMatrix(List<MatrixGround> grounds, List<Line> lines) {

  /** Data set, network and kind of noise of a comparison. */
  record Condition(MatrixGround ground, NoiseKind noise) {

    /** Such as {@code MNIST, MLP, randX}. */
    String words() {
      return String.format(
          Locale.ROOT, "%s, %s, %s", ground.dataSetName(), ground.network(), noise.words());
    }

    /** Whether it is the first column of its ground, by which the style sheet knows it. */
    String place() {
      return noise == NoiseKind.NONE ? "first" : "next";
    }
  }

  /** One claim. */
  record Line(ClaimView view, Map<Condition, Cell> cells) {

    /** What is in a cell; empty where the paper's sentence spans nothing. */
    Optional<Cell> cell(Condition condition) {
      return Optional.ofNullable(cells.get(condition));
    }
  }

  static ClaimMatrix of(List<ClaimView> views) {
    Map<String, MatrixGround> grounds = new HashMap<>();
    for (ClaimView view : views) {
      view.claim().studies().forEach((name, study) -> grounds.put(name, MatrixGround.of(study)));
    }
    List<Line> lines = views.stream().map(view -> line(view, grounds)).toList();
    TreeSet<MatrixGround> seen = new TreeSet<>();
    lines.forEach(line -> line.cells().keySet().forEach(each -> seen.add(each.ground())));
    return new ClaimMatrix(List.copyOf(seen), lines);
  }

  /** Whether any comparison came to a verdict. */
  boolean shows(Verdict verdict) {
    return lines.stream().anyMatch(line -> !line.view().rows(verdict).isEmpty());
  }

  /** The columns, from left to right. */
  List<Condition> conditions() {
    return grounds.stream()
        .flatMap(
            ground -> Arrays.stream(NoiseKind.values()).map(noise -> new Condition(ground, noise)))
        .toList();
  }

  /** The lines part by part, by the name of the part. */
  Map<String, List<Line>> parts() {
    Map<String, List<Line>> parts = new LinkedHashMap<>();
    lines.forEach(
        line ->
            parts.computeIfAbsent(line.view().claim().part(), part -> new ArrayList<>()).add(line));
    return parts;
  }

  private static Line line(ClaimView view, Map<String, MatrixGround> grounds) {
    Map<Condition, List<Cell.Comparison>> comparisons = new HashMap<>();
    Expectation claim = view.claim();
    claim
        .claimCases()
        .forEach(
            each ->
                put(
                    comparisons,
                    MatrixGround.of(claim.study(each)),
                    noise(claim, each.criterion(), each.arms()),
                    judged(view, each)));
    for (Grid grid : claim.notRun()) {
      grid.cells()
          .forEach(
              cell ->
                  Optional.ofNullable(grounds.get(cell.study()))
                      .or(() -> MatrixGround.ofUnsized(cell.study(), grounds))
                      .ifPresent(
                          ground ->
                              put(
                                  comparisons,
                                  ground,
                                  noise(claim, cell.criterion(), cell.arms()),
                                  notRun(view, cell, grid.reason()))));
    }
    Map<Condition, Cell> cells = new HashMap<>();
    comparisons.forEach((condition, each) -> cells.put(condition, Cell.of(each)));
    return new Line(view, Map.copyOf(cells));
  }

  private static void put(
      Map<Condition, List<Cell.Comparison>> comparisons,
      MatrixGround ground,
      NoiseKind noise,
      Cell.Comparison comparison) {
    comparisons
        .computeIfAbsent(new Condition(ground, noise), condition -> new ArrayList<>())
        .add(comparison);
  }

  private static NoiseKind noise(Expectation claim, String criterion, List<String> arms) {
    return claim.criteria().stream()
        .filter(each -> each.id().equals(criterion))
        .findFirst()
        .map(each -> NoiseKind.of(each, arms))
        .orElse(NoiseKind.NONE);
  }

  private static Cell.Comparison judged(ClaimView view, ClaimCase claimCase) {
    return new Cell.Comparison(
        view.standing(claimCase), claimCase.comparison(), "", view.anchor(claimCase));
  }

  private static Cell.Comparison notRun(ClaimView view, Grid.Cell cell, String reason) {
    return new Cell.Comparison(
        Standing.NOT_RUN, String.join(" against ", cell.arms()), reason, view.notRunAnchor());
  }
}
