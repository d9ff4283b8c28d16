package io.github.closerlook.report.page;

import io.github.closerlook.claim.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of contents, and the parts that it lists. */
record Contents(List<ClaimView> claims) {

  Element render() {
    Element nav =
        Element.of("nav")
            .with("aria-labelledby", "contents")
            .add(Element.of("h2", "The claims").with("id", "contents"));
    Map<String, Element> lists = new LinkedHashMap<>();
    for (ClaimView view : claims) {
      lists
          .computeIfAbsent(view.claim().part(), part -> Element.of("ul"))
          .add(Element.of("li").add(view.link()).text(" ").add(state(view)));
    }
    lists.forEach(
        (part, list) ->
            nav.add(
                Element.of("h3").add(Element.of("a", title(part)).with("href", "#" + id(part))),
                list));
    return nav;
  }

  /** The standing; behind it, where only some comparisons are reproduced, how many of how many. */
  private static Element state(ClaimView view) {
    Element state = Element.of("span").ofClass("state");
    if (view.standing() == Standing.IN_PART) {
      state
          .add(
              Element.of(
                      "span",
                      String.format(
                          Locale.ROOT,
                          "%d of %d",
                          view.rows(Verdict.REPRODUCED).size(),
                          view.cases() + view.notRun()))
                  .ofClass("count"))
          .text(" ");
    }
    return state.add(view.standing().badge());
  }

  /** A part without its claims. */
  static Element part(String part) {
    return Element.of("section")
        .ofClass("part")
        .with("aria-labelledby", id(part))
        .add(Element.of("h2", title(part)).with("id", id(part)));
  }

  /** Without the number that it has for the sake of order. */
  static String title(String part) {
    return part.replaceFirst("^\\d+ ", "");
  }

  private static String id(String part) {
    return "part-" + part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
