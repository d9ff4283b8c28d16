package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a claim's cases and what is not run fill the grid that it covers: each comparison of the
 * grid is one or the other, and nothing lies outside. A claim without a grid is not checked.
 *
 * @param written the claim with all its cases, also those that a scale leaves out
 */
record GridCheck(Path file, Expectation.File written) {

  /** File, place and mistake of each, such as {@code slower.yaml, at covers: lacks ...}. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (written.covers().isEmpty() && written.notRun().isEmpty()) {
      return mistakes;
    }
    Set<Grid.Cell> covered = new HashSet<>();
    add(written.covers(), "covers", covered, mistakes);
    Set<Grid.Cell> notRun = new HashSet<>();
    add(written.notRun(), "notRun", notRun, mistakes);
    Set<Grid.Cell> cases = written.cases().stream().map(written::cell).collect(Collectors.toSet());
    for (Grid.Cell cell : sorted(covered.stream())) {
      if (cases.contains(cell) && notRun.contains(cell)) {
        mistakes.add(at("notRun", "'" + cell + "' is a case; expected one or the other"));
      } else if (!cases.contains(cell) && !notRun.contains(cell)) {
        mistakes.add(
            at(
                "covers",
                "'" + cell + "' is neither a case nor among notRun; expected one of them"));
      }
    }
    for (Grid.Cell cell : sorted(Stream.concat(cases.stream(), notRun.stream()).distinct())) {
      if (!covered.contains(cell)) {
        mistakes.add(at("covers", "lacks '" + cell + "', which is a case or among notRun"));
      }
    }
    for (int i = 0; i < written.notRun().size(); i++) {
      if (written.notRun().get(i).reason().isEmpty()) {
        mistakes.add(
            at("notRun[" + i + "].reason", "is missing; expected the cost, or the data that lack"));
      }
    }
    return mistakes;
  }

  private void add(List<Grid> grids, String place, Set<Grid.Cell> cells, List<String> mistakes) {
    grids.stream()
        .flatMap(Grid::cells)
        .filter(cell -> !cells.add(cell))
        .forEach(cell -> mistakes.add(at(place, "'" + cell + "' is there twice")));
  }

  private static List<Grid.Cell> sorted(Stream<Grid.Cell> cells) {
    return cells.sorted(Comparator.comparing(Grid.Cell::toString)).toList();
  }

  private String at(String place, String mistake) {
    return Text.format("%s, at %s: %s", file, place, mistake);
  }
}
