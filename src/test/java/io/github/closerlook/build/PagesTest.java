package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.pages.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages tell of the build is so. */
class PagesTest {

  private static final Pattern ADDED_CLAIM = Pattern.compile("(?m)^id: ([\\w-]+)$");
  private static final Pattern PROPERTY_ROW = Pattern.compile("(?m)^\\| `-D([\\w.]+)=?` \\|");
  private static final Pattern ROW_OF_FILES = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
  private static final Pattern FILE = Pattern.compile("`([\\w-]+\\.\\w+)`");

  private static final Page README = Page.read(Path.of("README.md"));

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void should_tell_commands_that_the_build_takes(Page page) {
    assertThat(commands(page)).as(page.toString()).flatExtracting(Offer::complaints).isEmpty();
  }

  @Test
  void should_tell_commands() {
    assertThat(commands(README)).hasSizeGreaterThan(1);
    assertThat(pages()).flatExtracting(PagesTest::commands).hasSizeGreaterThan(20);
  }

  private static List<MavenCommand> commands(Page page) {
    // A claim that the page shows how to add is not there; one that is stands in for it.
    String code =
        ADDED_CLAIM
            .matcher(page.text())
            .results()
            .reduce(
                page.code(),
                (text, claim) ->
                    text.replace("-Dclaims=" + claim.group(1), "-Dclaims=easy-examples"),
                (text, other) -> text);
    return MavenCommand.in(code);
  }

  @Test
  void should_explain_every_property() {
    Page settings = Page.read(Path.of("docs", "settings.md"));

    assertThat(PROPERTY_ROW.matcher(settings.text()).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(Offer.settings());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void should_name_reports_that_the_build_writes(Page page) {
    assertThat(WrittenReports.all())
        .as(page.toString())
        .containsAll(WrittenReports.namedIn(page.text()));
  }

  @Test
  void should_explain_reports_that_the_build_writes() {
    List<String> explained =
        ROW_OF_FILES
            .matcher(README.text())
            .results()
            .flatMap(row -> FILE.matcher(row.group(1)).results())
            .map(file -> file.group(1))
            .toList();

    assertThat(explained).contains("paper.html", "index.html", "claims.md", "claims.json");
    assertThat(WrittenReports.all()).containsAll(explained);
  }
}
