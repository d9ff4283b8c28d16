package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.ClaimCase;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Grid;
import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.claim.Verdict;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The paper's grid at a glance: a line for each claim, a column for each condition, and in each
 * cell how the comparisons of that claim under that condition came out.
 *
 * @param sites where the paper's comparisons are made; each has a column for every kind of them
 * @param lines in the paper's order
 */
record ClaimMatrix(Paper paper, List<Site> sites, List<Line> lines) {

  static final String NOT_SIZED = "not sized for it";

  /**
   * A ground, and whether sizes were chosen for it.
   *
   * @param isOther whether its data stood in the place of the data that they were chosen for
   */
  record Site(Ground ground, boolean isOther) {

    /** What learns, and whether it was sized for other data. */
    String model() {
      return ground.model() + (isOther ? ", " + NOT_SIZED : "");
    }
  }

  /**
   * The site and the kind of a comparison.
   *
   * @param words that name it
   * @param place whether it is the first column of its site, by which the style sheet knows it
   */
  record Condition(Site site, String kind, String words, String place) {}

  /** A site with its name. */
  record Named(String dataSetName, String model) {}

  /** One claim. */
  record Line(ClaimView view, Map<Condition, Cell> cells) {

    /** What is in a cell; empty where the paper's sentence spans nothing. */
    Optional<Cell> cell(Condition condition) {
      return Optional.ofNullable(cells.get(condition));
    }
  }

  static ClaimMatrix of(Paper paper, List<ClaimView> views) {
    Map<String, Ground> grounds = new HashMap<>();
    for (ClaimView view : views) {
      view.claim().studies().forEach((name, study) -> grounds.put(name, study.ground()));
    }
    List<Line> lines = views.stream().map(view -> line(paper, view, grounds)).toList();
    TreeSet<Site> seen =
        new TreeSet<>(
            Comparator.comparing(Site::isOther).thenComparing(Site::ground, paper.order()));
    lines.forEach(line -> line.cells().keySet().forEach(each -> seen.add(each.site())));
    return new ClaimMatrix(paper, List.copyOf(seen), lines);
  }

  /** Whether any comparison came to a verdict. */
  boolean shows(Verdict verdict) {
    return lines.stream().anyMatch(line -> !line.view().rows(verdict).isEmpty());
  }

  /** What the columns are, in sentences. */
  String columns() {
    return paper.columns()
        + (sites.stream().anyMatch(Site::isOther)
            ? Text.format(
                " Where it says <i>%s</i>, the data stood in the place of the data that every size was"
                    + " chosen for.",
                NOT_SIZED)
            : "");
  }

  /** The columns, from left to right. */
  List<Condition> conditions() {
    return sites.stream()
        .flatMap(site -> paper.kinds().stream().map(kind -> condition(paper, site, kind)))
        .toList();
  }

  /** The sites, from left to right. */
  List<Named> named() {
    return sites.stream()
        .map(site -> new Named(paper.dataSetName(site.ground().dataSet()), site.model()))
        .toList();
  }

  private static Condition condition(Paper paper, Site site, String kind) {
    return new Condition(
        site,
        kind,
        Text.format("%s, %s, %s", paper.dataSetName(site.ground().dataSet()), site.model(), kind),
        kind.equals(paper.kinds().get(0)) ? "first" : "next");
  }

  /** The lines part by part, by the name of the part. */
  Map<String, List<Line>> parts() {
    Map<String, List<Line>> parts = new LinkedHashMap<>();
    lines.forEach(
        line ->
            parts.computeIfAbsent(line.view().claim().part(), part -> new ArrayList<>()).add(line));
    return parts;
  }

  private static Line line(Paper paper, ClaimView view, Map<String, Ground> grounds) {
    Map<Condition, List<Cell.Comparison>> comparisons = new HashMap<>();
    Expectation claim = view.claim();
    claim
        .claimCases()
        .forEach(
            each -> {
              String kind = paper.kind(claim.criterion(each), each.arms());
              Ground ground = claim.study(each).ground();
              put(
                  comparisons,
                  condition(paper, new Site(ground, false), kind),
                  judged(view, each, view.standing(each)));
              view.onOtherData(each)
                  .forEach(
                      row ->
                          put(
                              comparisons,
                              condition(
                                  paper,
                                  new Site(new Ground(row.dataSet(), ground.model()), true),
                                  kind),
                              judged(view, each, Standing.of(row))));
            });
    for (Grid grid : claim.notRun()) {
      grid.cells()
          .forEach(
              cell ->
                  Optional.ofNullable(grounds.get(cell.study()))
                      .or(() -> paper.groundOfUnsized(cell.study(), grounds))
                      .ifPresent(
                          ground ->
                              put(
                                  comparisons,
                                  condition(
                                      paper, new Site(ground, false), kind(paper, claim, cell)),
                                  notRun(view, cell, grid.reason()))));
    }
    Map<Condition, Cell> cells = new HashMap<>();
    comparisons.forEach((condition, each) -> cells.put(condition, Cell.of(each)));
    return new Line(view, Map.copyOf(cells));
  }

  private static void put(
      Map<Condition, List<Cell.Comparison>> comparisons,
      Condition condition,
      Cell.Comparison comparison) {
    comparisons.computeIfAbsent(condition, unknown -> new ArrayList<>()).add(comparison);
  }

  private static String kind(Paper paper, Expectation claim, Grid.Cell cell) {
    return claim.criteria().stream()
        .filter(each -> each.id().equals(cell.criterion()))
        .findFirst()
        .map(each -> paper.kind(each, cell.arms()))
        .orElse(paper.kinds().get(0));
  }

  private static Cell.Comparison judged(ClaimView view, ClaimCase claimCase, Standing standing) {
    return new Cell.Comparison(standing, claimCase.comparison(), "", view.anchor(claimCase));
  }

  private static Cell.Comparison notRun(ClaimView view, Grid.Cell cell, String reason) {
    return new Cell.Comparison(
        Standing.NOT_RUN, String.join(" against ", cell.arms()), reason, view.notRunAnchor());
  }
}
