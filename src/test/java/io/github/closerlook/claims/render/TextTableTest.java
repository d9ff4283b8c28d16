package io.github.closerlook.claims.render;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void should_keep_to_its_columns_whatever_a_cell_says() {
    TextTable table = new TextTable("claim", "case");
    table.add(List.of("a|b", "first\nsecond\r\nthird"));

    assertThat(table)
        .hasToString(
            """
            | claim | case               |
            |-------|--------------------|
            | a\\|b  | first second third |\
            """);
  }

  @Test
  void should_call_nobody() {
    assertThat(Template.cell("by @octocat")).isEqualTo("by @&#8203;octocat");
  }

  @Test
  void should_refuse_a_row_of_another_length() {
    TextTable table = new TextTable("claim", "case");

    assertThatMisuse(() -> table.add(List.of("one")))
        .hasMessage("a row of 1 cells in a table of 2 columns");
  }
}
