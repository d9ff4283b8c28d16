package io.github.closerlook.report.page;

import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The top of the page: how many claims hold, which do not, and what the answer was had with. */
final class Summary {

  private final List<ClaimView> claims;
  private final List<CaseRow> rows;
  private final Prose prose;

  Summary(List<ClaimView> claims, Prose prose) {
    this.claims = claims;
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
                  "Run at quick scale: it shows that the machinery works. Its networks are too small"
                      + " and too few for its verdicts to count.")
              .ofClass("note"));
    }
    section.add(counts());
    List<Element> unexpected = unexpected();
    if (!unexpected.isEmpty()) {
      section.add(Element.of("h3", "Not as expected"), list(unexpected));
    }
    List<Element> deviations = deviations();
    if (!deviations.isEmpty()) {
      section.add(
          Element.of("h3", "What does not hold here"), list(deviations).ofClass("deviations"));
    }
    return section.add(Element.of("h3", "Had with"), facts(environment));
  }

  private String inWords() {
    long run = claims.stream().filter(claim -> !claim.rows().isEmpty()).count();
    return "Of %d %s that were judged, %d %s reproduced in every case and %d in part. %s."
        .formatted(
            run,
            run == 1 ? "claim" : "claims",
            count(Standing.REPRODUCED),
            count(Standing.REPRODUCED) == 1 ? "is" : "are",
            count(Standing.IN_PART),
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
      if (count(standing) + countCases(standing) > 0 || standing == Standing.REPRODUCED) {
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

  private static Element column(String name) {
    return Element.of("th", name).with("scope", "col");
  }

  private static Element line(Element head, String claims, String cases) {
    return Element.of("tr")
        .add(Element.of("th").with("scope", "row").add(head))
        .add(Element.of("td", claims), Element.of("td", cases));
  }

  private List<Element> unexpected() {
    List<Element> items = new ArrayList<>();
    for (ClaimView claim : claims) {
      if (claim.standing() == Standing.NO_VERDICT) {
        items.add(Element.of("li").add(claim.link()).text(": no verdict."));
      }
      for (CaseRow row : claim.rows()) {
        if (!row.asExpected()) {
          items.add(
              Element.of("li")
                  .add(claim.link())
                  .text(
                      ", %s: %s, expected %s. To repeat it: "
                          .formatted(row.caseName(), row.verdict().words(), row.expectedInWords()))
                  .add(
                      Element.of(
                          "code",
                          "mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s"
                              .formatted(row.claim(), row.scale(), row.seed(), row.engine()))));
        }
      }
    }
    return items;
  }

  /** Cases that came out otherwise than the paper says; one line for all that have one reason. */
  private List<Element> deviations() {
    List<Element> items = new ArrayList<>();
    for (ClaimView claim : claims) {
      claim.rows(Role.CLAIM).stream()
          .filter(row -> row.asExpected() && Standing.of(row) != Standing.REPRODUCED)
          .collect(
              Collectors.groupingBy(
                  CaseRow::reason, java.util.LinkedHashMap::new, Collectors.toList()))
          .forEach((reason, cases) -> items.add(deviation(claim, cases)));
    }
    return items;
  }

  private Element deviation(ClaimView claim, List<CaseRow> cases) {
    Element item = Element.of("li").add(Standing.of(cases.get(0)).mark()).text(" ");
    item.add(claim.link())
        .text(
            " (%s): "
                .formatted(
                    cases.stream().map(CaseRow::caseName).collect(Collectors.joining("; "))));
    return prose.in(item, cases.get(0).reason());
  }

  private static Element list(List<Element> items) {
    return Element.of("ul").add(items.toArray(Element[]::new));
  }

  private static Element facts(Map<String, String> environment) {
    Element facts = Element.of("dl").ofClass("facts");
    environment.forEach(
        (name, value) -> facts.add(Element.of("dt", name), Element.of("dd", value)));
    return facts;
  }
}
