package io.github.closerlook.report.page;

import io.github.closerlook.report.ladder.LadderEntry;
import io.github.closerlook.report.ladder.LadderFiles;
import io.github.closerlook.report.ladder.LadderWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * "Towards the paper's size": what the ladders of a claim foretell, in its place on the page.
 *
 * @param entries of all claims
 * @param figures gives the SVG of a ladder's figure by its name
 */
record LadderSection(List<LadderEntry> entries, UnaryOperator<String> figures) {

  /** The section of a claim; empty where it has no ladder, or but one rung of it. */
  Optional<Element> of(String claim) {
    Map<String, List<LadderEntry>> ladders =
        entries.stream()
            .filter(entry -> entry.claim().equals(claim) && entry.hasFigure())
            .collect(
                Collectors.groupingBy(
                    LadderEntry::figure, LinkedHashMap::new, Collectors.toList()));
    if (ladders.isEmpty()) {
      return Optional.empty();
    }
    String heading = claim + "-towards-the-paper";
    Element section =
        Element.of("section")
            .ofClass("criterion")
            .with("aria-labelledby", heading)
            .add(Element.of("h4", "Towards the paper's size").with("id", heading));
    ladders.values().forEach(ladder -> add(section, ladder));
    return Optional.of(section);
  }

  private void add(Element section, List<LadderEntry> ladder) {
    LadderEntry first = ladder.get(0);
    section.add(
        Element.of("p", first.path() + " " + LadderWords.rungs(first) + ".").ofClass("rule"));
    Element list = Element.of("ul").ofClass("cases");
    ladder.forEach(entry -> list.add(item(entry)));
    section.add(list);
    section.add(
        Element.of("figure")
            .add(
                ClaimArticle.card(figures.apply(first.figure())),
                Element.of("figcaption", "This figure: ")
                    .add(
                        Element.of("a", "its numbers (Markdown)").with("href", "ladder.md"),
                        Element.of("span", ", "),
                        Element.of("a", "by itself (SVG)")
                            .with("href", LadderFiles.FOLDER + "/" + first.figure() + ".svg"))));
  }

  private static Element item(LadderEntry entry) {
    String turn = LadderWords.turn(entry);
    return Element.of("li")
        .ofClass("claim")
        .add(
            Element.of("p")
                .ofClass("case")
                .add(Element.of("span", entry.comparison()).ofClass("name")),
            Element.of(
                "p",
                LadderWords.forecast(entry)
                    + ". "
                    + LadderWords.leftOut(entry)
                    + "."
                    + (turn.isEmpty() ? "" : " " + turn + ".")));
  }
}
