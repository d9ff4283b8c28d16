package io.github.closerlook.report.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in which the ids of claims are links to them. */
final class Prose {

  private final Pattern ids;

  /**
   * @param ids of the claims on the page
   */
  Prose(Collection<String> ids) {
    // The longest first: some ids begin with another.
    String any =
        ids.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.ids = Pattern.compile("(?<![\\w-])(?:" + any + ")(?![\\w-])");
  }

  /** A paragraph that begins with a heading of its own. */
  Element paragraph(String heading, String text) {
    return in(Element.of("p").add(Element.of("strong", heading + ".")).text(" "), text);
  }

  /** The element, with the text behind what is in it. */
  Element in(Element element, String text) {
    Matcher found = ids.matcher(text);
    int end = 0;
    while (found.find()) {
      element
          .text(text.substring(end, found.start()))
          .add(Element.of("a", found.group()).with("href", "#" + found.group()));
      end = found.end();
    }
    return element.text(text.substring(end));
  }
}
