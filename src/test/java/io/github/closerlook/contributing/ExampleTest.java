package io.github.closerlook.contributing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExampleTest {

  @Test
  void should_take_each_block_for_the_file_that_was_named_last() {
    String page =
        """
        As in `expectations/one.yaml`, say in `expectations/two.yaml`:

        ```yaml
        id: two

        ```

        and in `src/Three.java`

        ```diff
        +three
        ```
        """;

    assertThat(Example.of(page))
        .containsExactly(
            new Example("yaml", Path.of("expectations/two.yaml"), "id: two\n\n"),
            new Example("diff", Path.of("src/Three.java"), "+three\n"));
  }

  @Test
  void should_refuse_a_block_that_is_for_no_file() {
    assertThatThrownBy(() -> Example.of("`expectations/a.yaml`\n```yaml\n```\n```yaml\nb\n```\n"))
        .hasMessage("no file is named above\n```yaml\nb\n```");
  }

  @Test
  void should_refuse_a_new_file_in_the_place_of_another_and_what_it_does_not_know() {
    assertThatThrownBy(() -> new Example("java", Path.of("pom.xml"), "").applied())
        .hasMessage("pom.xml is there already; expected a diff");
    assertThatThrownBy(() -> new Example("", Path.of("pom.xml"), "").applied())
        .hasMessage("a block of kind '' for pom.xml");
  }
}
