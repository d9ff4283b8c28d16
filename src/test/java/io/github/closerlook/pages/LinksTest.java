package io.github.closerlook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

  static List<Page> pages() {
    return Page.all();
  }

  @Test
  void should_look_at_the_pages_that_a_reader_begins_with() {
    assertThat(pages()).extracting(Page::toString).contains("README.md", "CONTRIBUTING.md");
    assertThat(pages()).extracting(Page::file).contains(Path.of("docs", "settings.md"));
    assertThat(Page.read(Path.of("README.md")).links()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void should_lead_to_files_and_headings_that_are_there(Page page) {
    assertThat(page.links())
        .as(page.toString())
        .allSatisfy(link -> assertThat(complaint(page, link)).isEmpty());
  }

  @Test
  void should_lead_from_the_front_page_to_every_other() {
    List<Path> others =
        pages().stream().map(Page::file).filter(file -> file.startsWith("docs")).toList();

    assertThat(Page.read(Path.of("README.md")).links().stream().map(Path::of)).containsAll(others);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/machines.md#kernels,                ''",
    "docs/machines.md#memory-,                docs/machines.md has no heading #memory-",
    "docs/machine.md,                         there is no docs/machine.md",
    "#top,                                    README.md has no heading #top",
    "#its-own-for-you,                        ''",
    "expectations/margins.yaml,               ''",
    "pom.xml#kernels,                         pom.xml has no heading #kernels",
  })
  void should_see_a_link_that_leads_nowhere(String link, String complaint) {
    Page page = new Page(Path.of("README.md"), "# `Its own`, for you\n");

    assertThat(complaint(page, link).orElse("")).isEqualTo(complaint);
  }

  @Test
  void should_take_no_code_for_a_link_and_no_text_for_code() {
    Page page =
        new Page(
            Path.of("a.md"),
            """
            mvn [one](two.md) and ![picture](three.svg), `mvn [a](b)`, [site](https://four.org)

                mvn [c](d)

            ```java
            mvn [e](f)
            # g
            ```
            """);

    assertThat(page.links()).containsExactly("two.md", "three.svg");
    assertThat(page.code().lines()).containsExactly("mvn [c](d)", "mvn [a](b)");
    assertThat(page.anchors()).isEmpty();
  }

  /** What is wrong with a link of a page, if anything. */
  private static Optional<String> complaint(Page page, String link) {
    String[] parts = link.split("#", 2);
    Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
    if (!Files.exists(file)) {
      return Optional.of(Text.format("there is no %s", unix(file)));
    }
    if (parts.length == 2) {
      Page target = parts[0].isEmpty() ? page : Page.read(file);
      if (!file.toString().endsWith(".md") || !target.anchors().contains(parts[1])) {
        return Optional.of(Text.format("%s has no heading #%s", unix(file), parts[1]));
      }
    }
    return Optional.empty();
  }

  /** Windows has other separators. */
  private static String unix(Path file) {
    return file.toString().replace('\\', '/');
  }
}
