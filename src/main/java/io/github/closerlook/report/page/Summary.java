package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.claim.VerdictCounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The top of the page: how many claims hold, which do not, and what the answer was had with. */
final class Summary {

  private final List<ClaimView> claims;
  private final Matrix matrix;
  private final List<CaseRow> rows;
  private final Prose prose;

  Summary(List<ClaimView> claims, Matrix matrix, Prose prose) {
    this.claims = claims;
    this.matrix = matrix;
    this.rows = claims.stream().flatMap(claim -> claim.rows().stream()).toList();
    this.prose = prose;
  }

  Element render(Map<String, String> environment) {
    Element section =
        Element.of("section")
            .with("aria-labelledby", "in-short")
            .add(Element.of("h2", "In short").with("id", "in-short"))
            .add(Element.of("p", inWords()).ofClass("lead"));
    if (rows.stream().anyMatch(row -> row.scale().equals(Scale.QUICK.label()))) {
      section.add(
          Element.of(
                  "p",
                  "Run at quick scale: it judges a few comparisons, with sizes and seeds that suffice"
                      + " for them. All others are smoke runs, which show that the machinery works:"
                      + " their networks are too few or too small to tell, and are not judged.")
              .ofClass("note"));
    }
    section.add(
        new MatrixTable(matrix).render(),
        new InWords(claims).render(),
        Element.of("p", aboutClaims()),
        counts());
    Exceptions exceptions = new Exceptions(claims, prose);
    addList(section, "Not as expected", exceptions.unexpected());
    addList(section, "What is contrary or absent here", exceptions.deviations());
    addList(
        section,
        "Controls that were fooled, or did not find what was planted",
        exceptions.controls());
    return section.add(Element.of("h3", "Environment"), facts(environment));
  }

  private static void addList(Element section, String heading, List<Element> items) {
    if (!items.isEmpty()) {
      Element list = Element.of("ul").ofClass("marked").add(items.toArray(Element[]::new));
      section.add(Element.of("h3", heading), list);
    }
  }

  /** The five numbers first. */
  private String inWords() {
    List<CaseRow> judged = rows.stream().filter(row -> row.role() == Role.CLAIM).toList();
    return String.format(
        Locale.ROOT,
        "%d %s: %s.",
        judged.size(),
        judged.size() == 1 ? "comparison" : "comparisons",
        VerdictCounts.words(judged, CaseRow::verdict));
  }

  private String aboutClaims() {
    long run = claims.stream().filter(claim -> !claim.rows().isEmpty()).count();
    long notRun = claims.stream().mapToLong(ClaimView::notRun).sum();
    return String.format(
        Locale.ROOT,
        "Of %d %s that were judged, %d %s reproduced in every comparison that the paper's sentence spans, and %d in part; %d further comparisons are not run, each with its reason below. %s.",
        run,
        run == 1 ? "claim" : "claims",
        count(Standing.REPRODUCED),
        count(Standing.REPRODUCED) == 1 ? "is" : "are",
        count(Standing.IN_PART),
        notRun,
        Controls.summary(rows));
  }

  private long count(Standing standing) {
    return claims.stream().filter(claim -> claim.standing() == standing).count();
  }

  private long countCases(Standing standing) {
    return switch (standing) {
      case SKIPPED -> claims.stream().mapToLong(ClaimView::skippedCases).sum();
      case NOT_RUN, NO_VERDICT ->
          claims.stream()
              .filter(claim -> claim.standing() == standing)
              .mapToLong(claim -> claim.cases() - claim.skippedCases())
              .sum();
      default ->
          rows.stream()
              .filter(row -> row.role() == Role.CLAIM && Standing.of(row) == standing)
              .count();
    };
  }

  private Element counts() {
    Element body = Element.of("tbody");
    for (Standing standing : Standing.values()) {
      if (count(standing) + countCases(standing) > 0 || isVerdict(standing)) {
        body.add(
            line(
                standing.badge(),
                Long.toString(count(standing)),
                standing == Standing.IN_PART ? "" : Long.toString(countCases(standing))));
      }
    }
    long cases = claims.stream().mapToLong(ClaimView::cases).sum();
    body.add(line(Element.of("span", "all"), Integer.toString(claims.size()), "" + cases));
    return Element.of("table")
        .ofClass("counts")
        .add(Element.of("caption", "Claims, and the cases in which each is tested"))
        .add(
            Element.of("thead")
                .add(Element.of("tr").add(column("verdict"), column("claims"), column("cases"))))
        .add(body);
  }

  /** The five stand there also where none is. */
  private static boolean isVerdict(Standing standing) {
    return Verdict.ofTheJudge().stream().map(Standing::of).anyMatch(standing::equals);
  }

  private static Element column(String name) {
    return Element.of("th", name).with("scope", "col");
  }

  private static Element line(Element head, String claims, String cases) {
    return Element.of("tr")
        .add(Element.of("th").with("scope", "row").add(head))
        .add(Element.of("td", claims), Element.of("td", cases));
  }

  private static Element facts(Map<String, String> environment) {
    Element facts = Element.of("dl").ofClass("facts");
    environment.forEach(
        (name, value) -> facts.add(Element.of("dt", name), Element.of("dd", value)));
    return facts;
  }
}
