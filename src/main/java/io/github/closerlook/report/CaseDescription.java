package io.github.closerlook.report;

import io.github.closerlook.claim.ClaimCase;
import io.github.closerlook.claim.Criterion;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Margin;
import io.github.closerlook.claim.Numbers;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.Verdict;
import io.github.closerlook.report.figure.Figure;
import io.github.closerlook.report.page.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Allure shows of a case before any number: claim, method, margin and sizes. */
record CaseDescription(Settings settings, Expectation expectation, ClaimCase claimCase) {

  String html() {
    return String.join(
        "",
        paragraph("The paper, section " + expectation.section(), expectation.says()),
        paragraph("How it is tested", expectation.method()),
        paragraph("This case", thisCase()),
        paragraph("The smallest effect worth telling", margin(criterion().margin())),
        paragraph(
            "Sizes",
            String.format(
                Locale.ROOT,
                "%s; scale %s, seeds from %d, engine %s",
                expectation.study(claimCase).describe(),
                settings.scale(),
                settings.seed(),
                settings.engine().name().toLowerCase(Locale.ROOT))));
  }

  /** Figures as pictures that lie in files beside the report, with the numbers behind them. */
  static String figures(List<Figure> figures) {
    return figures.stream()
        .map(
            figure -> {
              String picture = Reports.figure(figure);
              return Element.of("p")
                  .add(
                      Element.of("a")
                          .with("href", picture)
                          .with("target", "_blank")
                          .add(
                              Element.of("img")
                                  .with("src", picture)
                                  .with("alt", figure.title())
                                  .with("loading", "lazy")
                                  .with("style", "max-width: 100%; background: #ffffff")),
                      Element.of("br"),
                      Element.of("a", "The numbers behind it (CSV)")
                          .with("href", Reports.numbers(figure)))
                  .render();
            })
        .collect(Collectors.joining());
  }

  private Criterion criterion() {
    return expectation.criterion(claimCase);
  }

  private static String margin(Margin margin) {
    return String.format(
        Locale.ROOT, "%s (%s). %s", Numbers.format(margin.size()), margin.kind(), margin.why());
  }

  private String thisCase() {
    return criterion().says(claimCase.arms()) + "; " + criterion().rule() + ". " + whatIsExpected();
  }

  private String whatIsExpected() {
    if (claimCase.role().isControl()) {
      return String.format(
          Locale.ROOT,
          "%s It may be %s.",
          ControlWords.arrangement(claimCase.role()),
          criterion().passing(claimCase.role()));
    }
    if (!claimCase.isJudgedAt(settings.scale())) {
      return "At this scale it is a smoke run: trained and measured, and not judged.";
    }
    Verdict expected = claimCase.expected().at(settings.scale());
    return String.format(
        Locale.ROOT,
        "Expected on the accepted seeds: %s, %s. %s",
        expected.words(),
        expected.meaning(),
        claimCase.reason());
  }

  private static String paragraph(String heading, String text) {
    return Element.of("p").add(Element.of("b", heading + ".")).text(" " + text).render();
  }
}
