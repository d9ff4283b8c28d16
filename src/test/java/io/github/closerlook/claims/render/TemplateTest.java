package io.github.closerlook.claims.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  /** Three braces, or two and an ampersand, put a value in as it is. */
  @Test
  void should_put_nothing_into_a_table_as_it_is() throws IOException {
    List<String> rows = new ArrayList<>();
    for (Path file : Folder.tree(Path.of("src", "main", "resources"))) {
      if (file.toString().endsWith(".md")) {
        Folder.text(file).lines().filter(line -> line.startsWith("|")).forEach(rows::add);
      }
    }

    assertThat(rows)
        .anyMatch(row -> row.contains("{{"))
        .noneMatch(row -> row.contains("{{{") || row.contains("{{&"));
  }

  @Test
  void should_refuse_values_that_lack_what_the_template_names() {
    assertThatThrownBy(() -> Template.ALLURE_OVERVIEW.render(Map.of("ring", "")))
        .isInstanceOf(MustacheException.class)
        .hasMessageContaining("verdicts");
  }

  @Test
  void should_escape_values_and_keep_markup() {
    String page =
        Template.ALLURE_OVERVIEW.render(
            Map.of(
                "ring",
                "<svg/>",
                "verdicts",
                List.of(),
                "passed",
                1.23456,
                "total",
                "a < b & \"c\"",
                "page",
                "page"));

    assertThat(page)
        .contains("<svg/>", "1.23 of a &lt; b &amp; &quot;c&quot; tests")
        .doesNotContain("{{");
  }
}
