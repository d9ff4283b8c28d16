package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Comparisons that a sentence of the paper spans: all of these criteria on all of these studies,
 * with every choice of one arm from each list.
 *
 * @param studies names; one that nobody has sized yet can stand among those that are not run
 * @param arms for each arm of the criterion the names it takes
 * @param reason why these comparisons are not run; empty where they are
 */
public record Grid(
    @JsonProperty(required = true) List<String> criteria,
    @JsonProperty(required = true) List<String> studies,
    @JsonProperty(required = true) List<List<String>> arms,
    String reason) {

  /** One comparison of a grid. */
  public record Cell(String criterion, String study, List<String> arms) {
    @Override
    public String toString() {
      return Text.format("%s, %s: %s", criterion, study, String.join(" against ", arms));
    }
  }

  public Grid {
    criteria = List.copyOf(criteria);
    studies = List.copyOf(studies);
    arms = arms.stream().map(List::copyOf).toList();
    reason = reason == null ? "" : reason.strip();
  }

  /** Every comparison, criterion by criterion. */
  public Stream<Cell> cells() {
    List<List<String>> chosen = List.of(List.of());
    for (List<String> names : arms) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : chosen) {
        for (String name : names) {
          longer.add(Stream.concat(before.stream(), Stream.of(name)).toList());
        }
      }
      chosen = longer;
    }
    List<List<String>> all = chosen;
    return criteria.stream()
        .flatMap(
            criterion ->
                studies.stream()
                    .flatMap(
                        study -> all.stream().map(names -> new Cell(criterion, study, names))));
  }
}
