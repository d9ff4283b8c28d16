package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The comparisons of one claim under one condition, by how they came out. */
record Cell(List<Mark> marks) {

  /** More than these no reader takes in beside a picture; all stand at the claim. */
  private static final int MAX_NAMES = 12;

  /**
   * One comparison.
   *
   * @param name its arms
   * @param reason why it is not run; empty where it is
   * @param anchor where on the page its evidence stands, or the reason why there is none
   */
  record Comparison(Standing standing, String name, String reason, String anchor) {}

  /**
   * All comparisons of a cell that came out the same.
   *
   * @param reasons why they are not run, each once
   * @param anchor of the first of them
   */
  record Mark(Standing standing, List<String> names, List<String> reasons, String anchor) {

    int count() {
      return names.size();
    }

    /** Such as {@code 3}; empty of a single one, whose sign is enough. */
    String number() {
      return count() == 1 ? "" : Integer.toString(count());
    }

    /** Sign and number. */
    String tile() {
      return (standing.sign() + " " + number()).strip();
    }

    /** Such as {@code 2 weaker: randX 20 % against real; randX 40 % against real.} */
    String words() {
      String more = count() <= MAX_NAMES ? "" : Text.format("; and %d more", count() - MAX_NAMES);
      return Text.format(
          "%d %s: %s%s.%s",
          count(),
          standing.words(),
          names.stream().limit(MAX_NAMES).collect(Collectors.joining("; ")),
          more,
          reasons.stream().map(reason -> " " + reason).collect(Collectors.joining()));
    }
  }

  /** What speaks for the claim first. */
  static Cell of(List<Comparison> comparisons) {
    Map<Standing, List<Comparison>> byStanding = new EnumMap<>(Standing.class);
    comparisons.forEach(
        each -> byStanding.computeIfAbsent(each.standing(), s -> new ArrayList<>()).add(each));
    List<Mark> marks = new ArrayList<>();
    byStanding.forEach(
        (standing, same) ->
            marks.add(
                new Mark(
                    standing,
                    same.stream().map(Comparison::name).toList(),
                    same.stream()
                        .map(Comparison::reason)
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .toList(),
                    same.get(0).anchor())));
    return new Cell(List.copyOf(marks));
  }

  /** The marks as they share the rows of a cell: two without a number one, each other its own. */
  List<List<Mark>> rows() {
    List<List<Mark>> rows = new ArrayList<>();
    for (Mark mark : marks) {
      List<Mark> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (last.size() == 1 && last.get(0).count() == 1 && mark.count() == 1) {
        last.add(mark);
      } else {
        rows.add(new ArrayList<>(List.of(mark)));
      }
    }
    return rows;
  }
}
