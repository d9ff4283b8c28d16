package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How to cite the software and the paper, in the Citation File Format 1.2.0. */
class CitationTest {

  private final JsonNode citation;

  CitationTest() throws IOException {
    citation = YAMLMapper.builder().build().readTree(Path.of("CITATION.cff").toFile());
  }

  @Test
  void should_have_what_the_format_asks_for() {
    assertThat(citation.path("cff-version").asText()).isEqualTo("1.2.0");
    assertThat(citation.path("message").asText()).isNotBlank();
    assertThat(citation.path("title").asText()).isEqualTo(Pom.read().artifactId());
    assertThat(citation.path("authors"))
        .isNotEmpty()
        .allSatisfy(
            author -> assertThat(author.has("name") || author.has("family-names")).isTrue());
  }

  @Test
  void should_say_of_the_software_what_the_build_says() {
    Pom pom = Pom.read();

    assertThat(citation.path("version").asText()).isEqualTo(pom.ofProject("version"));
    assertThat(citation.path("license").asText())
        .isEqualTo(pom.ofProject("licenses", "license", "name"));
    assertThat(citation.path("repository-code").asText()).isEqualTo(pom.ofProject("url"));
    assertThat(citation.path("authors"))
        .extracting(author -> author.path("name").asText())
        .containsExactly(pom.ofProject("developers", "developer", "name"));
  }

  @Test
  void should_cite_the_paper() {
    assertThat(citation.path("references"))
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.path("title").asText())
                  .isEqualTo("A Closer Look at Memorization in Deep Networks");
              assertThat(paper.path("authors")).hasSize(11);
              assertThat(paper.path("identifiers"))
                  .extracting(identifier -> identifier.path("value").asText())
                  .containsExactly("arXiv:1706.05394");
            });
  }
}
