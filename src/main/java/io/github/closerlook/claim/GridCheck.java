package io.github.closerlook.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a claim's cases and what is not run fill the grid that it covers: each comparison of the
 * grid is one or the other, and nothing lies outside. A claim without a grid is not checked.
 */
record GridCheck(Expectation expectation) {

  /** Place and mistake of each, such as {@code covers: lacks ...}. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (expectation.covers().isEmpty() && expectation.notRun().isEmpty()) {
      return mistakes;
    }
    Set<Grid.Cell> covered = new HashSet<>();
    add(expectation.covers(), "covers", covered, mistakes);
    Set<Grid.Cell> notRun = new HashSet<>();
    add(expectation.notRun(), "notRun", notRun, mistakes);
    Set<Grid.Cell> cases =
        expectation.claimCases().map(expectation::cell).collect(Collectors.toSet());
    for (Grid.Cell cell : sorted(covered.stream())) {
      if (cases.contains(cell) && notRun.contains(cell)) {
        mistakes.add("notRun: '" + cell + "' is a case; expected one or the other");
      } else if (!cases.contains(cell) && !notRun.contains(cell)) {
        mistakes.add(
            "covers: '" + cell + "' is neither a case nor among notRun; expected one of them");
      }
    }
    for (Grid.Cell cell : sorted(Stream.concat(cases.stream(), notRun.stream()))) {
      if (!covered.contains(cell)) {
        mistakes.add("covers: lacks '" + cell + "', which is a case or among notRun");
      }
    }
    for (int i = 0; i < expectation.notRun().size(); i++) {
      if (expectation.notRun().get(i).reason().isEmpty()) {
        mistakes.add(
            "notRun[" + i + "].reason: is missing; expected the cost, or the data that lack");
      }
    }
    return mistakes;
  }

  private static void add(
      List<Grid> grids, String place, Set<Grid.Cell> cells, List<String> mistakes) {
    grids.stream()
        .flatMap(Grid::cells)
        .filter(cell -> !cells.add(cell))
        .forEach(cell -> mistakes.add(place + ": '" + cell + "' is there twice"));
  }

  private static List<Grid.Cell> sorted(Stream<Grid.Cell> cells) {
    return cells.sorted(java.util.Comparator.comparing(Grid.Cell::toString)).toList();
  }
}
