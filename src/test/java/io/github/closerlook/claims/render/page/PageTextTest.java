package io.github.closerlook.claims.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How words get into the page's markup. */
class PageTextTest {

  @Test
  void should_escape_text_and_attributes() {
    assertThat(Element.of("p", "a < b & \"c\"").with("title", "\"<&>\"").render())
        .isEqualTo("<p title=\"&quot;&lt;&amp;&gt;&quot;\">a &lt; b &amp; &quot;c&quot;</p>");
  }

  @Test
  void should_close_every_element() {
    assertThat(Element.of("div").add(Element.of("br")).render()).isEqualTo("<div><br /></div>");
  }

  @Test
  void should_link_the_ids_of_claims_the_longest_that_stands_there() {
    Prose prose = new Prose(List.of("gini", "gini-unique", "a.b"));

    assertThat(prose.linked("As gini-unique, gini and a.b, &lt;but&gt; aXb or gini-x."))
        .isEqualTo(
            "As <a href=\"#gini-unique\">gini-unique</a>, <a href=\"#gini\">gini</a> and"
                + " <a href=\"#a.b\">a.b</a>, &lt;but&gt; aXb or gini-x.");
  }
}
