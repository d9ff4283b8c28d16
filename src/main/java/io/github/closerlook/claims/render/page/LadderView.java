package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.render.ladder.LadderWords;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.LadderFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * "Towards the paper's size": what one ladder of a claim foretells, in its place on the page.
 *
 * @param comparisons of the ladder, at least one
 * @param svg its figure
 */
record LadderView(List<LadderEntry> comparisons, String svg) {

  /** A comparison and what is foretold of it. */
  record Foretold(String comparison, String words) {}

  /**
   * The ladders of a claim of which more than one rung is there.
   *
   * @param all of all claims
   * @param figures gives the SVG of a ladder's figure by its name
   */
  static List<LadderView> of(String claim, List<LadderEntry> all, UnaryOperator<String> figures) {
    return all.stream()
        .filter(entry -> entry.claim().equals(claim) && entry.hasFigure())
        .collect(
            Collectors.groupingBy(LadderEntry::figure, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(ladder -> new LadderView(ladder.getValue(), figures.apply(ladder.getKey())))
        .toList();
  }

  private LadderEntry first() {
    return comparisons.get(0);
  }

  String path() {
    return first().path();
  }

  String rungs() {
    return LadderWords.rungs(first());
  }

  /** Address of the figure by itself. */
  String figure() {
    return LadderFiles.FOLDER + "/" + first().figure() + ".svg";
  }

  List<Foretold> entries() {
    return comparisons.stream()
        .map(entry -> new Foretold(entry.comparison(), LadderWords.foretold(entry)))
        .toList();
  }
}
