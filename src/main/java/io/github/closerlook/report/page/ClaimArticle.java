package io.github.closerlook.report.page;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Criterion;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Margin;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Role;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.data.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One claim on the page: what the paper says, how it is tested, what came out, the figures. */
final class ClaimArticle {

  private final ClaimView view;
  private final Prose prose;
  private final Optional<String> allure;
  private final UnaryOperator<String> figures;
  private final LadderSection ladders;

  /**
   * @param allure address of Allure's report, where there is one
   * @param figures gives the SVG of a figure by its name
   * @param ladders how effects grow towards the paper's size
   */
  ClaimArticle(
      ClaimView view,
      Prose prose,
      Optional<String> allure,
      UnaryOperator<String> figures,
      LadderSection ladders) {
    this.view = view;
    this.prose = prose;
    this.allure = allure;
    this.figures = figures;
    this.ladders = ladders;
  }

  Element render() {
    Expectation claim = view.claim();
    String heading = claim.id() + "-heading";
    Element article =
        Element.of("article")
            .with("id", claim.id())
            .with("aria-labelledby", heading)
            .add(
                Element.of("h3", claim.title() + " ")
                    .with("id", heading)
                    .add(view.standing().badge()))
            .add(whereFrom())
            .add(prose.paragraph("The paper", claim.says()))
            .add(prose.paragraph("The test", claim.method()));
    if (view.rows().isEmpty()) {
      return article.add(Element.of("p", withoutVerdict()).ofClass("note"));
    }
    article.add(new Shortfall(view, prose).render());
    for (Criterion criterion : claim.criteria()) {
      article.add(criterion(criterion));
    }
    view.rows().get(0).figures().forEach(figure -> article.add(figure(figure)));
    ladders.of(claim.id()).ifPresent(article::add);
    return article.add(restsOn(view.rows().get(0)));
  }

  private Element whereFrom() {
    Expectation claim = view.claim();
    String figure = claim.figure().equals("none") ? "" : ", figure " + claim.figure();
    Element line =
        Element.of(
                "p",
                String.format(
                    Locale.ROOT,
                    "Section %s%s · %s claim",
                    claim.section(),
                    figure,
                    claim.importance()))
            .ofClass("meta");
    if (allure.isPresent() && view.standing() != Standing.NOT_RUN) {
      line.text(" · ")
          .add(
              Element.of("a", "in the Allure report")
                  .with("href", AllureLinks.toClaim(allure.get(), claim)));
    }
    return line;
  }

  private String withoutVerdict() {
    return switch (view.standing()) {
      case NOT_RUN -> "Not run this time: -Dclaims names other claims.";
      case SKIPPED ->
          view.skipped().stream()
              .map(this::whereToGet)
              .distinct()
              .collect(Collectors.joining(" ", "Skipped: ", ""));
      default -> "No verdict: its training or measuring failed. The Allure report tells why.";
    };
  }

  private String whereToGet(ClaimCase skipped) {
    return Catalogue.whereToGet(view.claim().dataSet(skipped)) + ".";
  }

  private Element criterion(Criterion criterion) {
    List<CaseRow> rows =
        view.rows().stream().filter(row -> row.criterion().equals(criterion.id())).toList();
    String heading = view.claim().id() + "-" + criterion.id();
    Element list = Element.of("ul").ofClass("cases");
    rows.forEach(row -> list.add(item(row, rows)));
    view.skipped().stream()
        .filter(claimCase -> claimCase.criterion().equals(criterion.id()))
        .forEach(claimCase -> list.add(item(claimCase)));
    return Element.of("section")
        .ofClass("criterion")
        .with("aria-labelledby", heading)
        .add(
            Element.of("h4", Evidence.capitalized(criterion.id().replace('-', ' ')))
                .with("id", heading))
        .add(
            Element.of("p")
                .ofClass("rule")
                .text(rows.isEmpty() ? "" : Evidence.capitalized(rows.get(0).rule()) + ". ")
                .add(prose.in(Element.of("span"), margin(criterion.margin()))))
        .add(list);
  }

  private static String margin(Margin margin) {
    return String.format(
        Locale.ROOT,
        "The smallest effect worth telling is %s (%s): %s",
        Numbers.format(margin.size()),
        margin.kind(),
        margin.why());
  }

  private Element item(CaseRow row, List<CaseRow> beside) {
    Element head = Element.of("p").ofClass("case");
    if (row.role().isControl()) {
      head.add(Controls.badge(row));
    } else {
      head.add(Standing.of(row).badge());
    }
    head.text(" ").add(Element.of("span", row.caseName()).ofClass("name"));
    if (row.role() == Role.CLAIM && row.verdict() != Verdict.REPRODUCED) {
      head.text(" ").add(Element.of("span", row.meaning()).ofClass("meaning"));
    }
    if (!row.asExpected()) {
      head.text(" ")
          .add(Element.of("span", "expected was " + row.expectedInWords()).ofClass("unexpected"));
    }
    Element item =
        Element.of("li")
            .ofClass(styleClass(row.role()))
            .add(head)
            .markup(IntervalSketch.of(row, beside))
            .add(Evidence.sentence(row));
    if (row.role() == Role.CLAIM) {
      item.with("id", view.anchor(row));
    }
    if (!row.reason().isEmpty()) {
      item.add(prose.in(Element.of("p").ofClass("reason"), row.reason()));
    }
    return item;
  }

  private Element item(ClaimCase skipped) {
    return Element.of("li")
        .ofClass(styleClass(skipped.role()))
        .add(
            Element.of("p")
                .ofClass("case")
                .add(Standing.SKIPPED.badge())
                .text(" ")
                .add(Element.of("span", view.claim().name(skipped)).ofClass("name")),
            Element.of("p", whereToGet(skipped)).ofClass("reason"));
  }

  private static String styleClass(Role role) {
    return role.isControl() ? "control" : "claim";
  }

  private Element figure(String id) {
    return Element.of("figure")
        .add(
            card(figures.apply(id)),
            Element.of("figcaption", "This figure: ")
                .add(
                    Element.of("a", "its numbers (CSV)").with("href", "data/" + id + ".csv"),
                    Element.of("span", ", "),
                    Element.of("a", "by itself (SVG)").with("href", "figures/" + id + ".svg")));
  }

  /** A figure's frame: on a narrow screen the letters of a shrunken figure could not be read. */
  static Element card(String svg) {
    return Element.of("div")
        .ofClass("card")
        .with("tabindex", "0")
        .with("role", "group")
        .with("aria-label", "Figure, which scrolls sideways where it is too wide")
        .markup(svg);
  }

  private static Element restsOn(CaseRow row) {
    return Element.of(
            "p",
            String.format(
                Locale.ROOT,
                "Rests on %d networks, %s of training one after the other. %s.",
                row.runs(),
                minutes(row.seconds()),
                Evidence.capitalized(row.sizes())))
        .ofClass("meta");
  }

  private static String minutes(double seconds) {
    return seconds < 100 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
  }
}
