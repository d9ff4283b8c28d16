package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.FigureCsv;
import io.github.closerlook.claims.render.figure.FigureSvg;
import io.github.closerlook.claims.render.figure.SampleFigures;
import io.github.closerlook.paper.run.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables, JSON, pages and figures have the same bytes whatever the locale, also what libraries
 * write of them, which no rule on our own calls sees.
 */
@Order(5)
class EveryLocaleTest {

  /** Decimal commas, and other digits. */
  private static final List<List<String>> LOCALES =
      List.of(
          List.of("-Duser.language=de", "-Duser.country=DE"),
          List.of("-Duser.language=ar", "-Duser.country=EG"));

  @TempDir private Path folder;

  @Test
  void should_write_the_same_bytes_in_every_locale() throws IOException, InterruptedException {
    Map<Path, ChildJvm> children = new LinkedHashMap<>();
    for (List<String> locale : LOCALES) {
      Path own = folder.resolve(locale.toString());
      children.put(own, ChildJvm.startWith(locale, Writer.class, own));
    }

    Writer.main(folder.resolve("here").toString());
    Map<String, String> here = Folder.contents(folder.resolve("here"));

    assertThat(here).containsKeys("claims.md", "claims.json", "paper.html", "drift.md");
    for (Map.Entry<Path, ChildJvm> child : children.entrySet()) {
      child.getValue().awaitSuccess();
      assertThat(Folder.contents(child.getKey()))
          .as("%s", child.getKey().getFileName())
          .isEqualTo(here);
    }
  }

  /** Writes all kinds of reports of made-up results. */
  static final class Writer {

    private Writer() {}

    public static void main(String... arguments) {
      Path folder = Path.of(arguments[0]);
      Suite suite =
          SampleSuite.of(Scale.DEFAULT)
              .comparedBy(SampleAccepted.check(SampleAccepted.ALL, Map.of("mnist", "bb")));
      SampleAccepted.judge(suite);
      Reports.write(folder, suite, Optional.empty());
      Reports.writeForetold(folder, suite);
      Reports.writeForAllure(folder.resolve("allure"), suite.options().facts());
      for (Figure figure : SampleFigures.all()) {
        ReportFiles.write(
            folder.resolve("samples").resolve(figure.id() + ".svg"), FigureSvg.render(figure));
        ReportFiles.write(
            folder.resolve("samples").resolve(figure.id() + ".csv"), FigureCsv.render(figure));
      }
    }
  }
}
