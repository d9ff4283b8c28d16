package io.github.closerlook.claims.render.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template.Fragment;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in which the ids of claims are links to them: what a template has between its ends. */
final class Prose implements Mustache.Lambda {

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

  @Override
  public void execute(Fragment fragment, Writer page) throws IOException {
    page.write(linked(fragment.execute()));
  }

  /** The same markup with links. */
  String linked(String markup) {
    return ids.matcher(markup).replaceAll("<a href=\"#$0\">$0</a>");
  }
}
